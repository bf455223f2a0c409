namespace BijliMitra.Core.Staff;

/// <summary>What became of a decision of staff. But for the first, nothing was changed.</summary>
public enum StaffResult
{
    /// <summary>It is carried out and stands in the audit.</summary>
    Done,

    /// <summary>There is no such thing, or it lies in another office.</summary>
    NoSuch,

    /// <summary>The role does not decide this, or the member of staff left; it stands in the audit as refused.</summary>
    NotAllowed,

    /// <summary>It is the member's own: somebody else has to decide it.</summary>
    OwnWork,

    /// <summary>Somebody else decided it, or it changed, since it was looked at.</summary>
    AlreadyDecided,

    /// <summary>What it hangs on has to be decided first: a change in review, a message set aside, a complaint that asks its consumer.</summary>
    DecideFirst,

    /// <summary>The reason is missing: a few words, at most 300 characters.</summary>
    ReasonMissing,

    /// <summary>Words for the consumer are one line of limited length without phone numbers, mail addresses and links.</summary>
    BadWords,

    /// <summary>A time lies in the past, too far ahead, or ends before it begins.</summary>
    BadTime,

    /// <summary>A number, code or choice is none that there is.</summary>
    BadValue,

    /// <summary>What it needs is gone: the message was erased, the contact is not known any more.</summary>
    Erased,

    /// <summary>A part of the program is out of reach: try again.</summary>
    OutOfReach,

    /// <summary>The chat's case has ended meanwhile.</summary>
    Gone,

    /// <summary>Somebody else has the chat.</summary>
    SomebodyElse,

    /// <summary>One has as many chats as one may have.</summary>
    Full,

    /// <summary>Nothing waits.</summary>
    Nothing,

    /// <summary>WhatsApp takes no free words 24 hours after the consumer's last message: a template only.</summary>
    WindowClosed,

    /// <summary>There are no words, or too many.</summary>
    BadText,

    /// <summary>The one it is to go to is not there.</summary>
    NotThere,

    /// <summary>The one it is to go to has as many chats as one may have.</summary>
    ColleagueFull,

    /// <summary>The one it is to go to works for another office.</summary>
    ColleagueElsewhere,

    /// <summary>Nobody decides on a photo that he has not opened.</summary>
    LookFirst,
}
