using BijliMitra.Adapters.Documents;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using SkiaSharp;

namespace BijliMitra.Adapters.Simulator;

/// <summary>Takes a photo of Ravi's bill on a table, with the phone held upright: as phones do, it lies on its side in the file, and says so and more.</summary>
internal static class BillPhoto
{
    private const int Width = 1200;
    private const int Height = 1600;
    private const int Quality = 80;

    // Turned by a quarter to the right it is upright.
    private const ushort LiesOnItsSide = 6;
    private static readonly SKColor Table = new(0x8D, 0x6E, 0x53);
    private static readonly Lazy<byte[]> Taken = new(Take);

    /// <summary>The JPEG.</summary>
    public static byte[] Jpeg() => Taken.Value;

    private static byte[] Take()
    {
        using var bitmap = new SKBitmap(Height, Width);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(Table);
        canvas.Translate(0, Width);
        canvas.RotateDegrees(-90);
        canvas.Translate(110, 90);
        canvas.RotateDegrees(1.5f);
        canvas.Scale(1.66f);
        using var typefaces = new Typefaces(Typefaces.SystemFolders);
        using var fonts = new PageFonts(typefaces);
        var sheet = new Sheet(canvas, fonts);
        sheet.Box(0, 0, Sheet.Width, Sheet.Height, SKColors.White);
        new BillPage(new Form(sheet), Paper()).Draw("https://wa.me/");
        using var jpeg = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return PhoneExif.Add(jpeg.ToArray(), LiesOnItsSide);
    }

    // As the sample data has Ravi's newest bill, so that whoever reads the photo can use its numbers.
    private static BillPaper Paper()
    {
        var month = new DateOnly(2026, 11, 1);
        var account = new Account
        {
            Number = "1042210022",
            Name = "Ravi Kumar",
            NameHindi = "रवि कुमार",
            Address = "Noida",
            MeterNumber = "GJ0022417",
            Tariff = "LMV-1",
            SanctionedLoadKw = 2,
        };
        var bill = new Bill
        {
            Number = "250400022017",
            Month = month,
            PeriodFrom = month.AddMonths(-1),
            PeriodTo = month.AddDays(-1),
            IssuedOn = month,
            DueOn = month.AddDays(15),
            Units = 141,
            Amount = 967,
        };
        return new BillPaper(account, bill, [], [], month);
    }
}
