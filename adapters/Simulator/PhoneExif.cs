using System.Buffers.Binary;
using System.Text;

namespace BijliMitra.Adapters.Simulator;

/// <summary>What a phone writes into its photos besides the picture: its name, how it was held, and where it was (EXIF 2.32, TIFF 6.0).</summary>
internal static class PhoneExif
{
    /// <summary>Name of the phone.</summary>
    public const string Camera = "Simulated phone of Bijli Mitra";

    // Byte order, 42, first directory at 8: three entries; then the GPS directory of two; then what does not fit into an entry.
    private const int Directory = 8;
    private const int Gps = Directory + 2 + (3 * 12) + 4;
    private const int Values = Gps + 2 + (2 * 12) + 4;
    private const int Degrees = 3 * 8;

    /// <summary>The same JPEG with such a block. <paramref name="orientation"/>: 1 to 8.</summary>
    public static byte[] Add(byte[] jpeg, ushort orientation)
    {
        byte[] block = [.. "Exif\0\0"u8, .. Block(orientation)];
        byte[] head = [0xFF, 0xE1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(block.Length + 2));
        return [.. jpeg[..2], .. head, .. block, .. jpeg[2..]];
    }

    private static byte[] Block(ushort orientation)
    {
        byte[] camera = [.. Encoding.ASCII.GetBytes(Camera), 0];
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("II"u8);
        writer.Write((ushort)42);
        writer.Write(Directory);
        writer.Write((ushort)3);
        Entry(writer, 0x010F, 2, camera.Length, Values + (2 * Degrees));
        Entry(writer, 0x0112, 3, 1, orientation);
        Entry(writer, 0x8825, 4, 1, Gps);
        writer.Write(0);
        writer.Write((ushort)2);
        Entry(writer, 2, 5, 3, Values);
        Entry(writer, 4, 5, 3, Values + Degrees);
        writer.Write(0);
        // 28°34'15" north, 77°19'33" east: Sector 18 of Noida.
        foreach (var part in new[] { 28, 1, 34, 1, 15, 1, 77, 1, 19, 1, 33, 1 })
        {
            writer.Write(part);
        }
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
