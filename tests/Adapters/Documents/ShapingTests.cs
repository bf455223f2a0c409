using BijliMitra.Adapters.Documents;
using BijliMitra.Tests.Support;
using SkiaSharp;
using Xunit;

namespace BijliMitra.Tests.Adapters.Documents;

/// <summary>Devanagari is written as it is read, not letter by letter.</summary>
public sealed class ShapingTests
{
    [Theory]
    [InlineData("क्ष", 1)]
    [InlineData("त्र", 1)]
    [InlineData("र्म", 2)]
    public void A_conjunct_is_joined(string text, int most) => Assert.InRange(Glyphs(text).Length, 1, most);

    [Fact]
    public void A_short_i_stands_before_its_consonant()
    {
        var (k, ki) = (Glyphs("क")[0], Glyphs("कि"));
        Assert.Equal(2, ki.Length);
        Assert.Equal(k, ki[^1]);
    }

    [Fact]
    public void What_is_drawn_is_what_was_shaped()
    {
        var (conjunct, letters) = (Pixels("क्षत्रिय"), Pixels("क्\u200Cषत्\u200Cरिय"));
        Assert.NotEqual(letters, conjunct);
        Assert.Contains(conjunct, pixel => pixel != 0xFF);
        // The cut down font draws the same as the whole one.
        Assert.Equal(conjunct, Pixels("क्षत्रिय", cutDown: true));
    }

    private static ushort[] Glyphs(string text)
    {
        var letters = Hindi.Typefaces.Letters(devanagari: true, bold: false);
        using var font = new SKFont(letters.Typeface, 40);
        return [.. letters.Shape(text, font).Codepoints.Select(glyph => (ushort)glyph)];
    }

    private static byte[] Pixels(string text, bool cutDown = false)
    {
        using var bitmap = new SKBitmap(300, 80, SKColorType.Gray8, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        using var fonts = new PageFonts(Hindi.Typefaces);
        for (var pass = cutDown ? 0 : 1; pass < 2; pass++)
        {
            canvas.Clear(SKColors.White);
            new Sheet(canvas, fonts).Write(text, 10, 50, new Ink(40));
            if (pass == 0)
                fonts.CutDown();
        }
        return bitmap.Bytes;
    }
}
