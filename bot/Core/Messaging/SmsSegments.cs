using System.Buffers;

namespace BijliMitra.Core.Messaging;

/// <summary>
/// How many parts a text takes as an SMS: 160 septets, or 153 each of several, in the GSM alphabet; 70 UTF-16 units, or 67 each,
/// as soon as one character lies outside it (3GPP TS 23.038 and 23.040; domain A8).
/// </summary>
public static class SmsSegments
{
    /// <summary>Septets of a text that is one part.</summary>
    public const int GsmSingle = 160;

    /// <summary>Septets of each of several parts.</summary>
    public const int GsmPart = 153;

    /// <summary>UTF-16 units of a text that is one part.</summary>
    public const int UnicodeSingle = 70;

    /// <summary>UTF-16 units of each of several parts.</summary>
    public const int UnicodePart = 67;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> All = SearchValues.Create(Basic + Extension);

    private static readonly SearchValues<char> TwoSeptets = SearchValues.Create(Extension);

    /// <summary>Whether every character lies in the GSM alphabet. The rupee sign and every Devanagari letter do not.</summary>
    public static bool IsGsm(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(All) < 0;

    /// <summary>The number of parts; 0 for an empty text.</summary>
    public static int Count(ReadOnlySpan<char> text) => text.IsEmpty ? 0
        : IsGsm(text) ? CountGsm(text)
        : CountUnicode(text);

    private static int CountGsm(ReadOnlySpan<char> text)
    {
        var septets = text.Length;
        foreach (var c in text)
        {
            if (TwoSeptets.Contains(c))
                septets++;
        }
        return septets <= GsmSingle ? 1 : CountParts(text, GsmPart, static (text, at) => (1, TwoSeptets.Contains(text[at]) ? 2 : 1));
    }

    private static int CountUnicode(ReadOnlySpan<char> text) => text.Length <= UnicodeSingle
        ? 1
        : CountParts(text, UnicodePart, static (text, at) =>
            at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? (2, 2) : (1, 1));

    // Neither an escaped character nor a surrogate pair is cut in two: one that does not fit opens the next part.
    private static int CountParts(ReadOnlySpan<char> text, int size, Measure measure)
    {
        var (parts, used) = (1, 0);
        for (var at = 0; at < text.Length;)
        {
            var (chars, units) = measure(text, at);
            if (used + units > size)
                (parts, used) = (parts + 1, 0);
            used += units;
            at += chars;
        }
        return parts;
    }

    private delegate (int Chars, int Units) Measure(ReadOnlySpan<char> text, int at);
}
