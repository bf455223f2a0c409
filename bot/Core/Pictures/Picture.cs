using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;

namespace BijliMitra.Core.Pictures;

/// <summary>Where something stands that a person sent besides words.</summary>
public enum PictureState
{
    /// <summary>To be fetched.</summary>
    Wanted,

    /// <summary>Here, as a picture of our own making.</summary>
    Kept,

    /// <summary>Not wanted: never fetched, or thrown away once it was seen what it shows.</summary>
    Refused,

    /// <summary>It could not be had or opened.</summary>
    Failed,

    /// <summary>It was kept, or was to be, and is no more: its time was over, or the person wants to be forgotten.</summary>
    Erased,
}

/// <summary>Why something was not kept.</summary>
public enum PictureReason
{
    /// <summary>Nobody asked for it.</summary>
    Unasked,

    /// <summary>It is an identity document or a card, by what the person wrote to it or by the code in it.</summary>
    Identity,

    /// <summary>It is no picture, a damaged one, or of a kind that is not opened.</summary>
    NotOpened,

    /// <summary>It has too many bytes.</summary>
    TooLarge,

    /// <summary>The provider did not give it, however often it was asked.</summary>
    OutOfReach,
}

/// <summary>
/// A picture, voice note or document of a message. What it is work for: it is fetched where it is wanted, and whatever it is it is deleted at the
/// provider; then nothing is left to do. The row stays, the picture does not.
/// </summary>
public sealed class Picture
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The chat it came from.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The message it came with.</summary>
    public long InboundId { get; set; }

    /// <summary>Its place among the media of that message, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Number of the ticket it belongs to; null where nobody asked for it.</summary>
    public string? Ticket { get; set; }

    /// <summary>Where it stands.</summary>
    public PictureState State { get; set; }

    /// <summary>Why it was not kept.</summary>
    public PictureReason? Reason { get; set; }

    /// <summary>Where the provider has it, encrypted; empty once it is deleted there.</summary>
    public required byte[] Address { get; set; }

    /// <summary>What kind of thing the message said it is.</summary>
    public required string ContentType { get; set; }

    /// <summary>Bytes of the JPEG that is kept.</summary>
    public int Size { get; set; }

    /// <summary>The JPEG, encrypted.</summary>
    public byte[]? Bytes { get; set; }

    /// <summary>Language in which the person hears of it.</summary>
    public Language Language { get; set; }

    /// <summary>How often somebody set to work on it. Who is at it knows the number: a later one has taken it over.</summary>
    public int Attempts { get; set; }

    /// <summary>Not before this instant; while somebody is at it, the instant at which others may take it over.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When the message was handled.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it was kept, refused, given up or erased.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>When it was deleted at the provider; until then there is work to do.</summary>
    public DateTimeOffset? RemovedAt { get; set; }
}
