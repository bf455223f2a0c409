using System.Buffers.Binary;
using System.IO.Compression;

namespace BijliMitra.Adapters.Simulator;

/// <summary>Draws an electricity meter as a PNG: a wall, a case, a display with digits, a glowing lamp.</summary>
internal static class MeterPicture
{
    private const int Width = 320;
    private const int Height = 240;
    private const int DigitWidth = 16;
    private const int DigitGap = 8;
    private const string Reading = "0417260";

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // Segments of a digit: top, upper left, upper right, middle, lower left, lower right, bottom.
    private static readonly byte[] Segments =
        [0b1110111, 0b0010010, 0b1011101, 0b1011011, 0b0111010, 0b1101011, 0b1101111, 0b1010010, 0b1111111, 0b1111011];

    public static byte[] Png()
    {
        var pixels = new byte[Height * ((Width * 3) + 1)];
        Fill(pixels, 0, 0, Width, Height, 0xD9C7A6);
        Fill(pixels, 84, 22, 152, 200, 0x8A8F94);
        Fill(pixels, 88, 26, 144, 192, 0xF1F3F4);
        Fill(pixels, 98, 44, 124, 50, 0x9DB59A);
        for (var i = 0; i < Reading.Length; i++)
        {
            Digit(pixels, 104 + (i * (DigitWidth + 1)), 52, Reading[i] - '0');
        }
        Fill(pixels, 104, 112, 10, 10, 0xD32F2F);
        for (var line = 0; line < 4; line++)
        {
            Fill(pixels, 104, 136 + (line * 14), line % 2 == 0 ? 110 : 74, 5, 0xB0B6BB);
        }
        Fill(pixels, 130, 206, 60, 10, 0x5F6368);
        return Encode(pixels);
    }

    private static void Digit(byte[] pixels, int x, int y, int digit)
    {
        const int thick = 3;
        const int half = 16;
        var (lit, width) = (Segments[digit], DigitWidth - DigitGap + 4);
        (int X, int Y, int W, int H)[] bars =
        [
            (0, 0, width, thick), (0, 0, thick, half), (width - thick, 0, thick, half), (0, half - 1, width, thick),
            (0, half, thick, half), (width - thick, half, thick, half), (0, (2 * half) - 2, width, thick),
        ];
        for (var i = 0; i < bars.Length; i++)
        {
            if ((lit & (1 << (6 - i))) != 0)
            {
                Fill(pixels, x + bars[i].X, y + bars[i].Y, bars[i].W, bars[i].H, 0x1F2A1E);
            }
        }
    }

    private static void Fill(byte[] pixels, int left, int top, int width, int height, int colour)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
            {
                var at = (y * ((Width * 3) + 1)) + 1 + (x * 3);
                (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
            }
        }
    }

    // PNG: signature, header, one zlib stream of rows with filter 0, end. https://www.w3.org/TR/png-3/
    private static byte[] Encode(byte[] pixels)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9]) = (8, 2);
        Chunk(file, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(pixels);
        }
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. type, .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var octet in bytes)
        {
            sum ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
            }
        }
        return ~sum;
    }
}
