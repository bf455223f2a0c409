using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace BijliMitra.Adapters.Documents;

/// <summary>
/// The fonts of one document. A page is drawn twice: the first time finds out which glyphs it needs, the second writes it with fonts
/// that hold no others, which makes it small enough for a phone on a slow network.
/// </summary>
internal sealed class PageFonts(Typefaces typefaces) : IDisposable
{
    private readonly Dictionary<Letters, HashSet<ushort>> _used = [];
    private readonly Dictionary<Letters, SKTypeface> _subsets = [];
    private readonly Dictionary<(Letters, string, float), SKShaper.Result> _shaped = [];

    public bool HasDevanagari => typefaces.HasDevanagari;

    public Letters Letters(bool devanagari, bool bold) => typefaces.Letters(devanagari, bold);

    /// <summary>The text by script, without letters that no font has: better a gap than a box. A text of nothing else becomes a dash.</summary>
    public IEnumerable<(string Text, bool Devanagari)> Runs(string text)
    {
        if (Ascii.IsValid(text))
        {
            return TextRuns.Of(text);
        }
        var kept = string.Concat(text.Where(CanWrite));
        return TextRuns.Of(kept.Length > 0 ? kept : "-");
    }

    private bool CanWrite(char c)
    {
        var devanagari = TextRuns.IsDevanagari(c);
        return !char.IsSurrogate(c) && (!devanagari || HasDevanagari) && (TextRuns.IsJoiner(c) || Letters(devanagari, bold: false).Has(c));
    }

    /// <summary>Glyphs and places of a text; what is measured first and drawn twice is shaped once.</summary>
    public SKShaper.Result Shape(Letters letters, string text, float size)
    {
        if (!_shaped.TryGetValue((letters, text, size), out var shaped))
        {
            using var font = Font(letters.Typeface, size);
            _shaped[(letters, text, size)] = shaped = letters.Shape(text, font);
        }
        return shaped;
    }

    /// <summary>A font that is scaled without rounding to pixels.</summary>
    public static SKFont Font(SKTypeface typeface, float size) =>
        new(typeface, size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };

    /// <summary>To draw with, of what <paramref name="letters"/> has by now.</summary>
    public SKTypeface ToDraw(Letters letters) => _subsets.GetValueOrDefault(letters, letters.Typeface);

    /// <summary>These glyphs are drawn.</summary>
    public void Use(Letters letters, IEnumerable<ushort> glyphs)
    {
        if (!_used.TryGetValue(letters, out var used))
        {
            _used[letters] = used = [];
        }
        used.UnionWith(glyphs);
    }

    /// <summary>Cuts the fonts down to what was drawn so far.</summary>
    public void CutDown()
    {
        foreach (var (letters, glyphs) in _used)
        {
            if (letters.Subset(glyphs) is { } subset)
            {
                _subsets[letters] = subset;
            }
        }
    }

    public void Dispose()
    {
        foreach (var subset in _subsets.Values)
        {
            subset.Dispose();
        }
    }
}
