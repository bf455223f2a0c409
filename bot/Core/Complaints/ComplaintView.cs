namespace BijliMitra.Core.Complaints;

/// <summary>What is to be filed.</summary>
/// <param name="Number">The number it gets; photos that came before bear it already.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What the consumer wrote.</param>
public sealed record NewComplaint(string Number, ComplaintKind Kind, string Text)
{
    /// <summary>The place in words or as coordinates; null where none was told.</summary>
    public string? Place { get; init; }

    /// <summary>The part of the network there; null where nobody knows.</summary>
    public long? AreaId { get; init; }

    /// <summary>The account number; null where none was told.</summary>
    public string? AccountNumber { get; init; }

    /// <summary>What speaks for the account being the complainant's.</summary>
    public AccountProof Proof { get; init; }
}

/// <summary>What became of it.</summary>
public enum FilingResult
{
    /// <summary>It is registered.</summary>
    Filed,

    /// <summary>The same complaint is open: it was added to that one.</summary>
    Added,

    /// <summary>Staff had said that the same complaint is solved: it is open again.</summary>
    Reopened,
}

/// <summary>A complaint that was filed or added to.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Complaint">As it stands now.</param>
/// <param name="Follows">Number of the closed one that it comes back to; null where there is none.</param>
public sealed record FiledComplaint(FilingResult Result, ComplaintView Complaint, string? Follows = null);

/// <summary>A complaint as the consumer may see it.</summary>
public sealed record ComplaintView(long Id, string Number, string? Number1912, ComplaintKind Kind, PostLevel Level, ComplaintState State, DateTimeOffset TargetAt, TargetBasis Basis)
{
    /// <summary>True where the chat that asks filed it: only there it is asked whether it is solved.</summary>
    public bool Mine { get; init; }

    /// <summary>On whose word it was closed.</summary>
    public ComplaintClosing? Closing { get; init; }

    /// <summary>When staff said that it is done.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When the consumer was asked, the last time.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>What staff said of it last; null for others than its own chat.</summary>
    public string? Remarks { get; init; }

    /// <summary>What happened to it, oldest first; empty for others than its own chat.</summary>
    public IReadOnlyList<ComplaintStep> History { get; init; } = [];
}

/// <summary>A step of a complaint's history.</summary>
public sealed record ComplaintStep(ComplaintHappening What, DateTimeOffset At, PostLevel Level);

/// <summary>What became of the answer to "is it solved", and the complaint's level and kind after it.</summary>
public sealed record AnsweredComplaint(ComplaintAnswer Result, PostLevel Level, ComplaintKind Kind);

/// <summary>What became of the answer to "is it solved".</summary>
public enum ComplaintAnswer
{
    /// <summary>There is no such complaint of this chat, or nothing was asked of it.</summary>
    Gone,

    /// <summary>It is closed on the consumer's word.</summary>
    Confirmed,

    /// <summary>It is open again, a level higher.</summary>
    Reopened,

    /// <summary>The time for a no is over: a new complaint is needed.</summary>
    TooLate,
}
