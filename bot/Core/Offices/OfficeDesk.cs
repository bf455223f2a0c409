using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Offices;

/// <summary>An office with how far it is, where a point is known.</summary>
public sealed record FoundOffice(Office Office, double? Kilometres);

/// <summary>Finds the office for a place.</summary>
public sealed class OfficeDesk
{
    private readonly Func<BotDbContext> _openDatabase;
    private readonly AreaBook _areas;

    internal OfficeDesk(Func<BotDbContext> openDatabase, AreaBook areas) => (_openDatabase, _areas) = (openDatabase, areas);

    /// <summary>The nearest office that has all <paramref name="services"/>; null where none has.</summary>
    public async Task<FoundOffice?> Nearest(GeoPoint point, OfficeServices services, CancellationToken stop) => (await With(services, stop))
        .Select(office => new FoundOffice(office, point.KilometresTo(office.Point))).MinBy(found => found.Kilometres);

    /// <summary>The office of an area that has all <paramref name="services"/>: its own, or the lowest above it.</summary>
    public async Task<FoundOffice?> OfArea(long area, OfficeServices services, CancellationToken stop)
    {
        var offices = await With(services, stop);
        return (await _areas.Map(stop)).Path(area).Select(above => offices.Find(office => office.AreaId == above.Id)).OfType<Office>().FirstOrDefault() is { } own
            ? new FoundOffice(own, null) : null;
    }

    private async Task<List<Office>> With(OfficeServices services, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var all = await db.Offices.AsNoTracking().OrderBy(office => office.Id).ToListAsync(stop);
        return all.FindAll(office => office.Services.HasFlag(services));
    }
}
