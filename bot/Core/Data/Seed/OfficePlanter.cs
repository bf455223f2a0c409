using BijliMitra.Core.Areas;
using BijliMitra.Core.Offices;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data.Seed;

/// <summary>An office for each division and each sub-division, in the middle of the locality that gives it its name. Addresses are invented.</summary>
internal static class OfficePlanter
{
    private const OfficeServices OfDivision =
        OfficeServices.Cash | OfficeServices.Billing | OfficeServices.NewConnection | OfficeServices.Meter | OfficeServices.Complaint;

    private const OfficeServices OfSubDivision = OfficeServices.Cash | OfficeServices.Meter | OfficeServices.Complaint;

    // Where one office would stand on the other.
    private const double Beside = 0.004;

    /// <summary>Adds those that are not there yet.</summary>
    public static async Task Add(BotDbContext db, CancellationToken stop)
    {
        var areas = await db.Areas.AsNoTracking().Where(area => area.Kind == AreaKind.Division || area.Kind == AreaKind.SubDivision).OrderBy(area => area.Id).ToListAsync(stop);
        var present = await db.Offices.Select(office => office.AreaId).ToListAsync(stop);
        await db.Insert(areas.Where(area => !present.Contains(area.Id)).Select(Make), stop);
    }

    private static Office Make(Area area)
    {
        var isDivision = area.Kind == AreaKind.Division;
        var numbers = area.Code.Split('-').Select(part => int.Parse(part[1..], System.Globalization.CultureInfo.InvariantCulture) - 1).ToArray();
        var (division, section) = (numbers[0], isDivision ? 0 : numbers[1]);
        var (place, hindiPlace) = PlaceNames.Localities[division][section];
        var (north, east) = PlaceNames.Points[division][section];
        return new Office
        {
            AreaId = area.Id,
            NameEnglish = isDivision ? $"Division office {place}" : $"Sub-division office {place}",
            NameHindi = isDivision ? $"खंड कार्यालय {hindiPlace}" : $"उपखंड कार्यालय {hindiPlace}",
            AddressEnglish = isDivision ? $"beside the water tank, {place}" : $"at the substation, {place}",
            AddressHindi = isDivision ? $"पानी की टंकी के पास, {hindiPlace}" : $"बिजली उपकेंद्र, {hindiPlace}",
            Latitude = isDivision ? north : north + Beside,
            Longitude = east,
            Services = isDivision ? OfDivision : OfSubDivision,
            OpensAt = new TimeOnly(10, 0),
            ClosesAt = isDivision ? new TimeOnly(17, 0) : new TimeOnly(16, 0),
            LunchFrom = isDivision ? new TimeOnly(13, 30) : null,
            LunchTo = isDivision ? new TimeOnly(14, 0) : null,
            ClosedOn = DayOfWeek.Sunday,
        };
    }
}
