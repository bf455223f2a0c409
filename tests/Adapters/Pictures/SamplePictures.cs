using System.Buffers.Binary;
using System.Text;
using QRCoder;
using SkiaSharp;

namespace BijliMitra.Tests.Adapters.Pictures;

/// <summary>Pictures as people send them, made for tests.</summary>
internal static class SamplePictures
{
    /// <summary>Stands in the EXIF of <see cref="Phone"/>; no kept picture may have it.</summary>
    public const string Camera = "Test phone of somebody";

    /// <summary>What a colour left of the middle and above it is: the corner that tells which way up a picture is.</summary>
    public static readonly SKColor Corner = SKColors.Red;

    /// <summary>A JPEG with a red upper left corner as its file has it, and an EXIF block with camera, place by GPS and this orientation.</summary>
    public static byte[] Phone(int width = 320, int height = 200, ushort orientation = 1)
    {
        var jpeg = Encode(width, height, SKEncodedImageFormat.Jpeg, canvas =>
        {
            using var red = new SKPaint { Color = Corner };
            canvas.DrawRect(0, 0, width / 4f, height / 4f, red);
        });
        byte[] exif = [.. "Exif\0\0"u8, .. Exif(orientation)];
        var head = new byte[4];
        (head[0], head[1]) = (0xFF, 0xE1);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(exif.Length + 2));
        return [.. jpeg[..2], .. head, .. exif, .. jpeg[2..]];
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

    // TIFF 6.0, little endian: camera, orientation and a GPS directory with latitude 28 and longitude 77.
    private static byte[] Exif(ushort orientation)
    {
        byte[] camera = [.. Encoding.ASCII.GetBytes(Camera), 0];
        const int first = 8, entries = 3, gps = first + 2 + (entries * 12) + 4, gpsEntries = 2, after = gps + 2 + (gpsEntries * 12) + 4;
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("II"u8);
        writer.Write((ushort)42);
        writer.Write(first);
        writer.Write((ushort)entries);
        Entry(writer, 0x010F, 2, camera.Length, after + 48);
        Entry(writer, 0x0112, 3, 1, orientation);
        Entry(writer, 0x8825, 4, 1, gps);
        writer.Write(0);
        writer.Write((ushort)gpsEntries);
        Entry(writer, 2, 5, 3, after);
        Entry(writer, 4, 5, 3, after + 24);
        writer.Write(0);
        foreach (var part in new[] { 28, 1, 34, 1, 15, 1, 77, 1, 19, 1, 33, 1 })
            writer.Write(part);
        writer.Write(camera);
        return stream.ToArray();
    }

    private static void Entry(BinaryWriter writer, ushort tag, ushort type, int count, int value)
    {
        writer.Write(tag);
        writer.Write(type);
        writer.Write(count);
        writer.Write(value);
    }
}
