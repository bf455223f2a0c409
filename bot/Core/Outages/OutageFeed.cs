using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Portal;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>
/// Takes what the feed says of outages. What it confirms takes in what was suspected at or below the same part of the network; news older than the last
/// of the same outage change nothing.
/// </summary>
internal sealed class OutageFeed(Writer writer, AreaBook areas, TimeProvider clock)
{
    public async Task<PortalResult> Take(OutageNews news, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        return await writer.Write((scope, token) => Take(scope, map, news, token), stop);
    }

    private async Task<PortalResult> Take(WriteScope scope, AreaMap map, OutageNews news, CancellationToken stop)
    {
        await scope.Alone(PortalBook.Job, stop);
        await scope.Alone(ReportGrouper.Job, stop);
        return await Take(await scope.Db(stop), map, news, stop);
    }

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<PortalResult> Take(BotDbContext db, AreaMap map, OutageNews news, CancellationToken stop)
    {
        if (await PortalBook.Has(db, news.EventId, stop))
        {
            return PortalResult.Repeated;
        }
        var result = news.Kind == OutageNewsKind.Planned ? await Plan(db, map, news, stop) : await Carry(db, map, news, stop);
        if (result == PortalResult.Taken)
        {
            PortalBook.Add(db, news.EventId, $"outage-{news.Kind.ToString().ToLowerInvariant()}", news.AccountNumber, news.OccurredAt, clock.GetUtcNow());
        }
        return result;
    }

    private static async Task<PortalResult> Plan(BotDbContext db, AreaMap map, OutageNews news, CancellationToken stop)
    {
        var planned = await db.PlannedOutages.FirstOrDefaultAsync(p => p.ExternalId == news.OutageId, stop);
        if (planned is null)
        {
            if (await AreaOf(db, map, news, stop) is not { } area)
            {
                return PortalResult.NoSuchArea;
            }
            planned = new PlannedOutage { ExternalId = news.OutageId, AreaId = area, Source = news.Source };
            db.Add(planned);
        }
        else if (planned.HeardAt > news.OccurredAt)
        {
            return PortalResult.Taken;
        }
        (planned.BeginsAt, planned.EndsAt) = (news.From ?? planned.BeginsAt, news.Until ?? planned.EndsAt);
        (planned.Reason, planned.Source, planned.HeardAt, planned.Cancelled) = (news.Cause ?? planned.Reason, news.Source, news.OccurredAt, news.Cancelled);
        return PortalResult.Taken;
    }

    private static async Task<PortalResult> Carry(BotDbContext db, AreaMap map, OutageNews news, CancellationToken stop)
    {
        var incident = await db.Incidents.FirstOrDefaultAsync(i => i.ExternalId == news.OutageId, stop);
        if (incident is null)
        {
            if (news.Kind != OutageNewsKind.Started)
            {
                return PortalResult.NoSuchOutage;
            }
            if (await AreaOf(db, map, news, stop) is not { } area)
            {
                return PortalResult.NoSuchArea;
            }
            incident = await Confirm(db, map, news, area, stop);
        }
        if (incident.HeardAt is not { } heard || heard <= news.OccurredAt)
        {
            Note(incident, news);
        }
        return PortalResult.Taken;
    }

    // What was suspected here is it; what was suspected below is part of it.
    private static async Task<Incident> Confirm(BotDbContext db, AreaMap map, OutageNews news, long area, CancellationToken stop)
    {
        long[] below = [.. map.Below(area).Select(node => node.Id)];
        var suspected = await db.Incidents.Where(i => i.State == IncidentState.Suspected && i.Class == news.Class && below.Contains(i.AreaId)).ToListAsync(stop);
        var incident = suspected.Find(i => i.AreaId == area);
        if (incident is null)
        {
            incident = new Incident { AreaId = area, Class = news.Class, StartedAt = news.OccurredAt };
            db.Add(incident);
        }
        (incident.ExternalId, incident.State) = (news.OutageId, IncidentState.Confirmed);
        await db.SaveChangesAsync(stop);
        foreach (var part in suspected.Where(part => part != incident))
        {
            (part.State, part.EndedAt, part.ParentId) = (IncidentState.Merged, news.OccurredAt, incident.Id);
        }
        long?[] parts = [.. suspected.Where(part => part != incident).Select(part => (long?)part.Id)];
        // Also of a larger one that was only suspected: what is confirmed is known better.
        await ReportGrouper.Take(
            db, incident, below,
            db.OutageReports.Where(r => r.State == ReportState.Open && (r.IncidentId == null || parts.Contains(r.IncidentId)
                || db.Incidents.Any(i => i.Id == r.IncidentId && i.State == IncidentState.Suspected && i.Id != incident.Id))),
            stop);
        return incident;
    }

    private static void Note(Incident incident, OutageNews news)
    {
        (incident.HeardAt, incident.Source) = (news.OccurredAt, news.Source);
        (incident.Cause, incident.CrewAt) = (news.Cause ?? incident.Cause, news.CrewAt ?? incident.CrewAt);
        incident.OtherReports = news.OtherReports ?? incident.OtherReports;
        if (news.ExpectedAt is { } expected)
        {
            (incident.ExpectedAt, incident.ExpectedSource, incident.ExpectedSetAt) = (expected, news.Source, news.OccurredAt);
        }
        if (news.Kind == OutageNewsKind.Restored)
        {
            (incident.State, incident.EndedAt) = (IncidentState.Restored, news.OccurredAt);
        }
        else if (!incident.IsOpen)
        {
            // It is out again, says the feed.
            (incident.State, incident.EndedAt) = (IncidentState.Confirmed, null);
        }
    }

    private static async Task<long?> AreaOf(BotDbContext db, AreaMap map, OutageNews news, CancellationToken stop) => news.Area is { } named
        ? map.Find(named.Kind, named.Code)?.Id
        : await db.Accounts.Where(a => a.Number == news.AccountNumber || a.LegacyNumber == news.AccountNumber).Select(a => (long?)a.TransformerId).FirstOrDefaultAsync(stop);
}
