using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>
/// Asks everybody who reported an incident that ended whether the supply is back, once a chat. Who wants no notices is not asked; nor is who only
/// typed an account number, as that the question comes would tell something of the account.
/// </summary>
internal sealed class RestorationAsker(
    Func<BotDbContext> openDatabase, Writer writer, Protection protection, NoticeDesk notices, AreaBook areas, Ids ids, OutagesOptions options)
{
    private const int AtATime = 100;
    private const int CodeLength = 12;

    /// <summary>Asks some and returns how many reports that were; zero where none is left.</summary>
    public async Task<int> Ask(DateTimeOffset now, CancellationToken stop)
    {
        await using (var db = openDatabase())
        {
            if (!await Ended(db).AnyAsync(stop) && !await Unanswered(db, now).AnyAsync(stop))
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
        var ended = await Ended(db).OrderBy(r => r.Id).Take(AtATime).ToListAsync(stop);
        foreach (var chat in ended.GroupBy(r => r.ConversationId))
        {
            await Ask(db, map, [.. chat], now, stop);
        }
        return ended.Count;
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
        var code = ids.Letters(CodeLength);
        foreach (var report in asked)
        {
            (report.State, report.AskedAt, report.AnswerHash) = (ReportState.Asked, now, RestorationDesk.HashOf(protection, code));
        }
        var place = ReportPlaces.Name(map, asked[^1]);
        db.Add(notices.ToChat(new Notice(NoticeKind.SupplyAsk, asked[^1].Language, [place], code), chat.Channel, chat.Address, now));
    }

    private static IQueryable<OutageReport> Ended(BotDbContext db) => db.OutageReports.Where(r => r.State == ReportState.Open && r.IncidentId != null
        && db.Incidents.Any(i => i.Id == r.IncidentId && (i.State == IncidentState.Restored || i.State == IncidentState.Faded)));

    private IQueryable<OutageReport> Unanswered(BotDbContext db, DateTimeOffset now)
    {
        var from = now - options.AnswerWithin;
        return db.OutageReports.Where(r => r.State == ReportState.Asked && r.AskedAt < from);
    }
}
