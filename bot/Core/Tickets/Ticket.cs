using BijliMitra.Core.Helpdesk;

namespace BijliMitra.Core.Tickets;

/// <summary>Why a person has to look.</summary>
public enum TicketReason
{
    /// <summary>The consumer asked for a person.</summary>
    Asked,

    /// <summary>The number on record is not the consumer's any more.</summary>
    NumberChanged,

    /// <summary>A message could not be handled and was set aside.</summary>
    ParkedMessage,

    /// <summary>A ceiling on codes or wrong codes for the whole company was reached.</summary>
    CodeAlarm,

    /// <summary>A change of contacts that rules do not decide: two at once, an undone one, a number that many accounts have.</summary>
    ContactReview,

    /// <summary>A photo of a bill that is to prove a change of contacts.</summary>
    BillPhoto,

    /// <summary>Danger: before everything else.</summary>
    Hazard,

    /// <summary>Many chats report the same fraud.</summary>
    FraudWave,

    /// <summary>A photo to a complaint; the number is the complaint's and no ticket of the helpdesk.</summary>
    ComplaintPhoto,
}

/// <summary>Work for the helpdesk.</summary>
public sealed class Ticket
{
    private const string Prefix = "T-";

    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>What the consumer is told, such as <c>T-482913</c>.</summary>
    public required string Number { get; set; }

    /// <summary>A number for a new one.</summary>
    public static string NewNumber(Ids ids) => $"{Prefix}{ids.Digits(8)}";

    /// <summary>Whether a number that somebody typed is meant for a ticket's, or a case's.</summary>
    public static bool IsNumber(string number) => number.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Why.</summary>
    public TicketReason Reason { get; set; }

    /// <summary>The chat it came from, if any.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The account number typed, if any. Not proved.</summary>
    public string? AccountNumber { get; set; }

    /// <summary>Where it is, where that is known.</summary>
    public long? AreaId { get; set; }

    /// <summary>Degrees north of a shared location.</summary>
    public double? Latitude { get; set; }

    /// <summary>Degrees east of a shared location.</summary>
    public double? Longitude { get; set; }

    /// <summary>True for what goes before everything else: a P1 ticket.</summary>
    public bool IsUrgent => Reason == TicketReason.Hazard;

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; set; }

    /// <summary>When somebody closed it.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>The message that caused it and the number of the effect within its turn: one ticket, however often the turn runs.</summary>
    public long? InboundId { get; set; }

    /// <summary>Number of the effect within the turn.</summary>
    public int Effect { get; set; }
}
