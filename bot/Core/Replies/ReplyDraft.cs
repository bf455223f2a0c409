using System.Text.RegularExpressions;
using BijliMitra.Core.Staff;

namespace BijliMitra.Core.Replies;

/// <summary>A reply as it was typed.</summary>
/// <param name="Id">Key; null for a new one.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Shortcut">The word to find it by.</param>
/// <param name="TitleHindi">Title in Hindi.</param>
/// <param name="TitleEnglish">Title in English.</param>
/// <param name="WordsHindi">Words in Hindi.</param>
/// <param name="WordsEnglish">Words in English.</param>
public sealed partial record ReplyDraft(long? Id, int Version, string Shortcut, string TitleHindi, string TitleEnglish, string WordsHindi, string WordsEnglish)
{
    /// <summary>Most characters of a title.</summary>
    public const int LongestTitle = 60;

    /// <summary>Most characters of the words: with their values they are still one message.</summary>
    public const int LongestWords = 800;

    /// <summary>The draft as it would be kept, or what is wrong with it.</summary>
    internal (ReplyDraft? Draft, ReplyAnswer? Wrong) Check()
    {
        var word = Shortcut.Trim().ToLowerInvariant();
        if (!Word().IsMatch(word))
        {
            return (null, new ReplyAnswer(ReplyResult.BadShortcut));
        }
        if ((ReplyWords.Unknown(WordsHindi) ?? ReplyWords.Unknown(WordsEnglish)) is { } unknown)
        {
            return (null, new ReplyAnswer(ReplyResult.UnknownVariable, Detail: unknown));
        }
        if (StaffText.Words(TitleHindi, LongestTitle) is not { } titleHindi || StaffText.Words(TitleEnglish, LongestTitle) is not { } titleEnglish)
        {
            return (null, new ReplyAnswer(ReplyResult.BadTitle));
        }
        return StaffText.Words(WordsHindi, LongestWords) is { } hindi && StaffText.Words(WordsEnglish, LongestWords) is { } english
            ? (new ReplyDraft(Id, Version, word, titleHindi, titleEnglish, hindi, english), null)
            : (null, new ReplyAnswer(ReplyResult.BadWords));
    }

    // Small letters, so that no number of a person gets into the audit.
    [GeneratedRegex("^[a-z][a-z-]{1,19}$")]
    private static partial Regex Word();
}
