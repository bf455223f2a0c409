using System.Buffers.Text;
using System.Security.Cryptography;

namespace BijliMitra.Core;

/// <summary>The program's one source of identifiers, codes and chance. Tests pass a seed and get the same run again.</summary>
public sealed class Ids
{
    private readonly Random? _seeded;
    private readonly Lock _gate = new();

    /// <summary>Identifiers from the system's cryptographic generator.</summary>
    public Ids() { }

    /// <summary>Repeatable identifiers, for tests and sample data. <paramref name="seed"/>: any number.</summary>
    public Ids(int seed) => _seeded = new Random(seed);

    /// <summary>A whole number in [<paramref name="from"/>, <paramref name="below"/>).</summary>
    public int Number(int from, int below)
    {
        if (_seeded is null)
        {
            return RandomNumberGenerator.GetInt32(from, below);
        }
        lock (_gate)
        {
            return _seeded.Next(from, below);
        }
    }

    /// <summary><paramref name="count"/> decimal digits, leading zeros kept.</summary>
    public string Digits(int count) => string.Create(count, this, static (span, ids) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = (char)('0' + ids.Number(0, 10));
        }
    });

    /// <summary><paramref name="bytes"/> random bytes as lower-case hexadecimal.</summary>
    public string Hex(int bytes) => Convert.ToHexStringLower(Bytes(bytes));

    /// <summary>Letters of a <see cref="Token"/>.</summary>
    public const int TokenLength = 22;

    /// <summary>128 random bits as letters that an address may hold (base64url without padding).</summary>
    public string Token() => Base64Url.EncodeToString(Bytes(16));

    /// <summary><paramref name="count"/> letters and digits that nobody takes for one another, for a code in an address.</summary>
    public string Letters(int count) => string.Create(count, this, static (span, ids) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Clear[ids.Number(0, Clear.Length)];
        }
    });

    private const string Clear = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary><paramref name="count"/> random bytes.</summary>
    public byte[] Bytes(int count)
    {
        var buffer = new byte[count];
        if (_seeded is null)
        {
            RandomNumberGenerator.Fill(buffer);
            return buffer;
        }
        lock (_gate)
        {
            _seeded.NextBytes(buffer);
        }
        return buffer;
    }
}
