using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BijliMitra.Access;

/// <summary>Codes of an authenticator app: RFC 6238 with SHA-1, six digits, 30 seconds.</summary>
internal static class Totp
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsPerLetter = 5;
    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    // For a slow typist and for a phone whose clock is a little ahead.
    private const int StepsAside = 1;
    private static readonly TimeSpan StepLength = TimeSpan.FromSeconds(30);

    /// <summary>The time step that this code is of, the newest where it is of several; null where it is of none about <paramref name="now"/>.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var (key, typed, current) = (Bytes(secret), Encoding.UTF8.GetBytes(code), now.ToUnixTimeSeconds() / (long)StepLength.TotalSeconds);
        long? found = null;
        for (var step = current - StepsAside; step <= current + StepsAside; step++)
        {
            found = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code(key, step)), typed) ? step : found;
        }
        return found;
    }

    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The apps take nothing but SHA-1.
        var mac = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(mac[^1] & 0x0F)) & int.MaxValue;
        return (number % Modulus).ToString($"d{Digits}");
    }

    // Base 32, the form in which a secret is shown (RFC 4648, section 6).
    private static byte[] Bytes(string secret)
    {
        var (bytes, buffer, bits) = (new List<byte>(), 0, 0);
        foreach (var letter in secret.TrimEnd('='))
        {
            buffer = (buffer << BitsPerLetter) | Letters.IndexOf(letter, StringComparison.Ordinal);
            bits += BitsPerLetter;
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
