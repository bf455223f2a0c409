using BijliMitra.Core.Areas;

namespace BijliMitra.Core.Outages;

/// <summary>An incident in the list of staff.</summary>
/// <param name="Id">Key.</param>
/// <param name="AreaId">Substation, feeder or transformer.</param>
/// <param name="Class">What kind of fault.</param>
/// <param name="State">How sure we are.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Reports">All who reported it, here and elsewhere.</param>
public sealed record OutageItem(long Id, long AreaId, OutageClass Class, IncidentState State, DateTimeOffset StartedAt, int Reports)
{
    /// <summary>Who confirmed it.</summary>
    public string? Source { get; init; }

    /// <summary>What is wrong.</summary>
    public string? Cause { get; init; }

    /// <summary>When a crew was sent.</summary>
    public DateTimeOffset? CrewAt { get; init; }

    /// <summary>The target for the supply to be back.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>Who gave it.</summary>
    public string? ExpectedSource { get; init; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset? ExpectedSetAt { get; init; }

    /// <summary>The restored incident that it contradicts, or null.</summary>
    public long? Contradicts { get; init; }

    /// <summary>When something was last said of it: who changes it has seen this.</summary>
    public DateTimeOffset? HeardAt { get; init; }
}

/// <summary>A planned shutdown in the list of staff.</summary>
public sealed record PlannedItem(long Id, long AreaId, DateTimeOffset BeginsAt, DateTimeOffset EndsAt, string? Reason, string Source);

/// <summary>What there is on the outage desk.</summary>
/// <param name="Incidents">Open incidents, suspected ones first, then those with most reports.</param>
/// <param name="Planned">Planned shutdowns that are not over, the next first.</param>
public sealed record OutageBoard(IReadOnlyList<OutageItem> Incidents, IReadOnlyList<PlannedItem> Planned);

/// <summary>What staff say of an outage.</summary>
public sealed record OutageWord
{
    /// <summary>Who says so: one of <see cref="OutageSources.OfStaff"/>.</summary>
    public string Source { get; init; } = OutageSources.Staff;

    /// <summary>The target; null where it stays.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }

    /// <summary>What is wrong, one line for the consumer; null where it stays.</summary>
    public string? Cause { get; init; }

    /// <summary>True where a crew was sent now.</summary>
    public bool CrewSent { get; init; }

    /// <summary>When something was last said of it, as the one who acts saw it.</summary>
    public DateTimeOffset? Seen { get; init; }
}

/// <summary>A shutdown that staff enter by hand.</summary>
/// <param name="Kind">Kind of the part of the network.</param>
/// <param name="Code">Its code.</param>
/// <param name="BeginsAt">Begin.</param>
/// <param name="EndsAt">End.</param>
/// <param name="Reason">What for, one line for the consumer.</param>
public sealed record PlannedEntry(AreaKind Kind, string Code, DateTimeOffset BeginsAt, DateTimeOffset EndsAt, string? Reason);
