namespace BijliMitra.Core.Replies;

/// <summary>What came of a change of the replies. But for the first, nothing was changed.</summary>
public enum ReplyResult
{
    /// <summary>It is kept and stands in the audit.</summary>
    Done,

    /// <summary>The role does not change replies.</summary>
    NotAllowed,

    /// <summary>There is no such reply.</summary>
    Gone,

    /// <summary>Somebody changed it since it was looked at.</summary>
    Changed,

    /// <summary>A shortcut is 2 to 20 small letters and hyphens.</summary>
    BadShortcut,

    /// <summary>Another reply has this shortcut, be it one that was removed.</summary>
    ShortcutTaken,

    /// <summary>A title is a line of up to 60 characters, in both languages.</summary>
    BadTitle,

    /// <summary>The words are missing in a language, too long, or hold a phone number, mail address or link.</summary>
    BadWords,

    /// <summary>Something in braces is no variable.</summary>
    UnknownVariable,

    /// <summary>There are as many as there may be.</summary>
    TooMany,
}

/// <summary>The same with what it is about.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="Id">The reply; null where none was changed.</param>
/// <param name="Detail">What is no variable.</param>
public sealed record ReplyAnswer(ReplyResult Result, long? Id = null, string? Detail = null);
