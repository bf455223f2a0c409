using BijliMitra.Core.Areas;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data.Seed;

/// <summary>The rows of the named staff, and of two junior engineers for each sub-division: JE-201 and on.</summary>
internal sealed class StaffMaker(Chance chance, Protection protection)
{
    private const int PerOffice = 2;
    private const int FirstCode = 201;

    // Where Ravi lives, who is on Mahesh's list.
    private const string OfficeOfMahesh = "D3-S1";

    /// <summary>Adds those that are not there yet; the offices are.</summary>
    public async Task Add(BotDbContext db, CancellationToken stop)
    {
        var offices = await AreaPlanter.Keys(db, AreaKind.SubDivision, stop);
        var present = await db.Staff.Select(s => s.Code).ToListAsync(stop);
        var all = Cast.AtConsole.Select(person => Row(person, null)).Append(Row(Cast.Mahesh, offices[OfficeOfMahesh])).Concat(Engineers(offices));
        await db.Insert(all.Where(member => !present.Contains(member.Code)), stop);
    }

    // By the office's place in the whole plan, so that a larger sample only adds to a smaller one.
    private IEnumerable<StaffMember> Engineers(Dictionary<string, long> offices) =>
        from place in AreaPlan.SubDivisions.Index()
        where offices.ContainsKey(place.Item)
        from n in Enumerable.Range(0, PerOffice)
        select Engineer((place.Index * PerOffice) + n, offices[place.Item]);

    private StaffMember Engineer(int number, long office)
    {
        var name = PersonNames.Draw(chance.ForFamily(-FirstCode - number), chance.For(-FirstCode - number));
        var person = new CastStaff($"JE-{FirstCode + number}", Chance.StaffMobile(number), name.English, name.Hindi, StaffRole.Lineman);
        return Row(person, office);
    }

    private StaffMember Row(CastStaff person, long? office) => new()
    {
        Code = person.Code,
        Name = person.Name,
        NameHindi = person.NameHindi,
        Role = person.Role,
        AreaId = office,
        Mobile = protection.Encrypt(person.Mobile),
        MobileHash = protection.ContactHash(person.Mobile),
    };
}
