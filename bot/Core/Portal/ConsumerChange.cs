using BijliMitra.Core.Contacts;

namespace BijliMitra.Core.Portal;

/// <summary>What changed about a consumer in the billing portal.</summary>
public enum ConsumerChangeKind
{
    /// <summary>The connection has another holder.</summary>
    Transferred,

    /// <summary>The connection is closed.</summary>
    Closed,

    /// <summary>It has another meter.</summary>
    MeterReplaced,

    /// <summary>A contact was changed elsewhere.</summary>
    ContactChanged,
}

/// <summary>A contact as the portal has it.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">E.164 or a mail address, already checked.</param>
public sealed record PortalContact(ContactKind Kind, string Value);

/// <summary>The event <c>consumer-changed</c>, read and checked.</summary>
public sealed record ConsumerChange
{
    /// <summary>The portal's id of the event.</summary>
    public required string EventId { get; init; }

    /// <summary>When it happened there.</summary>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>Account number, 10 or 12 digits.</summary>
    public required string AccountNumber { get; init; }

    /// <summary>What changed.</summary>
    public ConsumerChangeKind Kind { get; init; }

    /// <summary>Name of the new holder; null where it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The same in Devanagari.</summary>
    public string? NameHindi { get; init; }

    /// <summary>Number of the new meter; null where it stays.</summary>
    public string? MeterNumber { get; init; }

    /// <summary>The contacts on record there now: of a new holder, or the changed ones.</summary>
    public IReadOnlyList<PortalContact> Contacts { get; init; } = [];
}
