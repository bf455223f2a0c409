using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Replies;

/// <summary>A reply that is ready to be sent, in both languages. A variable stands in braces: <c>{number}</c>.</summary>
public sealed class CannedReply
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The word that staff type to find it, such as <c>bill</c>.</summary>
    public required string Shortcut { get; set; }

    /// <summary>What it is called in Hindi.</summary>
    public required string TitleHindi { get; set; }

    /// <summary>What it is called in English.</summary>
    public required string TitleEnglish { get; set; }

    /// <summary>The words in Hindi.</summary>
    public required string WordsHindi { get; set; }

    /// <summary>The words in English.</summary>
    public required string WordsEnglish { get; set; }

    /// <summary>False for one that was removed; it can be put back.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Counts the changes, so that nobody overwrites what he has not seen.</summary>
    public int Version { get; set; }

    /// <summary>Who changed it last; null for one that the program brought along.</summary>
    public long? ChangedBy { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>What it is called.</summary>
    public string Title(Language language) => language == Language.Hindi ? TitleHindi : TitleEnglish;

    /// <summary>The words as they were written.</summary>
    public string Words(Language language) => language == Language.Hindi ? WordsHindi : WordsEnglish;
}
