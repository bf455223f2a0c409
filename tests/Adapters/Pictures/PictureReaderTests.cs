using System.Text;
using BijliMitra.Adapters.Pictures;
using BijliMitra.Adapters.Simulator;
using SkiaSharp;
using Xunit;

namespace BijliMitra.Tests.Adapters.Pictures;

/// <summary>What is left of a picture that a stranger sent.</summary>
public sealed class PictureReaderTests
{
    private const string SecureCode = "6979414848205548481619299442879901900893978332594614407044767717485407280104077714658698163325401659212830920734233047578454701810567032015270223682917915825234703754712504887921309181789607809168884583848396456653007022479356336240198130363930881632367124738541517494494458139647378808680614169273221404741476596583953169248831376224396335169577064812987140578144885819479190173537644970232101424714";

    [Fact]
    public void A_photo_keeps_what_is_to_be_seen_and_nothing_of_the_phone_and_the_place()
    {
        var photo = SamplePictures.Phone();
        Assert.True(Holds(photo, "Exif") && Holds(photo, PhoneExif.Camera));
        var clean = Clean(photo);
        Assert.Equal((320, 200), (clean.Width, clean.Height));
        Assert.All(["Exif", PhoneExif.Camera, "http://ns.adobe.com", "Photoshop", "GPS"], trace => Assert.False(Holds(clean.Jpeg, trace), trace));
        Assert.DoesNotContain(Segments(clean.Jpeg), marker => marker is > 0xE0 and <= 0xEF or 0xFE);
    }

    [Fact]
    public void The_photo_of_a_bill_that_a_simulated_phone_sends_becomes_upright_and_tells_nothing_of_the_phone()
    {
        var photo = SampleMedia.Bill.Bytes();
        Assert.True(Holds(photo, PhoneExif.Camera));
        var clean = Clean(photo);
        Assert.Equal((1200, 1600), (clean.Width, clean.Height));
        Assert.False(Holds(clean.Jpeg, PhoneExif.Camera) || Holds(clean.Jpeg, "Exif"));
    }

    // Where the red corner of the file is to be seen: EXIF, "Orientation".
    [Theory]
    [InlineData(1, false, false, false)]
    [InlineData(2, false, true, false)]
    [InlineData(3, false, true, true)]
    [InlineData(4, false, false, true)]
    [InlineData(5, true, false, false)]
    [InlineData(6, true, true, false)]
    [InlineData(7, true, true, true)]
    [InlineData(8, true, false, true)]
    public void A_photo_is_upright_however_the_phone_was_held(int orientation, bool lies, bool right, bool bottom)
    {
        var clean = Clean(SamplePictures.Phone(320, 200, (ushort)orientation));
        Assert.Equal(lies ? (200, 320) : (320, 200), (clean.Width, clean.Height));
        using var picture = SKBitmap.Decode(clean.Jpeg);
        foreach (var (atRight, atBottom) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            var there = picture.GetPixel(atRight ? picture.Width - 10 : 10, atBottom ? picture.Height - 10 : 10);
            Assert.Equal((atRight, atBottom) == (right, bottom), there is { Red: > 200, Green: < 80 });
        }
    }

    [Fact]
    public void A_large_photo_is_made_smaller_and_a_small_one_stays()
    {
        var large = Clean(SamplePictures.Phone(3000, 1500));
        Assert.Equal((2000, 1000), (large.Width, large.Height));
        var small = Clean(SamplePictures.Phone(40, 30));
        Assert.Equal((40, 30), (small.Width, small.Height));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void Whatever_it_was_it_is_a_JPEG(SKEncodedImageFormat format)
    {
        var clean = Clean(SamplePictures.Encode(200, 100, format));
        Assert.Equal([0xFF, 0xD8, 0xFF], clean.Jpeg[..3]);
    }

    [Fact]
    public void A_GIF_is_opened_too() => Clean(Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));

    [Fact]
    public void A_picture_that_would_fill_the_memory_is_refused_by_its_header()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var reading = Assert.IsType<PictureReading.Unreadable>(PictureReader.Read(SamplePictures.Bomb()));
        Assert.Contains("65000 x 65000", reading.Why, StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no picture")]
    [InlineData("%PDF-1.7 a bill as a file")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void What_is_no_picture_is_told(string file) =>
        Assert.IsType<PictureReading.Unreadable>(PictureReader.Read(Encoding.ASCII.GetBytes(file)));

    [Fact]
    public void A_photo_that_was_cut_off_is_told()
    {
        var photo = SamplePictures.WithCode("a bill");
        Assert.IsType<PictureReading.Unreadable>(PictureReader.Read(photo[..(photo.Length / 2)]));
    }

    [Theory]
    [InlineData("""<?xml version="1.0" encoding="UTF-8"?><PrintLetterBarcodeData uid="234123412346" name="Asha Verma" gender="F" yob="1985"/>""")]
    [InlineData("""</?xml version="1.0"?><printLetterBarcodeData uid="234123412346"/>""")]
    [InlineData("""<QPDB n="Asha Verma" u="xxxxxxxx2346" g="F" d="01-01-1985" a="Noida"/>""")]
    [InlineData("ASHA VERMA ABCPV1234K 01/01/1985")]
    [InlineData(SecureCode)]
    public void The_code_of_an_identity_document_is_seen(string code) =>
        Assert.IsType<PictureReading.Identity>(PictureReader.Read(SamplePictures.WithCode(code)));

    [Fact]
    public void The_dense_code_of_an_Aadhaar_with_a_photo_is_seen()
    {
        var digits = string.Concat(Enumerable.Repeat(SecureCode, 4));
        Assert.IsType<PictureReading.Identity>(PictureReader.Read(SamplePictures.WithCode(digits, 1000)));
    }

    [Theory]
    [InlineData("https://wa.me/911204000001?text=Bill%201042210011")]
    [InlineData("upi://pay?pa=pvvnl.1042210011@bank&pn=ABCPV1234K&tr=2504000110175557&am=1842.00")]
    [InlineData("1042210011 250400011017 GJ0011417")]
    public void The_code_of_a_bill_is_none(string code) => Clean(SamplePictures.WithCode(code));

    private static PictureReading.Clean Clean(byte[] file) => Assert.IsType<PictureReading.Clean>(PictureReader.Read(file));

    private static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(text)) >= 0;

    // The markers before the picture itself.
    private static IEnumerable<byte> Segments(byte[] jpeg)
    {
        for (var at = 2; jpeg[at] == 0xFF && jpeg[at + 1] != 0xDA; at += 2 + (jpeg[at + 2] << 8) + jpeg[at + 3])
            yield return jpeg[at + 1];
    }
}
