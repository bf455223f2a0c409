using BijliMitra.Core.Areas;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data.Seed;

/// <summary>Writes the part of an area plan that is not there yet.</summary>
internal static class AreaPlanter
{
    /// <summary>Adds <paramref name="areas"/>, all of one kind; their parents exist.</summary>
    public static async Task Add(BotDbContext db, AreaKind kind, IReadOnlyList<PlannedArea> areas, CancellationToken stop)
    {
        var parents = await Keys(db, kind - 1, stop);
        var present = await Keys(db, kind, stop);
        await db.Insert(areas.Where(area => !present.ContainsKey(area.Code)).Select(Row), stop);

        Area Row(PlannedArea area) => new()
        {
            Kind = kind,
            Code = area.Code,
            ParentId = area.Parent is null ? null : parents[area.Parent],
            NameEnglish = area.English,
            NameHindi = area.Hindi,
        };
    }

    /// <summary>The keys of all areas of a kind by their codes.</summary>
    public static Task<Dictionary<string, long>> Keys(BotDbContext db, AreaKind kind, CancellationToken stop) =>
        db.Areas.Where(area => area.Kind == kind).ToDictionaryAsync(area => area.Code, area => area.Id, stop);
}
