using SkiaSharp;

namespace BijliMitra.Adapters.Pictures;

/// <summary>What became of a file that somebody sent as a picture.</summary>
public abstract record PictureReading
{
    private PictureReading()
    {
    }

    /// <summary>A picture as it may be kept: a JPEG of our own making, upright, with nothing in it but what is to be seen.</summary>
    public sealed record Clean(byte[] Jpeg, int Width, int Height) : PictureReading;

    /// <summary>It shows the code of an identity document.</summary>
    public sealed record Identity : PictureReading;

    /// <summary>No picture that can be opened. <paramref name="Why"/>: for the log.</summary>
    public sealed record Unreadable(string Why) : PictureReading;
}

/// <summary>
/// Opens a picture that a stranger sent and draws it anew, so that place, time, phone, thumbnails and whatever else a file carries besides its picture is gone
/// (EXIF, XMP, IPTC, comments). JPEG, PNG, WebP and the first frame of a GIF are opened; HEIC, PDF and all else are not. What is too large to
/// open is refused by its header, before memory is taken for it.
/// </summary>
public static class PictureReader
{
    /// <summary>Longest side of a picture that is kept: the small print of a bill can be read.</summary>
    public const int LongestSide = 2000;

    /// <summary>Most pixels that are opened; a phone's camera takes 12 to 25 million in one picture that is small enough to be sent.</summary>
    public const int MostPixels = 30_000_000;

    private const int Quality = 85;

    // A code that is a small part of a large picture is read at more than what is kept.
    private const int LongestSideForCodes = 4000;
    private static readonly SKEncodedImageFormat[] Formats =
        [SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp, SKEncodedImageFormat.Gif];

    // A picture takes a hundred megabytes while it is open: one at a time.
    private static readonly Lock Gate = new();

    /// <summary>Opens <paramref name="file"/>.</summary>
    public static PictureReading Read(byte[] file)
    {
        lock (Gate)
        {
            using var data = SKData.CreateCopy(file);
            using var codec = SKCodec.Create(data);
            if (codec is null || !Formats.Contains(codec.EncodedFormat))
            {
                return new PictureReading.Unreadable("It is no JPEG, PNG, WebP or GIF.");
            }
            if ((long)codec.Info.Width * codec.Info.Height is 0 or > MostPixels)
            {
                return new PictureReading.Unreadable($"It has {codec.Info.Width} x {codec.Info.Height} pixels.");
            }
            using var opened = Open(codec);
            if (opened is null)
            {
                return new PictureReading.Unreadable("It is damaged.");
            }
            using var upright = Drawn(opened, codec.EncodedOrigin, LongestSideForCodes);
            if (IdentityCode.IsIn(upright))
            {
                return new PictureReading.Identity();
            }
            using var small = Drawn(upright, SKEncodedOrigin.TopLeft, LongestSide);
            using var jpeg = small.Encode(SKEncodedImageFormat.Jpeg, Quality);
            return new PictureReading.Clean(jpeg.ToArray(), small.Width, small.Height);
        }
    }

    // A JPEG is made smaller while it is opened.
    private static SKBitmap? Open(SKCodec codec)
    {
        var size = codec.GetScaledDimensions(Math.Min(1, (float)LongestSideForCodes / Math.Max(codec.Info.Width, codec.Info.Height)));
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }
        bitmap.Dispose();
        return null;
    }

    // On white, turned as the camera was held, no side longer than asked for.
    private static SKBitmap Drawn(SKBitmap picture, SKEncodedOrigin origin, int longest)
    {
        var scale = Math.Min(1, (float)longest / Math.Max(picture.Width, picture.Height));
        var (width, height) = (Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)));
        var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var drawn = new SKBitmap(new SKImageInfo(lies ? height : width, lies ? width : height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(drawn);
        canvas.Clear(SKColors.White);
        canvas.Concat(Turn(origin, width, height));
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return drawn;
    }

    // The eight ways of EXIF 2.32, "Orientation": where the first row and the first column of the file belong.
    private static SKMatrix Turn(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
