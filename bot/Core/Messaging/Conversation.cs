namespace BijliMitra.Core.Messaging;

/// <summary>Who answers in a chat.</summary>
public enum ChatOwner
{
    /// <summary>The bot.</summary>
    Bot,

    /// <summary>Waiting for a person.</summary>
    Waiting,

    /// <summary>A person of the helpdesk.</summary>
    Agent,

    /// <summary>Closed; the next message is the bot's again.</summary>
    Closed,
}

/// <summary>A chat with one address. The row, not Redis, says who owns it and how far it has come.</summary>
public sealed class Conversation
{
    /// <summary>Keyed hash of channel and address.</summary>
    public required string Id { get; set; }

    /// <summary>Channel.</summary>
    public Channel Channel { get; set; }

    /// <summary>The address, encrypted.</summary>
    public required byte[] Address { get; set; }

    /// <summary>Number of turns committed. A state of another number is stale.</summary>
    public long Sequence { get; set; }

    /// <summary>The state after the last turn: what Redis holds too, and may lose.</summary>
    public byte[]? State { get; set; }

    /// <summary>Who answers.</summary>
    public ChatOwner Owner { get; set; }

    /// <summary>How often a person took the chat or gave it back: what was in progress with the bot before that is over.</summary>
    public int Handovers { get; set; }

    /// <summary>When the first turn was committed.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When the last message came; WhatsApp's 24-hour window counts from here.</summary>
    public DateTimeOffset LastMessageAt { get; set; }
}
