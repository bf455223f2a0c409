using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;

namespace BijliMitra.Core.Cases;

/// <summary>What came of the wish of staff to have a code sent.</summary>
public enum CodeAskResult
{
    /// <summary>It is asked for, and the consumer is told to type it.</summary>
    Asked,

    /// <summary>There is no such case, or it has ended.</summary>
    Gone,

    /// <summary>Somebody else has the chat.</summary>
    SomebodyElse,

    /// <summary>WhatsApp takes no words 24 hours after the consumer's last message, so the consumer cannot be told.</summary>
    WindowClosed,

    /// <summary>That is no account number.</summary>
    NoAccountNumber,

    /// <summary>The account number is another company's.</summary>
    OtherCompany,

    /// <summary>The chat has sent as many wrong codes today as one may.</summary>
    TooManyWrong,

    /// <summary>A contact is entered with a reason only.</summary>
    ReasonMissing,

    /// <summary>The chat has not proved the account within the last minutes: a code to a contact on record comes first.</summary>
    ProveFirst,

    /// <summary>That is no Indian mobile number.</summary>
    NotAMobile,

    /// <summary>That is a landline.</summary>
    Landline,

    /// <summary>That is no mail address.</summary>
    NotAMail,

    /// <summary>A number that nobody has.</summary>
    Junk,

    /// <summary>The number of somebody who works for the company.</summary>
    NumberOfStaff,

    /// <summary>A mail address that lasts for minutes.</summary>
    Disposable,

    /// <summary>It is on record already.</summary>
    OnRecord,

    /// <summary>So many accounts have it that it goes to the review desk.</summary>
    TooManyAccounts,
}

/// <summary>How far a code has come that staff had sent.</summary>
public enum CaseCodeState
{
    /// <summary>The consumer is to type it.</summary>
    Waiting,

    /// <summary>Its life is over.</summary>
    Expired,

    /// <summary>No try is left.</summary>
    Spent,

    /// <summary>It was typed: the account is proved, or the contact on its way.</summary>
    Right,

    /// <summary>It was typed, but the account or its contacts changed, or the proof of the account is too old by now.</summary>
    NotOpened,
}

/// <summary>A contact that a consumer told a member of staff, as it was typed.</summary>
/// <param name="Account">The account it is for.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number or mail address.</param>
/// <param name="Reason">Why staff enter it.</param>
public sealed record ContactEntry(string? Account, ContactKind Kind, string? Value, string? Reason);

/// <summary>
/// The last code that staff had sent in a case. It ends where the case goes to anybody else: then there is none.
/// </summary>
/// <param name="HandoffId">The case.</param>
/// <param name="StaffId">Who had it sent.</param>
/// <param name="Code">The code as it is checked; its tries are those that are left now.</param>
/// <param name="Contact">The contact that it proves; null where it opens the account.</param>
/// <param name="Outcome">Whether it went out: staff hear what the consumer does not.</param>
/// <param name="Answer">What the right code opened; null where it was not typed yet.</param>
public sealed record CaseCode(long HandoffId, long StaffId, PendingCode Code, NewContact? Contact, CodeOutcome Outcome, CaseCodeState? Answer)
{
    /// <summary>Until when it may be typed.</summary>
    public DateTimeOffset Until => DateTimeOffset.FromUnixTimeMilliseconds(Code.EndsAt);

    /// <summary>How far it has come.</summary>
    public CaseCodeState State(DateTimeOffset now) => Answer ?? (Code.TriesLeft <= 0 ? CaseCodeState.Spent : now >= Until ? CaseCodeState.Expired : CaseCodeState.Waiting);
}
