namespace BijliMitra.Core.Areas;

/// <summary>What a node of the area tree is, from the zone down to the distribution transformer (domain C2).</summary>
public enum AreaKind
{
    /// <summary>Chief Engineer's zone.</summary>
    Zone,

    /// <summary>Superintending Engineer's circle.</summary>
    Circle,

    /// <summary>Executive Engineer's division.</summary>
    Division,

    /// <summary>SDO's sub-division.</summary>
    SubDivision,

    /// <summary>33/11 kV substation.</summary>
    Substation,

    /// <summary>11 kV feeder.</summary>
    Feeder,

    /// <summary>Distribution transformer.</summary>
    Transformer,
}

/// <summary>A node of the area tree: an office, a substation, a feeder or a transformer.</summary>
public sealed class Area
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The node above; null for the zone.</summary>
    public long? ParentId { get; set; }

    /// <summary>What it is.</summary>
    public AreaKind Kind { get; set; }

    /// <summary>The company's own code, unique within a kind.</summary>
    public required string Code { get; set; }

    /// <summary>Name in English.</summary>
    public required string NameEnglish { get; set; }

    /// <summary>Name in Hindi.</summary>
    public required string NameHindi { get; set; }
}
