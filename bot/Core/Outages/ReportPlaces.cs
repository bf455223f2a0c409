using BijliMitra.Core.Areas;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Outages;

/// <summary>How the place of a report is named to its reporter.</summary>
public static class ReportPlaces
{
    /// <summary>The locality, where it was reported for one; else the feeder, which is what neighbours share.</summary>
    public static string Name(AreaMap map, OutageReport report) => Name(map, report.AreaId, report.LocalityId, report.Language);

    /// <summary>The same of a place that is not reported yet.</summary>
    public static string Name(AreaMap map, long area, long? locality, Language language) =>
        map.Localities.FirstOrDefault(place => place.Id == locality) is { } named
            ? named.Name(language)
            : map.Name(map.Office(area, AreaKind.Feeder)?.Id ?? area, language);
}
