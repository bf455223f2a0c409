using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Complaints;

/// <summary>What speaks for the account being the complainant's.</summary>
public enum AccountProof
{
    /// <summary>No account is named.</summary>
    None,

    /// <summary>Its number was typed, which proves nothing.</summary>
    Typed,

    /// <summary>The chat's own number is on its record.</summary>
    OwnPhone,

    /// <summary>A code opened it in this chat.</summary>
    Verified,
}

/// <summary>How far a complaint has come.</summary>
public enum ComplaintState
{
    /// <summary>Somebody works on it.</summary>
    Open,

    /// <summary>Staff say it is done; the consumer has not said so.</summary>
    Resolved,

    /// <summary>Closed; <see cref="Complaint.Closing"/> says on whose word.</summary>
    Closed,
}

/// <summary>On whose word a complaint was closed.</summary>
public enum ComplaintClosing
{
    /// <summary>The consumer said that it is solved.</summary>
    Confirmed,

    /// <summary>The consumer was asked twice and did not answer.</summary>
    NoAnswer,

    /// <summary>The consumer wants no notices and was never asked.</summary>
    NotAsked,

    /// <summary>The consumer wanted everything about the chat erased.</summary>
    Withdrawn,
}

/// <summary>A complaint. Words of people are ciphertext; the row stays when they are erased.</summary>
public sealed class Complaint
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>What the consumer is told, such as <c>C-48291376</c>.</summary>
    public required string Number { get; set; }

    /// <summary>The number it has at 1912; null until the portal tells.</summary>
    public string? Number1912 { get; set; }

    /// <summary>What it is about.</summary>
    public ComplaintKind Kind { get; set; }

    /// <summary>Who deals with it.</summary>
    public CompanyFunction Function { get; set; }

    /// <summary>Where; null where nobody knows.</summary>
    public long? AreaId { get; set; }

    /// <summary>The account, where the number that was typed is one of ours.</summary>
    public long? AccountId { get; set; }

    /// <summary>The number as typed or as on record.</summary>
    public string? AccountNumber { get; set; }

    /// <summary>What speaks for the account being the complainant's.</summary>
    public AccountProof Proof { get; set; }

    /// <summary>The chat it came from; empty once that was forgotten.</summary>
    public required string ConversationId { get; set; }

    /// <summary>Language in which the consumer hears of it.</summary>
    public Language Language { get; set; }

    /// <summary>What the consumer wrote, encrypted; empty once erased.</summary>
    public required byte[] Text { get; set; }

    /// <summary>The place in the consumer's words or as coordinates, encrypted.</summary>
    public byte[]? Place { get; set; }

    /// <summary>When it was registered.</summary>
    public DateTimeOffset RegisteredAt { get; set; }

    /// <summary>The target for its solution.</summary>
    public DateTimeOffset TargetAt { get; set; }

    /// <summary>What the target rests on.</summary>
    public TargetBasis Basis { get; set; }

    /// <summary>The same in words, with its date, as the setting had it.</summary>
    public required string TargetSource { get; set; }

    /// <summary>How high it has come.</summary>
    public PostLevel Level { get; set; }

    /// <summary>When the next thing happens by itself: a step up, a question, its closing; null where nothing does.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>How far it has come.</summary>
    public ComplaintState State { get; set; }

    /// <summary>On whose word it was closed; null where it is not.</summary>
    public ComplaintClosing? Closing { get; set; }

    /// <summary>When staff said that it is done, the last time.</summary>
    public DateTimeOffset? ResolvedAt { get; set; }

    /// <summary>When the consumer was asked whether it is, the last time; null where he was not.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>How often the consumer was asked since.</summary>
    public int Asked { get; set; }

    /// <summary>How often the consumer said that it is not.</summary>
    public int Reopened { get; set; }

    /// <summary>What staff said of it last, for the consumer, encrypted.</summary>
    public byte[]? Remarks { get; set; }

    /// <summary>Number of the complaint that was closed and that this one comes back to.</summary>
    public string? Follows { get; set; }

    /// <summary>The message that filed it and the number of the effect within its turn: filed once, however often the turn runs.</summary>
    public long InboundId { get; set; }

    /// <summary>Number of the effect within the turn.</summary>
    public int Effect { get; set; }

    /// <summary>True where the account is the complainant's by his phone or by a code.</summary>
    public bool IsProved => Proof is AccountProof.OwnPhone or AccountProof.Verified;
}
