using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data.Seed;

/// <summary>
/// The posts that complaints go to, and the officers who hold them: two junior engineers of each sub-division, for supply and for meters; its officer; an
/// executive engineer for the supply of each division, and for the whole zone one each for bills, meters and connections (domain C2); a superintending engineer
/// for each circle and the chief engineer for everything.
/// </summary>
internal sealed class PostPlanter(Chance chance, Protection protection)
{
    private const int FirstMobile = 100;
    private const int FirstJuniorEngineer = 201;

    /// <summary>Adds those that are not there yet; offices and junior engineers are.</summary>
    public async Task Add(BotDbContext db, CancellationToken stop)
    {
        var plans = (await Plans(db, stop)).ToList();
        var present = await db.Staff.Select(s => s.Code).ToListAsync(stop);
        await db.Insert(plans.Where(plan => plan.Mobile is not null && !present.Contains(plan.Code)).Select(Officer), stop);
        var holders = await db.Staff.ToDictionaryAsync(s => s.Code, s => s.Id, stop);
        var held = (await db.Posts.Select(p => p.StaffId).ToListAsync(stop)).ToHashSet();
        await db.Insert(plans.Where(plan => !held.Contains(holders[plan.Code])).Select(plan => new Post
        {
            Function = plan.Function,
            AreaId = plan.Area,
            Level = plan.Level,
            StaffId = holders[plan.Code],
        }), stop);
    }

    // By the office's place in the whole plan, so that a larger sample only adds to a smaller one.
    private static async Task<IEnumerable<PlannedPost>> Plans(BotDbContext db, CancellationToken stop)
    {
        var (sections, divisions) = (await AreaPlanter.Keys(db, AreaKind.SubDivision, stop), await AreaPlanter.Keys(db, AreaKind.Division, stop));
        var (circles, zones) = (await AreaPlanter.Keys(db, AreaKind.Circle, stop), await AreaPlanter.Keys(db, AreaKind.Zone, stop));
        var zone = zones.Values.Single();
        var there = AreaPlan.SubDivisions.Index().Where(section => sections.ContainsKey(section.Item)).ToList();
        return
        [
            .. there.Select(one => new PlannedPost($"JE-{FirstJuniorEngineer + (2 * one.Index)}", PostLevel.JuniorEngineer, CompanyFunction.Supply, sections[one.Item], null)),
            .. there.Select(one => new PlannedPost($"JE-{FirstJuniorEngineer + (2 * one.Index) + 1}", PostLevel.JuniorEngineer, CompanyFunction.Meter, sections[one.Item], null)),
            .. there.Select(one => new PlannedPost($"SDO-{one.Item}", PostLevel.SubDivisionalOfficer, null, sections[one.Item], FirstMobile + one.Index)),
            .. divisions.Select(one => new PlannedPost($"XEN-{one.Key}", PostLevel.ExecutiveEngineer, CompanyFunction.Supply, one.Value, FirstMobile + 100 + Number(one.Key))),
            .. new[] { CompanyFunction.Billing, CompanyFunction.Meter, CompanyFunction.Commercial }
                .Select(function => new PlannedPost($"XEN-{function}", PostLevel.ExecutiveEngineer, function, zone, FirstMobile + 200 + (int)function)),
            .. circles.Select(one => new PlannedPost($"SE-{one.Key}", PostLevel.SuperintendingEngineer, null, one.Value, FirstMobile + 300 + Number(one.Key))),
            new PlannedPost("CE-NOIDA", PostLevel.ChiefEngineer, null, zone, FirstMobile + 400),
        ];
    }

    // "D3" is 3.
    private static int Number(string code) => code[1] - '0';

    private StaffMember Officer(PlannedPost plan)
    {
        var (row, mobile) = (-1_000 - plan.Mobile!.Value, Chance.StaffMobile(plan.Mobile.Value));
        var name = PersonNames.Draw(chance.ForFamily(row), chance.For(row));
        return new StaffMember
        {
            Code = plan.Code,
            Name = name.English,
            NameHindi = name.Hindi,
            Role = StaffRole.Officer,
            AreaId = plan.Area,
            Mobile = protection.Encrypt(mobile),
            MobileHash = protection.ContactHash(mobile),
        };
    }

    // Mobile: null for those who are staff already.
    private sealed record PlannedPost(string Code, PostLevel Level, CompanyFunction? Function, long Area, int? Mobile);
}
