using System.Text.RegularExpressions;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Reads a complaint's number, ours or that of 1912: <c>C-48291376</c>, <c>c 48291376</c>, <c>PV0912240017</c>.</summary>
internal static partial class ComplaintNumbers
{
    /// <summary>The number as it is stored; null where the text has none. <paramref name="asked"/>: eight digits alone will do, as a status is wanted.</summary>
    public static string? Read(string? text, bool asked)
    {
        var said = Digits.ToAscii(text ?? "");
        if (Ours().Match(said) is { Success: true } ours)
        {
            return $"C-{ours.Groups[1].Value}";
        }
        if (Of1912().Match(said) is { Success: true } other)
        {
            return other.Value.ToUpperInvariant();
        }
        return asked && Bare().Match(said) is { Success: true } bare ? $"C-{bare.Value}" : null;
    }

    [GeneratedRegex("(?<![A-Za-z0-9])[Cc] ?[-:.]? ?([0-9]{8})(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Ours();

    [GeneratedRegex("(?<![A-Za-z0-9])[Pp][Vv] ?-?[0-9]{6,14}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Of1912();

    [GeneratedRegex("(?<![0-9])[0-9]{8}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Bare();
}
