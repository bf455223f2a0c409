using System.Collections.Frozen;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Areas;

/// <summary>The whole area tree with the company's list of localities, as it was read at one moment.</summary>
public sealed class AreaMap
{
    private readonly FrozenDictionary<long, Area> _areas;
    private readonly ILookup<long, Area> _children;

    internal AreaMap(IReadOnlyCollection<Area> areas, IReadOnlyList<Locality> localities)
    {
        _areas = areas.ToFrozenDictionary(area => area.Id);
        _children = areas.Where(area => area.ParentId is not null).ToLookup(area => area.ParentId!.Value);
        Localities = localities;
    }

    /// <summary>All localities, by their English names.</summary>
    public IReadOnlyList<Locality> Localities { get; }

    /// <summary>A node by its key; null where there is none.</summary>
    public Area? Find(long id) => _areas.GetValueOrDefault(id);

    /// <summary>A node by its code; null where there is none.</summary>
    public Area? Find(AreaKind kind, string code) => _areas.Values.FirstOrDefault(area => area.Kind == kind && area.Code == code);

    /// <summary>The node and all above it, the zone last; empty where there is no such node.</summary>
    public IReadOnlyList<Area> Path(long id)
    {
        var path = new List<Area>();
        for (var area = Find(id); area is not null; area = area.ParentId is { } parent ? Find(parent) : null)
        {
            path.Add(area);
        }
        return path;
    }

    /// <summary>The nodes right below a node.</summary>
    public IEnumerable<Area> Children(long id) => _children[id];

    /// <summary>The node itself and everything below it.</summary>
    public IEnumerable<Area> Below(long id) => Find(id) is { } area ? Children(id).SelectMany(child => Below(child.Id)).Prepend(area) : [];

    /// <summary>All offices, from the zone down to the sub-divisions, each above those that belong to it.</summary>
    public IEnumerable<Area> Offices() => _areas.Values.Where(area => area.ParentId is null).OrderBy(area => area.Code, StringComparer.Ordinal).SelectMany(Offices);

    private IEnumerable<Area> Offices(Area office) =>
        Children(office.Id).Where(area => area.Kind <= AreaKind.SubDivision).OrderBy(area => area.Code, StringComparer.Ordinal).SelectMany(Offices).Prepend(office);

    /// <summary>The office of a kind that a node belongs to; null where it stands above that kind.</summary>
    public Area? Office(long id, AreaKind kind) => Path(id).FirstOrDefault(area => area.Kind == kind);

    /// <summary>The locality next to a point, and how many kilometres it is away; null where the list is empty.</summary>
    public (Locality Locality, double Kilometres)? Nearest(GeoPoint point) => Localities.Count == 0
        ? null
        : Localities.Select(locality => (locality, point.KilometresTo(new GeoPoint(locality.Latitude, locality.Longitude)))).MinBy(one => one.Item2);

    /// <summary>The locality next to a point, where it is near enough; null otherwise.</summary>
    public Locality? Near(GeoPoint point, double kilometres) => Nearest(point) is { } nearest && nearest.Kilometres <= kilometres ? nearest.Locality : null;

    /// <summary>The name of a node in a language; empty where there is none.</summary>
    public string Name(long id, Language language) => Find(id) is { } area ? language == Language.Hindi ? area.NameHindi : area.NameEnglish : "";
}
