namespace BijliMitra.Core.Outages;

/// <summary>A shutdown that the company has announced.</summary>
public sealed class PlannedOutage
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The id that the feed gave it.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Substation, feeder or transformer.</summary>
    public long AreaId { get; set; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset BeginsAt { get; set; }

    /// <summary>When it is to end: a target.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>What for, in the words of who announced it.</summary>
    public string? Reason { get; set; }

    /// <summary>Who announced it.</summary>
    public required string Source { get; set; }

    /// <summary>When that was said: what is older changes nothing.</summary>
    public DateTimeOffset HeardAt { get; set; }

    /// <summary>True where it will not be.</summary>
    public bool Cancelled { get; set; }
}
