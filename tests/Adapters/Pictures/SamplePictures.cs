using System.Buffers.Binary;
using BijliMitra.Adapters.Simulator;
using QRCoder;
using SkiaSharp;

namespace BijliMitra.Tests.Adapters.Pictures;

/// <summary>Pictures as people send them, made for tests.</summary>
internal static class SamplePictures
{
    /// <summary>Colour of the corner that tells which way up a picture is.</summary>
    public static readonly SKColor Corner = SKColors.Red;

    /// <summary>A JPEG with a red upper left corner as its file has it, and an EXIF block with camera, place by GPS and this orientation.</summary>
    public static byte[] Phone(int width = 320, int height = 200, ushort orientation = 1)
    {
        var jpeg = Encode(width, height, SKEncodedImageFormat.Jpeg, canvas =>
        {
            using var red = new SKPaint { Color = Corner };
            canvas.DrawRect(0, 0, width / 4f, height / 4f, red);
        });
        return PhoneExif.Add(jpeg, orientation);
    }

    /// <summary>A picture of a white table with a QR code on it.</summary>
    public static byte[] WithCode(string text, int side = 900)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.L);
        var modules = code.ModuleMatrix;
        var cell = side / modules.Count;
        return Encode(side + 400, side + 300, SKEncodedImageFormat.Jpeg, canvas =>
        {
            using var black = new SKPaint { Color = SKColors.Black };
            for (var y = 0; y < modules.Count; y++)
            {
                for (var x = 0; x < modules.Count; x++)
                {
                    if (modules[y][x])
                        canvas.DrawRect(200 + (x * cell), 150 + (y * cell), cell, cell, black);
                }
            }
        });
    }

    /// <summary>A picture of any type, white but for what is drawn.</summary>
    public static byte[] Encode(int width, int height, SKEncodedImageFormat format, Action<SKCanvas>? draw = null)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        draw?.Invoke(canvas);
        using var encoded = bitmap.Encode(format, 90);
        return encoded.ToArray();
    }

    /// <summary>A JPEG of a few kilobytes whose header says that it has four thousand million pixels.</summary>
    public static byte[] Bomb()
    {
        var jpeg = Encode(100, 100, SKEncodedImageFormat.Jpeg);
        // The frame's header: marker, length, precision, height, width (ITU T.81, B.2.2).
        var frame = jpeg.AsSpan().IndexOf(new byte[] { 0xFF, 0xC0 });
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 5), 65_000);
        BinaryPrimitives.WriteUInt16BigEndian(jpeg.AsSpan(frame + 7), 65_000);
        return jpeg;
    }
}
