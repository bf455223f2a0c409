using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using SkiaSharp;

namespace BijliMitra.Adapters.Documents;

/// <summary>
/// A picture of the upper half of an invented bill, on which account number, bill number and meter number are ringed and named in both languages. All numbers
/// and the name are plainly invented.
/// </summary>
/// <param name="typefaces">Loaded once for all documents. Without a Devanagari font the picture is in English only.</param>
public sealed class NumbersPicture(Typefaces typefaces)
{
    private const float Scale = 2;
    private const float BillHeight = 398;
    private const float RowHeight = 46;
    private const float Title = 40;
    private const float Height = BillHeight + Title + (3 * RowHeight) + 34;
    private const byte SignStrength = 0x30;

    private static readonly (Label Label, SKColor Colour)[] Numbers =
        [(Labels.Account, new(0xC6, 0x28, 0x28)), (Labels.BillNumber, new(0x1B, 0x7A, 0x3D)), (Labels.Meter, new(0x6A, 0x1B, 0x9A))];

    /// <summary>The picture as PNG. Not for two threads at a time, nor beside a bill of the same typefaces.</summary>
    public byte[] Png()
    {
        using var bitmap = new SKBitmap((int)(Sheet.Width * Scale), (int)(Height * Scale));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(Scale);
        using var fonts = new PageFonts(typefaces);
        var sheet = new Sheet(canvas, fonts);
        var form = new Form(sheet);
        new BillPage(form, Sample()).Draw(Labels.Sample.English);
        DrawSign(canvas, form);
        sheet.Box(0, BillHeight, Sheet.Width, Sheet.Height, SKColors.White);
        sheet.Box(0, BillHeight, Sheet.Width, Height - BillHeight, Ink.Tint);
        sheet.Line(0, BillHeight, Sheet.Width, Ink.Blue, 2);
        var y = Legend(canvas, form);
        sheet.Write(form.Both(Labels.MayLookDifferent), Form.Left, y, new Ink(10.5f, Quiet: true));
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void DrawSign(SKCanvas canvas, Form form)
    {
        // As one layer: letters that touch do not show through one another.
        using var faint = new SKPaint { Color = SKColors.Black.WithAlpha(SignStrength) };
        canvas.SaveLayer(faint);
        canvas.RotateDegrees(-16, Sheet.Width / 2, BillHeight / 2);
        var ink = new Ink(58, Bold: true) { Colour = Ink.Grey };
        var text = form.Both(Labels.Sample);
        form.Sheet.Write(text, (Sheet.Width - form.Sheet.Measure(text, ink)) / 2, BillHeight / 2, ink);
        canvas.Restore();
    }

    // Rings on the bill, and below what each of them is, large enough for a small screen.
    private static float Legend(SKCanvas canvas, Form form)
    {
        form.Sheet.Write(form.Both(Labels.WhereNumbers), Form.Left, BillHeight + 27, new Ink(14, Bold: true) { Colour = Ink.Blue });
        var y = BillHeight + Title;
        foreach (var (at, (label, colour)) in Numbers.Index())
        {
            var (place, value) = form.Rows[label];
            Ring(canvas, place, colour);
            Badge(canvas, form.Sheet, place.Left - 5, place.MidY, 9.5f, at + 1, colour);
            form.Sheet.Box(Form.Left, y, Form.Right - Form.Left, RowHeight - 6, SKColors.White, 6);
            Badge(canvas, form.Sheet, Form.Left + 22, y + 20, 13, at + 1, colour);
            form.Sheet.Write(form.Both(new Label(label.Hindi, label.English)), Form.Left + 46, y + 26, new Ink(15, Bold: true) { Colour = colour });
            form.Sheet.WriteTo(value, Form.Right - 12, y + 26, new Ink(16, Bold: true));
            y += RowHeight;
        }
        return y + 14;
    }

    private static void Ring(SKCanvas canvas, SKRect place, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true, IsStroke = true, StrokeWidth = 2.2f };
        canvas.DrawRoundRect(place, 7, 7, paint);
    }

    private static void Badge(SKCanvas canvas, Sheet sheet, float x, float y, float radius, int number, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas.DrawCircle(x, y, radius, paint);
        var ink = new Ink(radius * 1.35f, Bold: true) { Colour = SKColors.White };
        sheet.Write($"{number}", x - (sheet.Measure($"{number}", ink) / 2), y + (radius * 0.48f), ink);
    }

    private static BillPaper Sample()
    {
        var month = new DateOnly(2026, 1, 1);
        var account = new Account
        {
            Number = "1234567890",
            Name = "Sample Consumer",
            NameHindi = "नमूना उपभोक्ता",
            Address = "House 1, Sector 0, Noida",
            MeterNumber = "AB1234567",
            Tariff = "LMV-1",
            SanctionedLoadKw = 2,
        };
        var bill = new Bill
        {
            Number = "123456789012",
            Month = month,
            PeriodFrom = month.AddMonths(-1),
            PeriodTo = month.AddDays(-1),
            IssuedOn = month.AddDays(4),
            DueOn = month.AddDays(19),
            Units = 123,
            ReadingBefore = 1000,
            ReadingNow = 1123,
            Amount = 1234,
        };
        return new BillPaper(account, bill, [], [], month.AddDays(4));
    }
}
