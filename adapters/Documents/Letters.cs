using HarfBuzzSharp;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace BijliMitra.Adapters.Documents;

/// <summary>One weight of one script: the font, and what shapes its text.</summary>
internal sealed class Letters : IDisposable
{
    private readonly Face _face;
    private readonly SKShaper _shaper;

    public Letters(SKTypeface typeface)
    {
        Typeface = typeface;
        _shaper = new SKShaper(typeface);
        using var blob = typeface.OpenStream(out var index).ToHarfBuzzBlob();
        _face = new Face(blob, index);
    }

    /// <summary>The whole font.</summary>
    public SKTypeface Typeface { get; }

    /// <summary>Whether the font has this letter.</summary>
    public bool Has(char c)
    {
        using var font = new SKFont(Typeface);
        return font.ContainsGlyph(c);
    }

    /// <summary>Glyphs and places: conjuncts, vowel signs before their consonant, half letters.</summary>
    public SKShaper.Result Shape(string text, SKFont font) => _shaper.Shape(text, font);

    /// <summary>The font with these glyphs only; the caller disposes it.</summary>
    public SKTypeface? Subset(IReadOnlyCollection<ushort> glyphs) => FontSubset.Of(_face, glyphs);

    public void Dispose()
    {
        _shaper.Dispose();
        _face.Dispose();
        Typeface.Dispose();
    }
}
