using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>A connection by where it hangs.</summary>
public sealed record FedConnection(long AccountId, long TransformerId, bool Prepaid, decimal? Balance, DateTimeOffset? BalanceAt);

/// <summary>Takes reports and tells what is known of a place.</summary>
public sealed class OutageDesk
{
    private static readonly TimeSpan LastReportLife = TimeSpan.FromHours(24);
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly AreaBook _areas;
    private readonly OutagesOptions _options;

    internal OutageDesk(Func<BotDbContext> openDatabase, Protection protection, AreaBook areas, OutagesOptions options) =>
        (_openDatabase, _protection, _areas, _options) = (openDatabase, protection, areas, options);

    /// <summary>The connections of these keys that are in service, by where they hang.</summary>
    public async Task<IReadOnlyList<FedConnection>> Fed(IEnumerable<long> accounts, CancellationToken stop)
    {
        var ids = accounts.ToArray();
        await using var db = _openDatabase();
        return await Fed(db.Accounts.Where(a => ids.Contains(a.Id))).ToListAsync(stop);
    }

    /// <summary>The connection of a number as typed; null where it is none of ours. Proves nothing, so nothing of it may be told.</summary>
    public async Task<FedConnection?> Fed(AccountNumber number, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await Fed(db.Accounts.WithNumber(number.Digits)).FirstOrDefaultAsync(stop);
    }

    /// <summary>
    /// What is known of a place: the incident on its way up the network, of the class asked for before another; else the only one below it; else how
    /// many reported it lately, the chat itself left out.
    /// </summary>
    public async Task<OutageView> Look(Turn turn, long area, OutageClass @class, CancellationToken stop)
    {
        var map = await _areas.Map(stop);
        var (now, chat) = (turn.Now, turn.Message.ConversationId);
        long[] path = [.. map.Path(area).Select(node => node.Id)];
        long[] below = [.. Inside(map, area)];
        await using var db = _openDatabase();
        var open = await db.Incidents.AsNoTracking().Open().Where(i => path.Contains(i.AreaId) || below.Contains(i.AreaId)).ToListAsync(stop);
        var planned = await Planned(db, [.. path, .. below], now, stop);
        var incident = open.Where(i => path.Contains(i.AreaId)).OrderBy(i => i.Class != @class).ThenByDescending(i => i.State).FirstOrDefault()
            ?? (open.Where(i => i.Class == @class).ToList() is [var only] ? only : null);
        var near = incident is null ? await Near(db, map, area, @class, chat, now, stop) : (0, null);
        return new OutageView(incident, near.Count, near.Since, planned.Find(p => path.Contains(p.AreaId)))
        {
            PlannedNear = planned.Find(p => !path.Contains(p.AreaId) && p.BeginsAt <= now),
        };
    }

    private Task<List<PlannedOutage>> Planned(BotDbContext db, long[] areas, DateTimeOffset now, CancellationToken stop)
    {
        var ahead = now + _options.TellPlannedAhead;
        return db.PlannedOutages.AsNoTracking().Where(p => !p.Cancelled && p.EndsAt > now && p.BeginsAt <= ahead && areas.Contains(p.AreaId)).OrderBy(p => p.BeginsAt).ToListAsync(stop);
    }

    // On the same feeder, or for the locality that it feeds.
    private async Task<(int Count, DateTimeOffset? Since)> Near(
        BotDbContext db, AreaMap map, long area, OutageClass @class, string chat, DateTimeOffset now, CancellationToken stop)
    {
        var from = now - _options.Window;
        var scope = map.Office(area, AreaKind.Feeder)?.Id ?? area;
        long[] around = [.. Inside(map, scope), .. map.Path(scope).Where(node => node.Kind >= AreaKind.Substation).Select(node => node.Id), area];
        var near = await db.OutageReports.Where(r => r.State == ReportState.Open && r.Class == @class && r.ReportedAt >= from && around.Contains(r.AreaId)
            && r.ConversationId != chat).GroupBy(r => 1).Select(g => new { Count = g.Select(r => r.ConversationId).Distinct().Count(), Since = g.Min(r => r.ReportedAt) })
            .FirstOrDefaultAsync(stop);
        return (near?.Count ?? 0, near?.Since);
    }

    // A locality is fed by its substation, whose feeders may each be out alone; an office is too large to tell anything of a place in it.
    internal static IEnumerable<long> Inside(AreaMap map, long area) =>
        map.Find(area) is { Kind: AreaKind.Substation or AreaKind.Feeder } ? map.Below(area).Where(node => node.Id != area).Select(node => node.Id) : [];

    /// <summary>The chat's last report of a day; null where it has none.</summary>
    public async Task<OutageReport?> Last(Turn turn, CancellationToken stop)
    {
        var (chat, from) = (turn.Message.ConversationId, turn.Now - LastReportLife);
        await using var db = _openDatabase();
        return await db.OutageReports.AsNoTracking().Where(r => r.ConversationId == chat && r.ReportedAt >= from).OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop);
    }

    /// <summary>
    /// Adds a report at the commit; grouping finds it then. False where the chat has the same report open already, which then stays the one.
    /// </summary>
    public async Task<bool> Report(Turn turn, ReportedPlace place, OutageKind kind, CancellationToken stop)
    {
        var (chat, @class) = (turn.Message.ConversationId, kind.ToClass());
        await using (var db = _openDatabase())
        {
            if (await db.OutageReports.AnyAsync(r => r.ConversationId == chat && r.State == ReportState.Open && r.AreaId == place.AreaId && r.Class == @class, stop))
            {
                return false;
            }
        }
        turn.Add(Row(turn, place, kind));
        return true;
    }

    internal static OutageReport Row(Turn turn, ReportedPlace place, OutageKind kind, long? contradicts = null) => new()
    {
        InboundId = turn.Message.Id,
        Effect = turn.NextEffect(),
        ConversationId = turn.Message.ConversationId,
        AccountId = place.AccountId,
        AreaId = place.AreaId,
        LocalityId = place.LocalityId,
        Kind = kind,
        Class = kind.ToClass(),
        Trust = place.Trust,
        Language = turn.Language,
        ReportedAt = turn.Now,
        ContradictsId = contradicts,
    };

    private static IQueryable<FedConnection> Fed(IQueryable<Account> accounts) => accounts.Where(a => a.Status == AccountStatus.Live).OrderBy(a => a.Number)
        .Select(a => new FedConnection(a.Id, a.TransformerId, a.Prepaid, a.PrepaidBalance, a.PrepaidReadAt));
}
