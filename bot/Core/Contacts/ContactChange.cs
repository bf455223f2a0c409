namespace BijliMitra.Core.Contacts;

/// <summary>The contacts that a change is about; one value may be several.</summary>
[Flags]
public enum ContactKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The mobile number.</summary>
    Mobile = 1,

    /// <summary>The WhatsApp number.</summary>
    WhatsApp = 2,

    /// <summary>The mail address.</summary>
    Email = 4,

    /// <summary>Mobile and WhatsApp number.</summary>
    Phone = Mobile | WhatsApp,
}

/// <summary>By which of the ways of design, "Who is let in to what", a change came. The later in this list, the more it proves.</summary>
public enum ChangeRoute
{
    /// <summary>Bill and meter number off the paper bill.</summary>
    Paper,

    /// <summary>A code to a contact on record.</summary>
    Verified,

    /// <summary>A lineman at the door.</summary>
    Visit,

    /// <summary>A clerk at the counter.</summary>
    Counter,

    /// <summary>The review desk put back what a change had replaced.</summary>
    Desk,
}

/// <summary>What proved that the new contact is the consumer's.</summary>
public enum NewContactProof
{
    /// <summary>A code sent to it.</summary>
    Code,

    /// <summary>The chat that asked is on it.</summary>
    OwnChat,

    /// <summary>It was on record before, and staff found that it is the consumer's still.</summary>
    BeforeOnRecord,
}

/// <summary>How far a change has come.</summary>
public enum ChangeState
{
    /// <summary>Applied when its time comes, unless an old contact objects.</summary>
    Waiting,

    /// <summary>Applied only when an old contact says yes, or at a visit, the counter or the review desk.</summary>
    AsksOld,

    /// <summary>A person decides.</summary>
    InReview,

    /// <summary>On record.</summary>
    Applied,

    /// <summary>Stopped by an old contact before it was applied.</summary>
    Stopped,

    /// <summary>Undone by an old contact after it was applied: the account is on hold.</summary>
    Undone,

    /// <summary>Another change took its place.</summary>
    Superseded,

    /// <summary>Staff looked at it and decided against it.</summary>
    Rejected,
}

/// <summary>A change of contacts of one account: what, by which way, with what proof, when, by whom, from what to what, undone or not. Never deleted.</summary>
public sealed class ContactChange
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The account.</summary>
    public long AccountId { get; set; }

    /// <summary>The contacts that are replaced.</summary>
    public ContactKinds Kinds { get; set; }

    /// <summary>The new value, encrypted; erased where the change came to nothing.</summary>
    public byte[]? Value { get; set; }

    /// <summary>Keyed hash of the new value.</summary>
    public required string Hash { get; set; }

    /// <summary>The new value, masked.</summary>
    public required string NewMasked { get; set; }

    /// <summary>The values it replaces, masked, with commas between; empty where there was none.</summary>
    public string OldMasked { get; set; } = "";

    /// <summary>The way it came.</summary>
    public ChangeRoute Route { get; set; }

    /// <summary>What proved the new contact.</summary>
    public NewContactProof Proof { get; set; }

    /// <summary>The chat that asked.</summary>
    public required string ConversationId { get; set; }

    /// <summary>How far it has come.</summary>
    public ChangeState State { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>When it is applied, while it waits.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When it was applied.</summary>
    public DateTimeOffset? AppliedAt { get; set; }

    /// <summary>Until when an old contact may undo it.</summary>
    public DateTimeOffset? UndoUntil { get; set; }

    /// <summary>When it was stopped, undone or superseded.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Keyed hash of the code in the notices to the old contacts; the same for all accounts that one wish changed.</summary>
    public required string UndoHash { get; set; }

    /// <summary>True where what its chat is told is Hindi.</summary>
    public bool Hindi { get; set; }

    /// <summary>The member of staff who entered it, and who does not decide it; null where the consumer asked for it.</summary>
    public long? EnteredBy { get; set; }

    /// <summary>The message that asked.</summary>
    public long InboundId { get; set; }

    /// <summary>Number of the effect within the turn.</summary>
    public int Effect { get; set; }

    /// <summary>The states in which nothing is settled yet.</summary>
    public static readonly IReadOnlyList<ChangeState> OpenStates = [ChangeState.Waiting, ChangeState.AsksOld, ChangeState.InReview];

    /// <summary>True while nothing is settled yet.</summary>
    public bool IsOpen => OpenStates.Contains(State);
}
