using BijliMitra.Core.Areas;

namespace BijliMitra.Core.Outages;

/// <summary>How many chats report from which part of the network, and whether that is enough for an incident.</summary>
internal sealed class ReportCounts
{
    private const int FewestParts = 2;
    private readonly AreaMap _map;
    private readonly OutagesOptions _options;
    private readonly Dictionary<long, int> _direct;
    private readonly Dictionary<long, int> _all = [];

    /// <param name="map">The network.</param>
    /// <param name="options">What is enough.</param>
    /// <param name="loose">Chats by the part they report from, those in an incident left out.</param>
    /// <param name="suspected">Incidents that may turn out to be part of a larger one.</param>
    public ReportCounts(AreaMap map, OutagesOptions options, IReadOnlyDictionary<long, int> loose, IEnumerable<Incident> suspected)
    {
        (_map, _options, _direct) = (map, options, new Dictionary<long, int>(loose));
        Candidates = [.. loose.Keys.SelectMany(map.Path).DistinctBy(area => area.Id)];
        var counted = loose.Select(one => (one.Key, one.Value)).Concat(suspected.Select(incident => (incident.AreaId, incident.Reports)));
        foreach (var (area, chats) in counted)
        {
            foreach (var node in map.Path(area))
            {
                _all[node.Id] = _all.GetValueOrDefault(node.Id) + chats;
            }
        }
    }

    /// <summary>The parts that reports came from since, and all above them.</summary>
    public IReadOnlyList<Area> Candidates { get; }

    /// <summary>True where so many report from here that the fault is rather here than below.</summary>
    public bool Suffice(Area area)
    {
        var direct = _direct.GetValueOrDefault(area.Id);
        return area.Kind switch
        {
            AreaKind.Transformer => direct >= _options.TransformerReports,
            AreaKind.Feeder => Spread(area, _options.FeederReports, child => _all.ContainsKey(child.Id)),
            AreaKind.Substation => direct >= _options.SubstationReports || Spread(area, _options.SubstationReports, Suffices),
            _ => false,
        };
    }

    // A feeder counts for its substation where it is out itself: reports from two single houses are no fault of the substation.
    private bool Suffices(Area feeder) => Suffice(feeder) || (_all.GetValueOrDefault(feeder.Id) >= _options.TransformerReports && _map.Children(feeder.Id).Count() == 1);

    private bool Spread(Area area, int reports, Func<Area, bool> isAffected)
    {
        var parts = _map.Children(area.Id).ToList();
        var affected = parts.Count(isAffected);
        return _all.GetValueOrDefault(area.Id) >= reports && affected >= FewestParts && affected >= parts.Count * _options.Share;
    }
}
