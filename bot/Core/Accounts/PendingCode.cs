using System.Text.Json.Serialization;

namespace BijliMitra.Core.Accounts;

/// <summary>
/// A code that a chat waits for, as the conversation's state keeps it: bound to chat, account and purpose by its keyed hash.
/// </summary>
public sealed record PendingCode
{
    /// <summary>What it opens.</summary>
    public CodePurpose Purpose { get; init; }

    /// <summary>The account number as typed.</summary>
    public required string AccountNumber { get; init; }

    /// <summary>Hash of the new contact that it proves; null where the code goes to a contact on record.</summary>
    public string? Target { get; init; }

    /// <summary>True where it opens a connection, and not a new contact.</summary>
    [JsonIgnore]
    public bool Opens => Purpose != CodePurpose.NewContact;

    /// <summary>Key of the <see cref="CodeRequest"/>: the message that asked.</summary>
    public long InboundId { get; init; }

    /// <summary>Key of the <see cref="CodeRequest"/>: number of the effect.</summary>
    public int Effect { get; init; }

    /// <summary>True where only the last four digits were typed: more of the number is not shown before the code is right.</summary>
    public bool ByLastFour { get; init; }

    /// <summary>True where the chat's own mobile is a contact on record.</summary>
    public bool Recognised { get; init; }

    /// <summary>Keyed hash over chat, account, purpose and code.</summary>
    public required string Hash { get; init; }

    /// <summary>When it ends, in Unix milliseconds.</summary>
    public long EndsAt { get; init; }

    /// <summary>Tries left.</summary>
    public int TriesLeft { get; init; }
}

/// <summary>What became of a typed code.</summary>
public enum CodeCheck
{
    /// <summary>It is the code.</summary>
    Right,

    /// <summary>It is not; tries are left.</summary>
    Wrong,

    /// <summary>It is not, and no try is left.</summary>
    WrongAndSpent,

    /// <summary>The code's life is over, or another one replaced it.</summary>
    Expired,

    /// <summary>This chat has guessed wrong too often today.</summary>
    SenderBlocked,
}
