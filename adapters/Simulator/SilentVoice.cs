using System.Buffers.Binary;

namespace BijliMitra.Adapters.Simulator;

/// <summary>Writes a voice note as WhatsApp records them, Opus in Ogg, of two seconds of silence. RFC 3533, RFC 7845.</summary>
internal static class SilentVoice
{
    private const int Seconds = 2;
    private const int SamplesPerPacket = 960;
    private const int SamplesPerSecond = 48_000;
    private const int PacketsPerPage = 50;
    private const uint Serial = 0x424A4C49;
    private const uint Polynomial = 0x04C11DB7;
    private const byte First = 2;
    private const byte Last = 4;

    // A 20 ms frame of silence, full band, one channel.
    private static readonly byte[] Silence = [0xF8, 0xFF, 0xFE];

    public static byte[] Ogg()
    {
        using var file = new MemoryStream();
        byte[] head = [.. "OpusHead"u8, 1, 1, 0, 0, .. BitConverter.GetBytes(SamplesPerSecond), 0, 0, 0];
        byte[] tags = [.. "OpusTags"u8, 5, 0, 0, 0, .. "Bijli"u8, 0, 0, 0, 0];
        Page(file, First, 0, 0, [head]);
        Page(file, 0, 0, 1, [tags]);
        const int pages = Seconds * SamplesPerSecond / SamplesPerPacket / PacketsPerPage;
        for (var page = 1; page <= pages; page++)
        {
            Page(file, page == pages ? Last : (byte)0, (ulong)page * PacketsPerPage * SamplesPerPacket, (uint)page + 1, [.. Enumerable.Repeat(Silence, PacketsPerPage)]);
        }
        return file.ToArray();
    }

    private static void Page(MemoryStream file, byte kind, ulong position, uint number, byte[][] packets)
    {
        var page = new byte[27 + packets.Length + packets.Sum(packet => packet.Length)];
        "OggS"u8.CopyTo(page);
        page[5] = kind;
        BinaryPrimitives.WriteUInt64LittleEndian(page.AsSpan(6), position);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(14), Serial);
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(18), number);
        page[26] = (byte)packets.Length;
        var at = 27 + packets.Length;
        for (var i = 0; i < packets.Length; i++)
        {
            page[27 + i] = (byte)packets[i].Length;
            packets[i].CopyTo(page, at);
            at += packets[i].Length;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(page.AsSpan(22), Checksum(page));
        file.Write(page);
    }

    private static uint Checksum(byte[] page)
    {
        var sum = 0u;
        foreach (var octet in page)
        {
            sum ^= (uint)octet << 24;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ Polynomial : sum << 1;
            }
        }
        return sum;
    }
}
