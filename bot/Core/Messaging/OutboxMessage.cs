using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Messaging;

/// <summary>What an outgoing message is, in the order in which it is sent.</summary>
public enum OutboxKind
{
    /// <summary>A code.</summary>
    Code,

    /// <summary>An answer to a message.</summary>
    Reply,

    /// <summary>A notice or a campaign.</summary>
    Notice,
}

/// <summary>How far the hand-over to the provider has come.</summary>
public enum OutboxState
{
    /// <summary>To be handed over.</summary>
    Waiting,

    /// <summary>The provider took it.</summary>
    Accepted,

    /// <summary>The provider refused it for good, or tries ran out.</summary>
    Refused,

    /// <summary>It was not sent within its life.</summary>
    Expired,
}

/// <summary>A message to be sent: one row is one message at the provider.</summary>
public sealed class OutboxMessage
{
    /// <summary>Key; within one lane messages go out in this order. Part of the status callback's URL.</summary>
    public long Id { get; set; }

    /// <summary>The message it answers; null for a notice.</summary>
    public long? InboundId { get; set; }

    /// <summary>Its number among the answers to that message.</summary>
    public int N { get; set; }

    /// <summary>The lane: the conversation of channel and address.</summary>
    public required string ConversationId { get; set; }

    /// <summary>Channel.</summary>
    public Channel Channel { get; set; }

    /// <summary>The address, encrypted.</summary>
    public required byte[] Address { get; set; }

    /// <summary>What it is.</summary>
    public OutboxKind Kind { get; set; }

    /// <summary>The text, encrypted; a code in it stands as six dots.</summary>
    public required byte[] Body { get; set; }

    /// <summary>The choices it offers, encrypted (<see cref="Reply.ChoicesToBytes"/>); null where there are none.</summary>
    public byte[]? Choices { get; set; }

    /// <summary>Its language.</summary>
    public Language Language { get; set; }

    /// <summary>
    /// The code, encrypted. Erased once the provider has taken the message; on WhatsApp, where another contact may have to get it, once
    /// its fate is known or the code's life is over.
    /// </summary>
    public byte[]? Secret { get; set; }

    /// <summary>Address of a document to go along, encrypted: whoever has it can open the document.</summary>
    public byte[]? MediaUrl { get; set; }

    /// <summary>Which notice it is, and so which template it may go out by; null in a reply.</summary>
    public string? Notice { get; set; }

    /// <summary>What the notice names, encrypted.</summary>
    public byte[]? NoticeValues { get; set; }

    /// <summary>The message that did not arrive and that this one goes in place of; null in a first one.</summary>
    public long? InsteadOf { get; set; }

    /// <summary>How far the hand-over has come.</summary>
    public OutboxState State { get; set; }

    /// <summary>What the provider reported of it.</summary>
    public DeliveryStatus Status { get; set; }

    /// <summary>Node and incarnation that holds it.</summary>
    public string? LeasedBy { get; set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>Not before this instant.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Not after this instant.</summary>
    public DateTimeOffset? ValidUntil { get; set; }

    /// <summary>Hand-overs that failed.</summary>
    public int Attempts { get; set; }

    /// <summary>True where a hand-over may have happened unseen and had to be looked up.</summary>
    public bool InDoubt { get; set; }

    /// <summary>The provider's id.</summary>
    public string? ProviderId { get; set; }

    /// <summary>The template it went out by; null for plain text.</summary>
    public string? TemplateSid { get; set; }

    /// <summary>The provider's error code.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>The contact it goes to, for evidence; null in a reply.</summary>
    public string? ContactHash { get; set; }

    /// <summary>When it was committed.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When the provider took it.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }
}
