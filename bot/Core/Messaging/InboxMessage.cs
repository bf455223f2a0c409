namespace BijliMitra.Core.Messaging;

/// <summary>Where an accepted message stands.</summary>
public enum InboxState
{
    /// <summary>To be handled.</summary>
    Waiting,

    /// <summary>Handled: its effects and answers are committed.</summary>
    Handled,

    /// <summary>Set aside after it stopped the program twice; staff see it.</summary>
    Parked,
}

/// <summary>A message as it was accepted. Rows are handled in the order of their keys.</summary>
public sealed class InboxMessage
{
    /// <summary>Key, in the order of acceptance.</summary>
    public long Id { get; set; }

    /// <summary>The channel it came by.</summary>
    public Channel Channel { get; set; }

    /// <summary>The provider's id (Twilio's MessageSid), unique with the channel.</summary>
    public required string ProviderId { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The sender's address and all form fields, encrypted (<see cref="InboundPayload"/>).</summary>
    public required byte[] Payload { get; set; }

    /// <summary>Where it stands.</summary>
    public InboxState State { get; set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When it was handled or parked.</summary>
    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>Why it was handled without an answer, or parked.</summary>
    public string? Note { get; set; }
}
