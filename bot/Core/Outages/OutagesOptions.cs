using System.ComponentModel.DataAnnotations;

namespace BijliMitra.Core.Outages;

/// <summary>Section <c>Outages</c>: how reports become incidents.</summary>
public sealed class OutagesOptions
{
    /// <summary>Reports that come within it count together.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "06:00:00")]
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>So many chats on one transformer make an incident.</summary>
    [Range(2, 1000)]
    public int TransformerReports { get; set; } = 2;

    /// <summary>So many chats on a feeder make it an incident, where they are on enough of its transformers too.</summary>
    [Range(2, 1000)]
    public int FeederReports { get; set; } = 5;

    /// <summary>So many chats on a substation, or for a locality of it, make it an incident, where they are on enough of its feeders too.</summary>
    [Range(2, 10_000)]
    public int SubstationReports { get; set; } = 10;

    /// <summary>The share of its transformers, or feeders, that must be reported from; two at the least.</summary>
    [Range(0.05, 1)]
    public double Share { get; set; } = 0.3;

    /// <summary>A suspected incident that nobody reports for so long is over, and its reporters are asked.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "2.00:00:00")]
    public TimeSpan FadeAfter { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long "is your supply back?" may be answered; and how long after its end an incident may be contradicted.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3.00:00:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Planned shutdowns that begin within it are told along with the state of a place.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "7.00:00:00")]
    public TimeSpan TellPlannedAhead { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How near, in kilometres, a shared location must be to a locality of the company's list.</summary>
    [Range(0.5, 100)]
    public double NearKilometres { get; set; } = 6;
}
