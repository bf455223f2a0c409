using System.Text;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>Our own messages, by the patterns of the catalogue: whether a text is one of them, filled in.</summary>
internal sealed class OwnTexts
{
    // What is shorter may stand in anybody's message.
    private const int ShortestFixed = 30;
    private const int LongestValue = 80;

    // A question that people put before or behind it.
    private const int MostBeside = 60;

    private static readonly string[][] Patterns =
    [
        .. Enum.GetValues<TextKey>().SelectMany(key => Enum.GetValues<Language>().Select(language => Plain(Catalogue.Pattern(key, language))))
            .Select(Fixed).Where(parts => parts.Sum(part => part.Length) >= ShortestFixed).OrderByDescending(parts => parts.Sum(part => part.Length)),
    ];

    /// <summary>True where <paramref name="text"/> is one of them, with hardly a word beside it.</summary>
    public static bool Has(string text)
    {
        var plain = Plain(text);
        return Array.Exists(Patterns, parts => Length(parts, plain) is { } length && plain.Length - length <= MostBeside);
    }

    // How much of the text the pattern takes; null where it does not stand in it.
    private static int? Length(string[] parts, string text)
    {
        var begin = text.IndexOf(parts[0], StringComparison.Ordinal);
        if (begin < 0)
        {
            return null;
        }
        var end = begin + parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var at = text.IndexOf(part, end, StringComparison.Ordinal);
            if (at < 0 || at - end > LongestValue)
            {
                return null;
            }
            end = at + part.Length;
        }
        return end - begin;
    }

    private static string[] Fixed(string pattern)
    {
        var parts = new List<string>();
        for (var at = 0; at < pattern.Length;)
        {
            var open = pattern.IndexOf('{', at);
            var part = (open < 0 ? pattern[at..] : pattern[at..open]).Trim();
            if (part.Length > 0)
            {
                parts.Add(part);
            }
            at = open < 0 ? pattern.Length : pattern.IndexOf('}', open) + 1;
        }
        return [.. parts];
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Digits.ToAscii(PlainLetters.Visible(text)).ToLowerInvariant())
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }
        return plain.ToString();
    }
}
