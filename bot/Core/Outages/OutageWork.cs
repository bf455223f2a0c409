using BijliMitra.Core.Areas;
using BijliMitra.Core.Portal;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>The outage desk: what staff say of outages goes the way of the feed's news, under their own name as its source.</summary>
public sealed class OutageWork
{
    /// <summary>Most characters of a cause.</summary>
    public const int LongestCause = 60;

    /// <summary>How far ahead a target may lie.</summary>
    public static readonly TimeSpan LongestTarget = TimeSpan.FromDays(7);

    /// <summary>How far ahead a shutdown may be entered, and how long it may last.</summary>
    public static readonly TimeSpan FarthestPlan = TimeSpan.FromDays(30), LongestPlan = TimeSpan.FromDays(2);

    private const int MostListed = 200;
    private const int IdDigits = 10;
    private static readonly string[] Jobs = [PortalBook.Job, ReportGrouper.Job];
    private readonly StaffUnit _unit;
    private readonly OutageFeed _feed;
    private readonly Ids _ids;

    internal OutageWork(StaffUnit unit, OutageFeed feed, Ids ids) => (_unit, _feed, _ids) = (unit, feed, ids);

    /// <summary>What is open in the actor's office; null where the role does not see it.</summary>
    public Task<OutageBoard?> Board(StaffActor actor, CancellationToken stop) => _unit.Look(actor, StaffWork.Outages, Board, stop);

    /// <summary>Confirms what reports only suspect; what is suspected below the same part becomes part of it.</summary>
    public Task<StaffResult> Confirm(StaffActor actor, long incident, OutageWord word, CancellationToken stop) => Say(actor, incident, word, "confirmed", async (scope, row, token) =>
        row.State == IncidentState.Suspected ? await Take(scope, Started(scope, row, word), token) : StaffResult.AlreadyDecided, stop);

    /// <summary>Sets target, cause or crew of a confirmed one.</summary>
    public Task<StaffResult> Update(StaffActor actor, long incident, OutageWord word, CancellationToken stop) => Say(actor, incident, word, Described(word), async (scope, row, token) =>
    {
        if (row.State == IncidentState.Suspected)
        {
            return StaffResult.DecideFirst;
        }
        return row.HeardAt == word.Seen ? await Take(scope, Of(scope, OutageNewsKind.Updated, row.ExternalId!, word), token) : StaffResult.AlreadyDecided;
    }, stop);

    /// <summary>The supply is back: everybody who reported it is asked whether that is so.</summary>
    public Task<StaffResult> Restore(StaffActor actor, long incident, CancellationToken stop) => Say(actor, incident, new OutageWord(), "restored", async (scope, row, token) =>
    {
        if (row.State == IncidentState.Suspected && await Take(scope, Started(scope, row, new OutageWord()), token) is var begun and not StaffResult.Done)
        {
            return begun;
        }
        await scope.Db.SaveChangesAsync(token);
        return await Take(scope, Of(scope, OutageNewsKind.Restored, row.ExternalId!, new OutageWord()), token);
    }, stop);

    /// <summary>Enters an outage that nobody has reported yet.</summary>
    public Task<StaffResult> Begin(StaffActor actor, AreaKind kind, string code, OutageClass @class, OutageWord word, CancellationToken stop) => OfNetwork(kind)
        ? Decide(actor, $"{kind} {code}", "entered", word, async (scope, token) =>
        {
            if (scope.Map.Find(kind, code) is not { } area || !scope.Sees(area.Id))
            {
                return StaffResult.NoSuch;
            }
            var known = await scope.Db.Incidents.AnyAsync(i => i.AreaId == area.Id && i.Class == @class && i.State == IncidentState.Confirmed, token);
            return known ? StaffResult.AlreadyDecided : await Take(scope, Of(scope, OutageNewsKind.Started, NewId(), word) with { Area = (kind, code), Class = @class }, token);
        }, stop)
        : Task.FromResult(StaffResult.BadValue);

    /// <summary>Enters a planned shutdown.</summary>
    public Task<StaffResult> Plan(StaffActor actor, PlannedEntry entry, CancellationToken stop) => OfNetwork(entry.Kind) && StaffText.Words(entry.Reason, LongestCause) is { } reason
        ? Decide(actor, $"{entry.Kind} {entry.Code}", "planned shutdown entered", new OutageWord(), async (scope, token) =>
        {
            if (scope.Map.Find(entry.Kind, entry.Code) is not { } area || !scope.Sees(area.Id))
            {
                return StaffResult.NoSuch;
            }
            if (entry.EndsAt <= entry.BeginsAt || entry.EndsAt <= scope.Now || entry.EndsAt - entry.BeginsAt > LongestPlan || entry.BeginsAt - scope.Now > FarthestPlan)
            {
                return StaffResult.BadTime;
            }
            // Entered a second time, as by a page sent twice.
            if (await scope.Db.PlannedOutages.AnyAsync(p => p.AreaId == area.Id && !p.Cancelled && p.BeginsAt == entry.BeginsAt && p.EndsAt == entry.EndsAt, token))
            {
                return StaffResult.AlreadyDecided;
            }
            var news = Of(scope, OutageNewsKind.Planned, NewId(), new OutageWord { Cause = reason });
            return await Take(scope, news with { Area = (entry.Kind, entry.Code), From = entry.BeginsAt, Until = entry.EndsAt }, token);
        }, stop)
        : Task.FromResult(OfNetwork(entry.Kind) ? StaffResult.BadWords : StaffResult.BadValue);

