using System.Buffers.Binary;
using System.Security.Cryptography;

namespace BijliMitra.Tests.Support;

/// <summary>What an authenticator app on a phone does: RFC 6238 with SHA-1, six digits, 30 seconds.</summary>
internal static class Authenticator
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The code that is shown now, or so many codes later, for this secret (base 32, spaces as they are shown).</summary>
    public static string Code(string secret, int stepsAhead = 0)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30 + stepsAhead);
#pragma warning disable CA5350 // The standard says SHA-1.
        var mac = HMACSHA1.HashData(Bytes(secret.Replace(" ", "", StringComparison.Ordinal)), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("d6");
    }

    private static byte[] Bytes(string text)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in text)
        {
            buffer = (buffer << 5) | Letters.IndexOf(letter);
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                bytes.Add((byte)(buffer >> bits));
                buffer &= (1 << bits) - 1;
            }
        }
        return [.. bytes];
    }
}
