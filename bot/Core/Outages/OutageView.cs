namespace BijliMitra.Core.Outages;

/// <summary>What is known of a place at a moment.</summary>
/// <param name="Incident">The incident that leaves it without supply; null where none is known.</param>
/// <param name="Reports">Chats that reported it in the last half hour, where there is no incident yet.</param>
/// <param name="Since">When the first of them did.</param>
/// <param name="Planned">A planned shutdown that is under way, or begins soon.</param>
public sealed record OutageView(Incident? Incident, int Reports, DateTimeOffset? Since, PlannedOutage? Planned)
{
    /// <summary>A planned shutdown that is under way in a part of the place.</summary>
    public PlannedOutage? PlannedNear { get; init; }

    /// <summary>True where a planned shutdown is under way.</summary>
    public bool IsPlannedNow(DateTimeOffset now) => Planned is { } planned && planned.BeginsAt <= now && planned.EndsAt > now;
}

/// <summary>Where somebody is without supply.</summary>
/// <param name="AreaId">The part of the network.</param>
/// <param name="Trust">How that is known.</param>
public sealed record ReportedPlace(long AreaId, ReportTrust Trust)
{
    /// <summary>Where an account is that is none of ours: no part of the network, so that nothing comes of it.</summary>
    public static readonly ReportedPlace Nowhere = new(0, ReportTrust.Typed);

    /// <summary>The connection, where one is known.</summary>
    public long? AccountId { get; init; }

    /// <summary>The locality, where it was named or is the nearest to a shared location.</summary>
    public long? LocalityId { get; init; }
}
