using System.Globalization;
using System.Text;

namespace BijliMitra.Core.Attachments;

/// <summary>Names under which files are sent.</summary>
public static class AttachmentNames
{
    private const int Longest = 60;
    private const string NoName = "file";

    /// <summary>The name as it may stand in a message, in a header and on any disk: no path, no signs with a meaning there, the ending of what it is.</summary>
    public static string Clean(string name, AttachmentKind kind)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = last.LastIndexOf('.') is > 0 and var dot ? last[..dot] : last;
        var kept = new StringBuilder();
        foreach (var rune in stem.Normalize().EnumerateRunes())
        {
            kept.Append(IsPlain(rune) ? rune.ToString() : " ");
        }
        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (words.Length == 0 ? NoName : Cut(words)) + Ending(kind);
    }

    /// <summary>The ending of a kind, with its dot.</summary>
    public static string Ending(AttachmentKind kind) => kind == AttachmentKind.Pdf ? ".pdf" : ".jpg";

    // Vowel signs of Devanagari are marks, not letters.
    private static bool IsPlain(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '(' or ')'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Cut(string words)
    {
        var letters = new StringInfo(words);
        return letters.LengthInTextElements <= Longest ? words : letters.SubstringByTextElements(0, Longest).TrimEnd();
    }
}
