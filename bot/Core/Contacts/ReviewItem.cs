namespace BijliMitra.Core.Contacts;

/// <summary>Why a person decides a change.</summary>
public enum ReviewReason
{
    /// <summary>Another change of the same contacts is open: neither goes first by itself.</summary>
    Rival,

    /// <summary>Another chat changed the same contacts shortly before.</summary>
    JustChanged,

    /// <summary>The account came on hold while it waited.</summary>
    Hold,

    /// <summary>It was on record and an old contact undid it: the account is on hold.</summary>
    Undone,
}

/// <summary>A change that a person decides. All contacts are masked.</summary>
/// <param name="Id">Key of the change.</param>
/// <param name="Account">Account number.</param>
/// <param name="Why">Why it is here.</param>
/// <param name="Kinds">The contacts it is about.</param>
/// <param name="NewMasked">What it puts on record.</param>
/// <param name="OldMasked">What it replaces, with commas between.</param>
/// <param name="RequestedAt">When it was asked for.</param>
public sealed record ReviewItem(
    long Id, string Account, ReviewReason Why, ContactKinds Kinds, string NewMasked, string OldMasked, DateTimeOffset RequestedAt)
{
    /// <summary>The way it came.</summary>
    public ChangeRoute Route { get; init; }

    /// <summary>What proved the new contact.</summary>
    public NewContactProof Proof { get; init; }

    /// <summary>True where the one who looks may not decide it: he entered it, or the contact is his own.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The transformer that the connection hangs on.</summary>
    public long AreaId { get; init; }

    /// <summary>Number of its ticket; null where it has none.</summary>
    public string? Ticket { get; init; }
}

/// <summary>Who is right where an old contact undid a change.</summary>
public enum HoldDecision
{
    /// <summary>The old contacts: what the change replaced goes back on record.</summary>
    OldStands,

    /// <summary>The one who asked for the change: it stays on record.</summary>
    NewStands,
}
