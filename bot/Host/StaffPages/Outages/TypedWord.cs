using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;

namespace BijliMitra.StaffPages.Outages;

/// <summary>What staff typed of an outage: times are those of a clock in India.</summary>
public sealed class TypedWord
{
    /// <summary>Who says so.</summary>
    public string Source { get; set; } = OutageSources.Staff;

    /// <summary>The target.</summary>
    public DateTime? Target { get; set; }

    /// <summary>What is wrong.</summary>
    public string? Cause { get; set; }

    /// <summary>True where a crew is sent now.</summary>
    public bool Crew { get; set; }

    /// <summary>As the domain takes it. <paramref name="seen"/>: when something was last said of the outage, as the page shows it.</summary>
    public OutageWord Read(DateTimeOffset? seen) => new()
    {
        Source = Source,
        ExpectedAt = Target is { } target ? Moment(target) : null,
        Cause = string.IsNullOrWhiteSpace(Cause) ? null : Cause,
        CrewSent = Crew,
        Seen = seen,
    };

    /// <summary>A moment by a clock in India.</summary>
    public static DateTimeOffset Moment(DateTime local) => IndianTime.StartOf(DateOnly.FromDateTime(local)) + local.TimeOfDay;
}
