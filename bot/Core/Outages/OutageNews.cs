using BijliMitra.Core.Areas;

namespace BijliMitra.Core.Outages;

/// <summary>What the feed tells of an outage.</summary>
public enum OutageNewsKind
{
    /// <summary>A shutdown is announced, changed or called off.</summary>
    Planned,

    /// <summary>A fault is confirmed.</summary>
    Started,

    /// <summary>Something of it changed.</summary>
    Updated,

    /// <summary>The supply is back.</summary>
    Restored,
}

/// <summary>The events <c>outage-planned</c>, <c>-started</c>, <c>-updated</c> and <c>-restored</c>, read and checked.</summary>
public sealed record OutageNews
{
    /// <summary>The source where the feed names none.</summary>
    public const string ControlRoom = "control room";

    /// <summary>The portal's id of the event.</summary>
    public required string EventId { get; init; }

    /// <summary>What it tells.</summary>
    public OutageNewsKind Kind { get; init; }

    /// <summary>When it happened there.</summary>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>The portal's id of the outage.</summary>
    public required string OutageId { get; init; }

    /// <summary>The part of the network by its code; null where an account names it, or where it is known by the outage's id.</summary>
    public (AreaKind Kind, string Code)? Area { get; init; }

    /// <summary>An account whose transformer is meant; null where the part is named.</summary>
    public string? AccountNumber { get; init; }

    /// <summary>What is known of the supply: none, or poor.</summary>
    public OutageClass Class { get; init; }

    /// <summary>Who says so.</summary>
    public required string Source { get; init; }

    /// <summary>What is wrong, or what a shutdown is for.</summary>
    public string? Cause { get; init; }

    /// <summary>The target for the supply to be back.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>When a crew was sent.</summary>
    public DateTimeOffset? CrewAt { get; init; }

    /// <summary>How many told the company by other ways, at 1912 for one.</summary>
    public int? OtherReports { get; init; }

    /// <summary>Begin of a planned shutdown.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Its end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>True where a planned shutdown is called off.</summary>
    public bool Cancelled { get; init; }
}
