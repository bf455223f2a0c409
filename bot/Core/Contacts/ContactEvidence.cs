namespace BijliMitra.Core.Contacts;

/// <summary>
/// A failure that counts against a contact, or whatever changed our belief in it: of what message, when, from which state to which. Never deleted; holds
/// no contact value.
/// </summary>
public sealed class ContactEvidence
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The contact.</summary>
    public long ContactId { get; set; }

    /// <summary>The message of ours that it is about; null where the person wrote.</summary>
    public long? OutboxId { get; set; }

    /// <summary>What it tells.</summary>
    public ContactSign Sign { get; set; }

    /// <summary>The provider's error code.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>The instant of which it tells: when the message was made, or came.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The contact's state before.</summary>
    public ContactState Before { get; set; }

    /// <summary>The contact's state after it.</summary>
    public ContactState After { get; set; }
}
