using BijliMitra.Adapters.Documents;
using BijliMitra.Tests.Support;
using SkiaSharp;
using Xunit;

namespace BijliMitra.Tests.Adapters.Documents;

/// <summary>The picture of where the numbers stand on the bill. NUMBERS_PICTURE names a file to write it to, for people to look at.</summary>
public sealed class NumbersPictureTests
{
    private const int MostBytes = 500_000;

    [Fact]
    public async Task It_is_a_PNG_that_a_phone_shows_and_that_WhatsApp_takes()
    {
        var png = new NumbersPicture(Hindi.Typefaces).Png();
        if (Environment.GetEnvironmentVariable("NUMBERS_PICTURE") is { Length: > 0 } file)
            await File.WriteAllBytesAsync(file, png, TestContext.Current.CancellationToken);
        Assert.InRange(png.Length, 10_000, MostBytes);
        using var picture = SKBitmap.Decode(png);
        Assert.Equal(1190, picture.Width);
        Assert.InRange(picture.Height, 1000, 1400);
    }

    [Fact]
    public void Each_number_has_a_colour_of_its_own_on_the_bill_and_in_the_words_below()
    {
        using var picture = SKBitmap.Decode(new NumbersPicture(Hindi.Typefaces).Png());
        foreach (var colour in new[] { new SKColor(0xC6, 0x28, 0x28), new SKColor(0x1B, 0x7A, 0x3D), new SKColor(0x6A, 0x1B, 0x9A) })
        {
            var rows = Enumerable.Range(0, picture.Height).Where(y => Enumerable.Range(0, picture.Width).Any(x => picture.GetPixel(x, y) == colour)).ToList();
            Assert.Contains(rows, y => y < 790);
            Assert.Contains(rows, y => y > 810);
        }
    }

    [Fact]
    public void Without_a_Devanagari_font_it_is_drawn_too() => Assert.NotEmpty(new NumbersPicture(new Typefaces([])).Png());

    [Fact]
    public void It_is_the_same_each_time() => Assert.Equal(new NumbersPicture(Hindi.Typefaces).Png(), new NumbersPicture(Hindi.Typefaces).Png());
}
