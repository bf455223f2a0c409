using BijliMitra.Core.Contacts;

namespace BijliMitra.Core.Accounts;

/// <summary>What a code is good for. A code of one purpose is never accepted for another.</summary>
public enum CodePurpose
{
    /// <summary>Opens a connection's bill and contacts to a chat.</summary>
    OpenAccount,

    /// <summary>Lets a chat change contacts, and opens the connection as well.</summary>
    ChangeContact,

    /// <summary>Proves a contact that is to come on record.</summary>
    NewContact,
}

/// <summary>How a request for a code ended.</summary>
public enum CodeOutcome
{
    /// <summary>Not looked at yet.</summary>
    Pending,

    /// <summary>A message with the code is on its way.</summary>
    Sent,

    /// <summary>No live connection has that number.</summary>
    NoSuchAccount,

    /// <summary>The connection has no contact that is neither suspect nor dead.</summary>
    NoLiveContact,

    /// <summary>Too many codes for this account today.</summary>
    AccountLimit,

    /// <summary>Too many codes to this address today.</summary>
    AddressLimit,

    /// <summary>The company's ceiling for this hour is reached.</summary>
    CompanyLimit,

    /// <summary>It was asked for longer ago than a code lives.</summary>
    Expired,
}

/// <summary>
/// A wish for a code. The turn writes the same row for a live, a dead and an unknown account; which of them it was is found out
/// afterwards, so neither the words nor the time of the answer tell.
/// </summary>
public sealed class CodeRequest
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The message that asked, and the number of the effect within its turn; where staff asked, the chat's last message, with a number of theirs.</summary>
    public long InboundId { get; set; }

    /// <summary>Number of the effect within the turn.</summary>
    public int Effect { get; set; }

    /// <summary>The chat that asked.</summary>
    public required string ConversationId { get; set; }

    /// <summary>Last four characters of the chat's address, for the code's text.</summary>
    public required string AskedBy { get; set; }

    /// <summary>True where the chat's own mobile is a contact on record; the company's ceilings do not bind it.</summary>
    public bool Recognised { get; set; }

    /// <summary>What the code opens.</summary>
    public CodePurpose Purpose { get; set; }

    /// <summary>The account number as typed, 10 or 12 digits.</summary>
    public required string AccountNumber { get; set; }

    /// <summary>Where the code goes, encrypted, where that is no contact on record yet; erased with the chat.</summary>
    public byte[]? Target { get; set; }

    /// <summary>What the target is.</summary>
    public ContactKind? TargetKind { get; set; }

    /// <summary>The code, encrypted; erased once the request is dealt with.</summary>
    public byte[]? Code { get; set; }

    /// <summary>True where the code's text is to be Hindi.</summary>
    public bool Hindi { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset RequestedAt { get; set; }

    /// <summary>How it ended.</summary>
    public CodeOutcome Outcome { get; set; }

    /// <summary>The account, where there is one.</summary>
    public long? AccountId { get; set; }

    /// <summary>The contact that the code went to.</summary>
    public string? ContactHash { get; set; }
}

/// <summary>A wrong guess, kept to count by chat and day and by company and hour.</summary>
public sealed class WrongCode
{
    /// <summary>The message that held it.</summary>
    public long InboundId { get; set; }

    /// <summary>The chat.</summary>
    public required string ConversationId { get; set; }

    /// <summary>True where the chat's own mobile is a contact on record.</summary>
    public bool Recognised { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }
}
