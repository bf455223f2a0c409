using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Areas;

/// <summary>A sector, a village or a quarter as people call it, from the company's own list.</summary>
public sealed class Locality
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Name in English, unique.</summary>
    public required string NameEnglish { get; set; }

    /// <summary>Name in Hindi.</summary>
    public required string NameHindi { get; set; }

    /// <summary>Its name in a language.</summary>
    public string Name(Language language) => language == Language.Hindi ? NameHindi : NameEnglish;

    /// <summary>Other spellings, parted by a bar; empty where there are none.</summary>
    public string OtherNames { get; set; } = "";

    /// <summary>The part of the network that feeds it: its substation, or the lowest office where that is not known.</summary>
    public long AreaId { get; set; }

    /// <summary>Degrees north of its middle.</summary>
    public double Latitude { get; set; }

    /// <summary>Degrees east of its middle.</summary>
    public double Longitude { get; set; }
}
