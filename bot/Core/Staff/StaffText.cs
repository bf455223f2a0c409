using System.Text.RegularExpressions;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Staff;

/// <summary>Checks what staff type.</summary>
public static partial class StaffText
{
    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 300;

    private const int ShortestReason = 3;

    /// <summary>
    /// A reason as the audit keeps it: one line, with dots in place of phone numbers and mail addresses, as the audit is kept for ever. Null where there
    /// is none, or it is too long.
    /// </summary>
    public static string? Reason(string? typed) => Line(typed) is { Length: >= ShortestReason and <= LongestReason } line
        ? Hide(line)
        : null;

    /// <summary>Words of a person as staff see them: with dots in place of phone numbers and mail addresses.</summary>
    public static string Hide(string words) => Mail().Replace(Phone().Replace(words, "…"), "…");

    /// <summary>
    /// What staff note for colleagues, in lines as typed, with dots in place of codes, phone numbers, mail addresses and numbers of identity documents and cards. Null
    /// where there is nothing, or more than <paramref name="most"/> characters.
    /// </summary>
    public static string? Note(string? typed, int most) => typed?.Trim() is { Length: > 0 } words && words.Length <= most
        ? Code().Replace(IdentityNumber.Hide(Hide(Digits.ToAscii(words))), Masked.Code)
        : null;

    /// <summary>
    /// Words for a consumer as one line; null where there are none, or they are longer than <paramref name="most"/>, or hold a number, a mail address or a
    /// link: the company gives no number but 1912.
    /// </summary>
    public static string? Words(string? typed, int most) => Line(typed) is { Length: > 0 } line && line.Length <= most && !Unsafe().IsMatch(line) ? line : null;

    private static string? Line(string? typed) => typed is null
        ? null
        : string.Join(' ', new string([.. typed.Select(c => char.IsControl(c) ? ' ' : c)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // Also in Devanagari digits. An account number begins with a 1 and is no phone number.
    [GeneratedRegex(@"(?<![\d-])(?:\+?[9९][1१][ -]?|[0०])?[6-9६-९](?:[ -]?\d){9}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex(@"[^\s@]+@[^\s@]+", RegexOptions.None, 1000)]
    private static partial Regex Mail();

    [GeneratedRegex(@"(?<!\d)\d{6}(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"https?:|www\.|@|\d[\d -]{5,}\d", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unsafe();
}
