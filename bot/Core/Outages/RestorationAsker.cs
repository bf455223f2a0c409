using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Notifications;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>
/// Asks everybody who reported an incident that ended whether the supply is back, once a chat; first those who wait for a person in it. Who wants no notices is
/// not asked; nor is who only typed an account number, as that the question comes would tell something of the account.
/// </summary>
internal sealed class RestorationAsker(
    Func<BotDbContext> openDatabase, Writer writer, Protection protection, NoticeDesk notices, AreaBook areas, Ids ids, OutagesOptions options,
    RestoredQueue queue)
{
    private const int AtATime = 100;

    /// <summary>Asks some and returns how many reports and waiting chats that were; zero where none is left.</summary>
    public async Task<int> Ask(DateTimeOffset now, CancellationToken stop)
    {
        await using (var db = openDatabase())
        {
            if (!await Ended(db).AnyAsync(stop) && !await Unanswered(db, now).AnyAsync(stop) && !await RestoredQueue.Any(db, stop))
            {
                return 0;
            }
        }
        var map = await areas.Map(stop);
        return await writer.WriteAlone(ReportGrouper.Job, (db, token) => Ask(db, map, now, token), stop);
    }

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<int> Ask(BotDbContext db, AreaMap map, DateTimeOffset now, CancellationToken stop)
    {
        await Unanswered(db, now).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Over), stop);
        var left = await queue.Leave(db, map, now, stop);
        var ended = await Ended(db).OrderBy(r => r.Id).Take(AtATime).ToListAsync(stop);
        foreach (var chat in ended.GroupBy(r => r.ConversationId))
        {
            await Ask(db, map, [.. chat], now, stop);
        }
        return left + ended.Count;
    }

    private async Task Ask(BotDbContext db, AreaMap map, IReadOnlyList<OutageReport> reports, DateTimeOffset now, CancellationToken stop)
    {
        var asked = reports.Where(report => report.Trust != ReportTrust.Typed).ToList();
        var chat = asked.Count == 0 ? null : await notices.Reachable(db, asked[0].ConversationId, stop);
        if (chat is null)
        {
            asked.Clear();
        }
        foreach (var report in reports.Except(asked))
        {
            report.State = ReportState.Over;
        }
        if (chat is null)
        {
            return;
        }
        var code = RestorationDesk.Ask(asked, protection, ids, now);
        var place = ReportPlaces.Name(map, asked[^1]);
        db.Add(notices.ToChat(new Notice(NoticeKind.SupplyAsk, asked[^1].Language, [place], code), chat, now));
    }

    private static IQueryable<OutageReport> Ended(BotDbContext db) => db.OutageReports.Where(r => r.State == ReportState.Open && r.IncidentId != null
        && db.Incidents.Any(i => i.Id == r.IncidentId && (i.State == IncidentState.Restored || i.State == IncidentState.Faded)));

    private IQueryable<OutageReport> Unanswered(BotDbContext db, DateTimeOffset now)
    {
        var from = now - options.AnswerWithin;
        return db.OutageReports.Where(r => r.State == ReportState.Asked && r.AskedAt < from);
    }
}
