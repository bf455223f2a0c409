namespace BijliMitra.Core.Data.Seed;

/// <summary>
/// A permutation of 0 to size - 1 that looks like chance: unique numbers for any count of rows without remembering those given, and
/// no relation between the numbers that two keys give to the same row.
/// </summary>
internal readonly struct Shuffle
{
    private const int Rounds = 4;
    private readonly long _size;
    private readonly ulong _key;
    private readonly int _halfBits;

    public Shuffle(long size, ulong key)
    {
        (_size, _key, _halfBits) = (size, key, 1);
        while (1L << (2 * _halfBits) < size)
        {
            _halfBits++;
        }
    }

    /// <summary>The number of row <paramref name="row"/>, which is less than the size.</summary>
    public long this[long row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _size);
            // The network permutes a power of four; walking on until inside keeps it a permutation of the size.
            do
            {
                row = Network(row);
            }
            while (row >= _size);
            return row;
        }
    }

    /// <summary>Well spread bits of a seed, a purpose and a row.</summary>
    public static ulong Mix(int seed, int purpose, long row = 0) =>
        Spread(Spread(((ulong)(uint)seed << 32) | (uint)purpose) + (ulong)row);

    private long Network(long row)
    {
        var mask = (1UL << _halfBits) - 1;
        var (left, right) = ((ulong)row >> _halfBits, (ulong)row & mask);
        for (var round = 0UL; round < Rounds; round++)
        {
            (left, right) = (right, left ^ (Spread(_key + (round << 56) + right) & mask));
        }
        return (long)((left << _halfBits) | right);
    }

    // The finaliser of SplitMix64.
    private static ulong Spread(ulong bits)
    {
        bits += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
