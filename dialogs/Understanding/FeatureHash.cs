using System.Runtime.CompilerServices;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// The hash (FNV-1a) of a feature's name, made of its parts without the name ever being put together: a message has hundreds. The same in every
/// process, unlike <see cref="string.GetHashCode()"/>.
/// </summary>
[InterpolatedStringHandler]
internal ref struct FeatureHash
{
    private uint _hash = 2166136261;

    // The compiler tells both; nothing is to be set aside for them.
    public FeatureHash(int literalLength, int formattedCount) => _ = literalLength + formattedCount;

    /// <summary>The place among <paramref name="slots"/>.</summary>
    public readonly int Slot(int slots)
    {
        var mixed = (_hash ^ (_hash >> 15)) * 2246822519;
        return (int)((mixed ^ (mixed >> 13)) % slots);
    }

    public void AppendLiteral(string part) => AppendFormatted(part.AsSpan());

    public void AppendFormatted(string part) => AppendFormatted(part.AsSpan());

    public void AppendFormatted(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            _hash = (_hash ^ c) * 16777619;
        }
    }
}