    /// <summary>Calls a planned shutdown off.</summary>
    public Task<StaffResult> CallOff(StaffActor actor, long planned, CancellationToken stop) => Decide(actor, $"planned shutdown {planned}", "called off", new OutageWord(), async (scope, token) =>
    {
        var row = await scope.Db.PlannedOutages.AsNoTracking().SingleOrDefaultAsync(p => p.Id == planned, token);
        if (row is null || !scope.Sees(row.AreaId))
        {
            return StaffResult.NoSuch;
        }
        return row.Cancelled || row.EndsAt <= scope.Now
            ? StaffResult.AlreadyDecided
            : await Take(scope, Of(scope, OutageNewsKind.Planned, row.ExternalId, new OutageWord()) with { Cancelled = true }, token);
    }, stop);

    private static bool OfNetwork(AreaKind kind) => kind is AreaKind.Substation or AreaKind.Feeder or AreaKind.Transformer;

    private static string Described(OutageWord word) => string.Join(", ", new[]
    {
        word.ExpectedAt is { } at ? $"target {at:yyyy-MM-dd HH:mm zzz} from {word.Source}" : null, word.Cause is { } cause ? $"cause: {cause}" : null, word.CrewSent ? "crew sent" : null,
    }.OfType<string>());

    private async Task<OutageBoard> Board(StaffScope scope, CancellationToken stop)
    {
        var (db, areas, now) = (scope.Db, scope.Areas, scope.Now);
        var open = db.Incidents.AsNoTracking().Open();
        var planned = db.PlannedOutages.AsNoTracking().Where(p => !p.Cancelled && p.EndsAt > now);
        var incidents = await (areas is null ? open : open.Where(i => areas.Contains(i.AreaId))).OrderBy(i => i.State).ThenByDescending(i => i.Reports + i.OtherReports).ThenBy(i => i.Id)
            .Take(MostListed).ToListAsync(stop);
        var shutdowns = await (areas is null ? planned : planned.Where(p => areas.Contains(p.AreaId))).OrderBy(p => p.BeginsAt).Take(MostListed).ToListAsync(stop);
        return new OutageBoard(incidents.ConvertAll(Item), shutdowns.ConvertAll(p => new PlannedItem(p.Id, p.AreaId, p.BeginsAt, p.EndsAt, p.Reason, p.Source)));
    }

    private static OutageItem Item(Incident row) => new(row.Id, row.AreaId, row.Class, row.State, row.StartedAt, row.AllReports)
    {
        Source = row.Source,
        Cause = row.Cause,
        CrewAt = row.CrewAt,
        ExpectedAt = row.ExpectedAt,
        ExpectedSource = row.ExpectedSource,
        ExpectedSetAt = row.ExpectedSetAt,
        Contradicts = row.ParentId,
        HeardAt = row.HeardAt,
    };

    private Task<StaffResult> Say(
        StaffActor actor, long incident, OutageWord word, string detail, Func<StaffScope, Incident, CancellationToken, Task<StaffResult>> carry, CancellationToken stop) =>
        Decide(actor, $"incident {incident}", detail, word, async (scope, token) =>
        {
            var row = await scope.Db.Incidents.SingleOrDefaultAsync(i => i.Id == incident, token);
            if (row is null || !scope.Sees(row.AreaId))
            {
                return StaffResult.NoSuch;
            }
            // News of the feed that is newer than this moment stands.
            return row.IsOpen && !(row.HeardAt > scope.Now) ? await carry(scope, row, token) : StaffResult.AlreadyDecided;
        }, stop);

    private Task<StaffResult> Decide(
        StaffActor actor, string subject, string detail, OutageWord word, Func<StaffScope, CancellationToken, Task<StaffResult>> carry, CancellationToken stop)
    {
        if (!OutageSources.OfStaff.Contains(word.Source))
        {
            return Task.FromResult(StaffResult.BadValue);
        }
        if (word.Cause is not null && StaffText.Words(word.Cause, LongestCause) is null)
        {
            return Task.FromResult(StaffResult.BadWords);
        }
        return _unit.Decide(
            actor, new Decision(StaffWork.Outages, AuditAction.OutageChanged, subject, detail) { Jobs = Jobs },
            (scope, token) => word.ExpectedAt is { } at && (at <= scope.Now || at - scope.Now > LongestTarget) ? Task.FromResult(StaffResult.BadTime) : carry(scope, token), stop);
    }

    private OutageNews Started(StaffScope scope, Incident row, OutageWord word)
    {
        var area = scope.Map.Find(row.AreaId)!;
        return Of(scope, OutageNewsKind.Started, NewId(), word) with { Area = (area.Kind, area.Code), Class = row.Class };
    }

    private OutageNews Of(StaffScope scope, OutageNewsKind kind, string outage, OutageWord word) => new()
    {
        EventId = NewId(),
        Kind = kind,
        OccurredAt = scope.Now,
        OutageId = outage,
        Source = word.Source,
        Cause = word.Cause is null ? null : StaffText.Words(word.Cause, LongestCause),
        ExpectedAt = word.ExpectedAt,
        CrewAt = word.CrewSent ? scope.Now : null,
    };

    private string NewId() => $"staff-{_ids.Digits(IdDigits)}";

    private async Task<StaffResult> Take(StaffScope scope, OutageNews news, CancellationToken stop) =>
        await _feed.Take(scope.Db, scope.Map, news, stop) == PortalResult.Taken ? StaffResult.Done : StaffResult.NoSuch;
}
