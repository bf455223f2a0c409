namespace BijliMitra.Core.Staff;

/// <summary>What a member of staff did. The stored value is the number: add at the end.</summary>
public enum AuditAction
{
    /// <summary>Logged in.</summary>
    LoggedIn,

    /// <summary>Tried to log in and was refused.</summary>
    LogInRefused,

    /// <summary>Logged out.</summary>
    LoggedOut,

    /// <summary>Changed an own or another's password, or how they log in.</summary>
    LogInChanged,

    /// <summary>Added or changed a member of staff.</summary>
    StaffChanged,

    /// <summary>Looked at a contact in full.</summary>
    Revealed,

    /// <summary>Took data out of the program.</summary>
    Exported,

    /// <summary>Was refused something the role does not allow.</summary>
    Refused,

    /// <summary>Looked at a picture that a consumer sent.</summary>
    PictureOpened,

    /// <summary>Deleted a picture that a consumer sent.</summary>
    PictureErased,

    /// <summary>Took a chat over.</summary>
    ChatTaken,

    /// <summary>Gave a chat to a colleague or a team.</summary>
    ChatHanded,

    /// <summary>Gave a chat back to the bot.</summary>
    ChatReturned,

    /// <summary>Ended a chat's case.</summary>
    ChatResolved,

    /// <summary>Had a code sent.</summary>
    CodeSent,

    /// <summary>Approved a change of contacts.</summary>
    ContactApproved,

    /// <summary>Rejected a change of contacts.</summary>
    ContactRejected,

    /// <summary>Ended the hold on an account.</summary>
    HoldEnded,

    /// <summary>Had a message that was set aside handled again.</summary>
    MessageReplayed,

    /// <summary>Set aside for good a message that was set aside.</summary>
    MessageDropped,

    /// <summary>Closed a ticket.</summary>
    TicketClosed,

    /// <summary>Changed a complaint.</summary>
    ComplaintChanged,

    /// <summary>Changed what is known of an outage.</summary>
    OutageChanged,

    /// <summary>Judged a wave of frauds.</summary>
    FraudJudged,

    /// <summary>Answered many chats at once.</summary>
    AnsweredMany,

    /// <summary>Changed texts that staff answer with.</summary>
    RepliesChanged,

    /// <summary>Noted something on a case, or marked what it is about.</summary>
    CaseNoted,

    /// <summary>Read a chat of a case that was looked up.</summary>
    ChatRead,

    /// <summary>Sent a file to a consumer.</summary>
    FileSent,

    /// <summary>Saw the bill of a connection on a photo.</summary>
    PaperConfirmed,

    /// <summary>Did not see it there.</summary>
    PaperRefused,

    /// <summary>Looked up what is on record of the connection that a photo of a bill is to prove.</summary>
    RecordCompared,
}

/// <summary>
/// A line of the audit: who did what to what, when and why. Only ever added: the database itself refuses to change or delete one. Holds no contact.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Who; null where nobody is logged in.</summary>
    public long? StaffId { get; set; }

    /// <summary>Who, by the company's own code, as it was typed or as it was then.</summary>
    public required string Code { get; set; }

    /// <summary>What.</summary>
    public AuditAction Action { get; set; }

    /// <summary>To what: a ticket, complaint, account or incident number, or another code. Never a phone number or mail address.</summary>
    public required string Subject { get; set; }

    /// <summary>Why, in the words of the one who did it, or what was changed; null where nothing is to say.</summary>
    public string? Detail { get; set; }
}
