namespace BijliMitra.Core.Accounts;

/// <summary>
/// A chat that proved by a code that it holds a contact on record. It opens all connections of that contact, until it is ended or
/// lies unused for <c>Sessions:Idle</c>.
/// </summary>
public sealed class AccountLink
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The chat.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The contact that the code went to.</summary>
    public required string ContactHash { get; set; }

    /// <summary>The account that was proved.</summary>
    public long AccountId { get; set; }

    /// <summary>Hash of the WhatsApp user id seen first; another one behind the same number ends the link.</summary>
    public string? ExternalUserHash { get; set; }

    /// <summary>When the code was read.</summary>
    public DateTimeOffset VerifiedAt { get; set; }

    /// <summary>Last use, to the day.</summary>
    public DateTimeOffset LastUsedAt { get; set; }

    /// <summary>When it was ended, if it was.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The message that made it, so that it is made once.</summary>
    public long InboundId { get; set; }
}
