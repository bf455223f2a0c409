using BijliMitra.Core.Areas;

namespace BijliMitra.Core.Offices;

/// <summary>What one goes to an office for. The stored value is the number: add at the end.</summary>
[Flags]
public enum OfficeServices
{
    /// <summary>Nothing named.</summary>
    None = 0,

    /// <summary>A counter that takes cash.</summary>
    Cash = 1,

    /// <summary>Questions about bills, and their correction.</summary>
    Billing = 2,

    /// <summary>New connections, load, name.</summary>
    NewConnection = 4,

    /// <summary>Meters.</summary>
    Meter = 8,

    /// <summary>Complaints.</summary>
    Complaint = 16,
}

/// <summary>An office that consumers may visit.</summary>
public sealed class Office
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The area it is for.</summary>
    public long AreaId { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEnglish { get; set; }

    /// <summary>Name in Hindi.</summary>
    public required string NameHindi { get; set; }

    /// <summary>Address in English.</summary>
    public required string AddressEnglish { get; set; }

    /// <summary>Address in Hindi.</summary>
    public required string AddressHindi { get; set; }

    /// <summary>Degrees north.</summary>
    public double Latitude { get; set; }

    /// <summary>Degrees east.</summary>
    public double Longitude { get; set; }

    /// <summary>What one may go there for.</summary>
    public OfficeServices Services { get; set; }

    /// <summary>When it opens on a working day, in India.</summary>
    public TimeOnly OpensAt { get; set; }

    /// <summary>When it closes.</summary>
    public TimeOnly ClosesAt { get; set; }

    /// <summary>When its lunch break begins; null where it has none.</summary>
    public TimeOnly? LunchFrom { get; set; }

    /// <summary>When its lunch break ends.</summary>
    public TimeOnly? LunchTo { get; set; }

    /// <summary>The day of the week on which it is closed; null where it never is.</summary>
    public DayOfWeek? ClosedOn { get; set; }

    /// <summary>Where it stands.</summary>
    public GeoPoint Point => new(Latitude, Longitude);
}
