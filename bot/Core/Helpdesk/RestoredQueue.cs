using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>
/// Empties the queue of an outage that is over: who waits in it is asked whether the supply is back, as reporters are, and his chat is the bot's again. Who has a
/// person already keeps him. Always inside a unit of the caller's; what one unit leaves the next one finds.
/// </summary>
internal sealed class RestoredQueue(ChatLines lines, Protection protection, Ids ids)
{
    private const int AtATime = 20;

    // The key of a case's own report: a report off a page has 0 in its place.
    private const int CaseEffect = 1;

    /// <summary>True where somebody waits in an outage that is over.</summary>
    public static Task<bool> Any(BotDbContext db, CancellationToken stop) => Waiting(db).AnyAsync(stop);

    /// <summary>When the outage of a case ended; null while it lasts, and where there is none.</summary>
    public static async Task<DateTimeOffset?> EndedAt(BotDbContext db, long? incident, CancellationToken stop) =>
        incident is null ? null : await Over(db).Where(i => i.Id == incident).Select(i => i.EndedAt).SingleOrDefaultAsync(stop);

    /// <summary>The outages that are over, and those that became part of one that is.</summary>
    public static IQueryable<Incident> Over(BotDbContext db) => db.Incidents.Where(i => i.State == IncidentState.Restored || i.State == IncidentState.Faded
        || (i.State == IncidentState.Merged && db.Incidents.Any(whole => whole.Id == i.ParentId && (whole.State == IncidentState.Restored || whole.State == IncidentState.Faded))));

    /// <summary>Asks some and returns how many; zero where nobody waits.</summary>
    public async Task<int> Leave(BotDbContext db, AreaMap map, DateTimeOffset now, CancellationToken stop)
    {
        var some = await Waiting(db).AsNoTracking().OrderBy(h => h.Id).Take(AtATime).ToListAsync(stop);
        foreach (var one in some)
        {
            if (await QueueExit.End(db, one, HandoffState.Restored, null, now, stop) && await ChatLines.Chat(db, one.ConversationId, stop) is { } chat)
            {
                await Ask(db, map, one, chat, now, stop);
            }
        }
        // Whoever asks the reporters next must see who is asked already.
        await db.SaveChangesAsync(stop);
        return some.Count;
    }

    private static IQueryable<Handoff> Waiting(BotDbContext db) =>
        db.Handoffs.Where(h => h.State == HandoffState.Waiting && h.IncidentId != null && Over(db).Any(i => i.Id == h.IncidentId));

    private async Task Ask(BotDbContext db, AreaMap map, Handoff one, Conversation chat, DateTimeOffset now, CancellationToken stop)
    {
        var incident = await db.Incidents.AsNoTracking().SingleAsync(i => i.Id == one.IncidentId, stop);
        var whole = incident.State == IncidentState.Merged ? incident.ParentId : incident.Id;
        // Who only typed an account number is known by it to nobody.
        var reports = await db.OutageReports.Where(r => r.ConversationId == chat.Id && (r.IncidentId == incident.Id || r.IncidentId == whole) && r.Trust != ReportTrust.Typed).ToListAsync(stop);
        var place = reports.Count > 0 ? ReportPlaces.Name(map, reports[^1]) : ReportPlaces.Name(map, one.AreaId ?? incident.AreaId, null, one.Language);
        (string, string)[] values = [("ticket", one.Number), ("place", place)];
        if (reports.Exists(report => report.State != ReportState.Open))
        {
            lines.Add(db, chat, TextKey.HandoffRestoredTold, one.Language, now, values);
            return;
        }
        if (reports.Count == 0)
        {
            reports.Add(db.Add(Report(one, incident, whole)).Entity);
        }
        var code = RestorationDesk.Ask(reports, protection, ids, now);
        lines.Add(db, chat, Question(chat.Channel, one.Language, code, values), one.Language, now);
    }

    // An SMS has no buttons; words are read as well.
    private static Reply Question(Channel channel, Language language, string code, (string, string)[] values) => channel == Channel.Sms
        ? new Reply(Catalogue.Text(TextKey.HandoffRestoredSms, language, values))
        : new Reply(Catalogue.Text(TextKey.HandoffRestored, language, values))
        {
            Choices = NoticeForm.Choices(language, code, NoticeAnswer.Back, NoticeAnswer.NotBack),
        };

    // By its state it counts for nobody any more; it keeps the question, and "no" begins a report of its own.
    private static OutageReport Report(Handoff one, Incident incident, long? whole) => new()
    {
        InboundId = -one.Id,
        Effect = CaseEffect,
        ConversationId = one.ConversationId,
        AreaId = one.AreaId ?? incident.AreaId,
        Kind = incident.Class == OutageClass.Supply ? OutageKind.NoSupply : OutageKind.LowVoltage,
        Class = incident.Class,
        Trust = ReportTrust.Recognised,
        Language = one.Language,
        ReportedAt = one.AskedAt,
        IncidentId = whole,
    };
}
