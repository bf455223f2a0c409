using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>
/// Makes incidents of reports. A report joins the incident above it; of those that are left, enough chats within the window on a substation, a feeder
/// or a transformer, the highest first, make a new one, and what was suspected below becomes part of it.
/// </summary>
internal sealed class ReportGrouper(Func<BotDbContext> openDatabase, Writer writer, AreaBook areas, OutagesOptions options)
{
    /// <summary>What changes reports and incidents has this job to itself.</summary>
    public const string Job = "outages";

    private static readonly AreaKind[] Levels = [AreaKind.Substation, AreaKind.Feeder, AreaKind.Transformer];

    /// <summary>Groups what came in; returns how many incidents were made.</summary>
    public async Task<int> Group(DateTimeOffset now, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        await using (var db = openDatabase())
        {
            if (!await Loose(db, now).AnyAsync(stop) && !await Lying(db, now).AnyAsync(stop))
            {
                return 0;
            }
        }
        return await writer.WriteAlone(Job, (db, token) => Group(db, map, now, token), stop);
    }

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<int> Group(BotDbContext db, AreaMap map, DateTimeOffset now, CancellationToken stop)
    {
        await Fade(db, now, stop);
        var open = await db.Incidents.Open().ToListAsync(stop);
        var unjoined = await Unjoined(db, now).Select(r => new { r.Class, r.AreaId }).Distinct().ToListAsync(stop);
        foreach (var incident in open)
        {
            long[] areas = [.. Covers(map, incident, open)];
            if (unjoined.Exists(r => r.Class == incident.Class && areas.Contains(r.AreaId)))
            {
                await Take(db, incident, areas, Unjoined(db, now), stop);
            }
        }
        await db.SaveChangesAsync(stop);
        var made = 0;
        foreach (var @class in Enum.GetValues<OutageClass>())
        {
            made += await Make(db, map, open, @class, now, stop);
        }
        return made;
    }

    // What may still become an incident; older reports that nobody joined stay single ones.
    private IQueryable<OutageReport> Loose(BotDbContext db, DateTimeOffset now)
    {
        var from = now - options.Window;
        return db.OutageReports.Where(r => r.State == ReportState.Open && r.IncidentId == null && r.ReportedAt >= from);
    }

    private IQueryable<OutageReport> Unjoined(BotDbContext db, DateTimeOffset now)
    {
        var from = now - options.FadeAfter;
        return db.OutageReports.Where(r => r.State == ReportState.Open && r.IncidentId == null && r.ReportedAt >= from);
    }

    // All below it; and a report for a locality belongs to the fault below it where there is only one.
    private static IEnumerable<long> Covers(AreaMap map, Incident incident, List<Incident> open) => map.Below(incident.AreaId)
        .Concat(map.Path(incident.AreaId).Skip(1).Where(area => OutageDesk.Inside(map, area.Id).ToHashSet() is { Count: > 0 } inside
            && open.Count(other => other.Class == incident.Class && (inside.Contains(other.AreaId) || other.AreaId == area.Id)) == 1))
        .Select(area => area.Id);

    private IQueryable<OutageReport> Lying(BotDbContext db, DateTimeOffset now)
    {
        var from = now - options.FadeAfter;
        return db.OutageReports.Where(r => r.State == ReportState.Open && r.IncidentId == null && r.ReportedAt < from);
    }

    // Nobody ended it and nobody reports it any more. A report that stood alone ends in silence.
    private async Task Fade(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var from = now - options.FadeAfter;
        await Lying(db, now).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Over), stop);
        var faded = await db.Incidents.Where(i => i.State == IncidentState.Suspected && i.StartedAt < from
            && !db.OutageReports.Any(r => r.IncidentId == i.Id && r.ReportedAt >= from)).ToListAsync(stop);
        foreach (var incident in faded)
        {
            (incident.State, incident.EndedAt) = (IncidentState.Faded, now);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>Gives to an incident those of <paramref name="reports"/> that are of its class and from <paramref name="areas"/>, and counts anew.</summary>
    internal static async Task Take(BotDbContext db, Incident incident, long[] areas, IQueryable<OutageReport> reports, CancellationToken stop)
    {
        await reports.Where(r => r.Class == incident.Class && areas.Contains(r.AreaId))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.IncidentId, incident.Id), stop);
        incident.Reports = await db.OutageReports.Where(r => r.IncidentId == incident.Id).Select(r => r.ConversationId).Distinct().CountAsync(stop);
    }

    private async Task<int> Make(BotDbContext db, AreaMap map, List<Incident> open, OutageClass @class, DateTimeOffset now, CancellationToken stop)
    {
        var loose = await Loose(db, now).Where(r => r.Class == @class).GroupBy(r => r.AreaId)
            .Select(g => new { g.Key, Chats = g.Select(r => r.ConversationId).Distinct().Count(), Contradicts = g.Max(r => r.ContradictsId) }).ToListAsync(stop);
        if (loose.Count == 0)
        {
            return 0;
        }
        var suspected = open.Where(i => i.Class == @class && i.State == IncidentState.Suspected).ToList();
        var counts = new ReportCounts(map, options, loose.ToDictionary(one => one.Key, one => one.Chats), suspected);
        var contradicted = loose.Where(one => one.Contradicts is not null).ToDictionary(one => one.Key, one => one.Contradicts);
        var (made, covered) = (0, new HashSet<long>());
        var scopes = Levels.SelectMany(level => counts.Candidates.Where(area => area.Kind == level && counts.Suffice(area))).Select(area => (area.Id, Parent: (long?)null))
            .Concat(contradicted.Select(one => (Id: one.Key, Parent: one.Value)));
        foreach (var (area, parent) in scopes)
        {
            if (map.Path(area).Any(node => covered.Contains(node.Id)))
            {
                continue;
            }
            covered.Add(area);
            await Make(db, map, area, @class, suspected, parent ?? contradicted.Where(one => map.Path(one.Key).Any(node => node.Id == area)).Select(one => one.Value).FirstOrDefault(), now, stop);
            made++;
        }
        return made;
    }

    private async Task Make(
        BotDbContext db, AreaMap map, long area, OutageClass @class, List<Incident> suspected, long? parent, DateTimeOffset now, CancellationToken stop)
    {
        long[] below = [.. map.Below(area).Select(node => node.Id)];
        var parts = suspected.Where(i => below.Contains(i.AreaId)).ToList();
        var incident = new Incident { AreaId = area, Class = @class, State = IncidentState.Suspected, StartedAt = now, ParentId = parent };
        db.Add(incident);
        await db.SaveChangesAsync(stop);
        foreach (var part in parts)
        {
            (part.State, part.EndedAt, part.ParentId) = (IncidentState.Merged, now, incident.Id);
        }
        long?[] ids = [.. parts.Select(part => (long?)part.Id)];
        await db.OutageReports.Where(r => ids.Contains(r.IncidentId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.IncidentId, incident.Id), stop);
        await Take(db, incident, below, Loose(db, now), stop);
        incident.StartedAt = await db.OutageReports.Where(r => r.IncidentId == incident.Id).MinAsync(r => r.ReportedAt, stop);
        await db.SaveChangesAsync(stop);
    }
}
