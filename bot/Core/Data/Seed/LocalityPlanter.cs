using BijliMitra.Core.Areas;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data.Seed;

/// <summary>Writes the company's list of localities; in a larger sample they hang on their substations, which a smaller one has not all of.</summary>
internal static class LocalityPlanter
{
    /// <summary>Adds those that are not there yet and hangs each on the lowest of its areas that exists.</summary>
    public static async Task Add(BotDbContext db, CancellationToken stop)
    {
        var areas = await db.Areas.Where(area => area.Kind <= AreaKind.Substation)
            .ToDictionaryAsync(area => (area.Kind, area.Code), area => area.Id, stop);
        var present = await db.Localities.ToDictionaryAsync(locality => locality.NameEnglish, stop);
        foreach (var (name, point, fed) in AreaPlan.Localities)
        {
            var area = areas[fed.First(areas.ContainsKey)];
            if (present.TryGetValue(name.English, out var there))
            {
                there.AreaId = area;
                continue;
            }
            db.Add(new Locality
            {
                NameEnglish = name.English,
                NameHindi = name.Hindi,
                OtherNames = PlaceNames.OtherNames.GetValueOrDefault(name.English, ""),
                AreaId = area,
                Latitude = point.North,
                Longitude = point.East,
            });
        }
        await db.SaveChangesAsync(stop);
    }
}
