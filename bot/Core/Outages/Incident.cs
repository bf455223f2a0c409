namespace BijliMitra.Core.Outages;

/// <summary>How sure we are of an incident.</summary>
public enum IncidentState
{
    /// <summary>Reports say so.</summary>
    Suspected,

    /// <summary>Staff or the feed say so.</summary>
    Confirmed,

    /// <summary>The supply is back, say staff or the feed.</summary>
    Restored,

    /// <summary>It turned out to be part of a larger one.</summary>
    Merged,

    /// <summary>Suspected only, and nobody has reported it for long.</summary>
    Faded,
}

/// <summary>One fault, with everybody whom it leaves without supply.</summary>
public sealed class Incident
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The id that the feed gave it; null where we found it ourselves.</summary>
    public string? ExternalId { get; set; }

    /// <summary>Substation, feeder or transformer that is out.</summary>
    public long AreaId { get; set; }

    /// <summary>What kind of fault.</summary>
    public OutageClass Class { get; set; }

    /// <summary>How sure we are.</summary>
    public IncidentState State { get; set; }

    /// <summary>When it began: the first report, or what the feed says.</summary>
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Chats that reported it here.</summary>
    public int Reports { get; set; }

    /// <summary>Calls that the feed counts, at 1912 for one.</summary>
    public int OtherReports { get; set; }

    /// <summary>Who confirmed it.</summary>
    public string? Source { get; set; }

    /// <summary>What is wrong, in the words of who confirmed it.</summary>
    public string? Cause { get; set; }

    /// <summary>When a crew was sent.</summary>
    public DateTimeOffset? CrewAt { get; set; }

    /// <summary>When the supply is to be back: a target. Never without <see cref="ExpectedSource"/> and <see cref="ExpectedSetAt"/>.</summary>
    public DateTimeOffset? ExpectedAt { get; set; }

    /// <summary>Who gave the target.</summary>
    public string? ExpectedSource { get; set; }

    /// <summary>When the target was given.</summary>
    public DateTimeOffset? ExpectedSetAt { get; set; }

    /// <summary>When the feed last said something of it: what is older changes nothing.</summary>
    public DateTimeOffset? HeardAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The larger one it is part of, or the restored one that it contradicts.</summary>
    public long? ParentId { get; set; }

    /// <summary>True while it lasts.</summary>
    public bool IsOpen => State is IncidentState.Suspected or IncidentState.Confirmed;

    /// <summary>All who reported it, here and elsewhere.</summary>
    public int AllReports => Reports + OtherReports;
}

/// <summary>Incidents in the database.</summary>
internal static class Incidents
{
    /// <summary>Those that last: the same as <see cref="Incident.IsOpen"/>.</summary>
    public static IQueryable<Incident> Open(this IQueryable<Incident> incidents) => incidents.Where(i => i.State == IncidentState.Suspected || i.State == IncidentState.Confirmed);
}
