using BijliMitra.Core.Accounts;
using SkiaSharp;
using ZXing;
using ZXing.Common;
using ZXing.Multi.QrCode;

namespace BijliMitra.Adapters.Pictures;

/// <summary>
/// Finds the QR codes of identity documents in a picture: of Aadhaar the old one (XML), the secure one (one number of hundreds of digits) and those of
/// mAadhaar; and any code that holds a PAN in plain letters and is no address. The code of a bill, an address or one to pay by, is none of them.
/// </summary>
/// <remarks>
/// What is not found: a card that shows no code, one whose code is blurred, cut off or very small, the code of newer PAN cards and of voter cards, which hold
/// ciphertext, and printed numbers. Nobody reads the letters in a picture here.
/// </remarks>
internal static class IdentityCode
{
    // The shortest secure code of Aadhaar has more than a thousand; no code of a bill has a hundred.
    private const int FewestDigits = 200;
    private static readonly string[] Roots = ["PrintLetterBarcodeData", "OfflinePaperlessKyc", "<QPDB", "<QPDA", "<QDB", "<QDA"];

    /// <summary>True where the picture shows one.</summary>
    public static bool IsIn(SKBitmap picture)
    {
        using var grey = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, SKColorType.Gray8, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(grey))
        {
            using var image = SKImage.FromBitmap(picture);
            canvas.DrawImage(image, 0, 0, SKSamplingOptions.Default);
        }
        var source = new RGBLuminanceSource(Rows(grey), grey.Width, grey.Height, RGBLuminanceSource.BitmapFormat.Gray8);
        // Each of the two sees codes that the other does not.
        return new Binarizer[] { new HybridBinarizer(source), new GlobalHistogramBinarizer(source) }.Any(black => Texts(black).Any(IsIdentity));
    }

    /// <summary>True for the text of a code of an identity document.</summary>
    internal static bool IsIdentity(string text) =>
        Roots.Any(root => text.Contains(root, StringComparison.OrdinalIgnoreCase))
        || (text.Length >= FewestDigits && text.All(char.IsAsciiDigit))
        || (IdentityNumber.HasPan(text) && !text.Contains("://", StringComparison.Ordinal));

    private static IEnumerable<string> Texts(Binarizer black)
    {
        var hints = new Dictionary<DecodeHintType, object> { [DecodeHintType.TRY_HARDER] = true };
        return (new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(black), hints) ?? []).Select(code => code.Text ?? "");
    }

    private static byte[] Rows(SKBitmap grey)
    {
        if (grey.RowBytes == grey.Width)
        {
            return grey.Bytes;
        }
        var rows = new byte[grey.Width * grey.Height];
        for (var y = 0; y < grey.Height; y++)
        {
            grey.GetPixelSpan().Slice(y * grey.RowBytes, grey.Width).CopyTo(rows.AsSpan(y * grey.Width));
        }
        return rows;
    }
}
