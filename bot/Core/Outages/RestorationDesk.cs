using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>What became of an answer to "is your supply back?".</summary>
public enum RestorationResult
{
    /// <summary>There is no such question, or its time is over.</summary>
    Gone,

    /// <summary>The supply is back: the report is closed.</summary>
    Back,

    /// <summary>It is not: a new report stands against the restored incident.</summary>
    NotBack,
}

/// <summary>Takes the answers to "is your supply back?".</summary>
public sealed class RestorationDesk
{
    private const int CodeLength = 12;
    private const int MostReports = 1000;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Writer _writer;
    private readonly Protection _protection;
    private readonly OutagesOptions _options;

    internal RestorationDesk(Func<BotDbContext> openDatabase, Writer writer, Protection protection, OutagesOptions options) =>
        (_openDatabase, _writer, _protection, _options) = (openDatabase, writer, protection, options);

    /// <summary>When the chat was asked last, where it has not answered yet.</summary>
    public async Task<DateTimeOffset?> AskedAt(Turn turn, CancellationToken stop)
    {
        var (chat, from) = (turn.Message.ConversationId, turn.Now - _options.AnswerWithin);
        await using var db = _openDatabase();
        return await db.OutageReports.Where(r => r.ConversationId == chat && r.State == ReportState.Asked && r.AskedAt >= from).MaxAsync(r => r.AskedAt, stop);
    }

    /// <summary>Carries out at the commit what the chat answered in words.</summary>
    public void Answer(Turn turn, bool back)
    {
        var (chat, message, now) = (turn.Message.ConversationId, turn.Message.Id, turn.Now);
        var effect = turn.NextEffect();
        turn.Change(async (db, stop) => await Carry(db, db.OutageReports.Where(r => r.ConversationId == chat), back, message, effect, now, stop));
    }

    /// <summary>Carries out at the commit what a button of the question answered, and returns what will come of it.</summary>
    public async Task<RestorationResult> Answer(Turn turn, string code, bool back, CancellationToken stop)
    {
        var (hash, message, now) = (HashOf(_protection, code), turn.Message.Id, turn.Now);
        await using var db = _openDatabase();
        if (!await Asked(db.OutageReports.Where(r => r.AnswerHash == hash), now).AnyAsync(stop))
        {
            return RestorationResult.Gone;
        }
        var effect = turn.NextEffect();
        turn.Change(async (unit, token) => await Carry(unit, unit.OutageReports.Where(r => r.AnswerHash == hash), back, message, effect, now, token));
        return back ? RestorationResult.Back : RestorationResult.NotBack;
    }

    /// <summary>The question that a code stands for: its language, and whether it may be answered still; null where it stands for none.</summary>
    public async Task<(Language Language, bool IsOpen)?> Show(string code, DateTimeOffset now, CancellationToken stop)
    {
        var (hash, from) = (HashOf(_protection, code), now - _options.AnswerWithin);
        await using var db = _openDatabase();
        var asked = await db.OutageReports.AsNoTracking().Where(r => r.AnswerHash == hash).Select(r => new { r.Language, r.State, r.AskedAt }).ToListAsync(stop);
        return asked.Count == 0 ? null : (asked[0].Language, asked.Exists(r => r.State == ReportState.Asked && r.AskedAt >= from));
    }

    /// <summary>Carries out what the page of a question answered.</summary>
    public Task<RestorationResult> Answer(string code, bool back, DateTimeOffset now, CancellationToken stop) =>
        _writer.Write(async (scope, token) => await Answer(await scope.Db(token), code, back, now, token), stop);

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<RestorationResult> Answer(BotDbContext db, string code, bool back, DateTimeOffset now, CancellationToken stop)
    {
        var hash = HashOf(_protection, code);
        return await Carry(db, db.OutageReports.Where(r => r.AnswerHash == hash), back, null, 0, now, stop) == 0 ? RestorationResult.Gone
            : back ? RestorationResult.Back : RestorationResult.NotBack;
    }

    /// <summary>The words of a result.</summary>
    public static TextKey Words(RestorationResult result) => result switch
    {
        RestorationResult.Back => TextKey.SupplyIsBack,
        RestorationResult.NotBack => TextKey.SupplyNotBack,
        _ => TextKey.SupplyAskGone,
    };

    /// <summary>Marks reports as asked at this moment, and returns the code by which their one question is answered.</summary>
    internal static string Ask(IEnumerable<OutageReport> reports, Protection protection, Ids ids, DateTimeOffset now)
    {
        var code = ids.Letters(CodeLength);
        foreach (var report in reports)
        {
            (report.State, report.AskedAt, report.AnswerHash) = (ReportState.Asked, now, HashOf(protection, code));
        }
        return code;
    }

    private static string HashOf(Protection protection, string code) => protection.Hash("supply", code);

    private IQueryable<OutageReport> Asked(IQueryable<OutageReport> reports, DateTimeOffset now)
    {
        var from = now - _options.AnswerWithin;
        return reports.Where(r => r.State == ReportState.Asked && r.AskedAt >= from);
    }

    private async Task<int> Carry(
        BotDbContext db, IQueryable<OutageReport> reports, bool back, long? message, int effect, DateTimeOffset now, CancellationToken stop)
    {
        var asked = await Asked(reports, now).OrderBy(r => r.Id).ToListAsync(stop);
        foreach (var (at, report) in asked.Index())
        {
            (report.State, report.AnsweredAt) = (back ? ReportState.Back : ReportState.NotBack, now);
            if (!back)
            {
                db.Add(Again(report, message, (effect * MostReports) + at, now));
            }
        }
        return asked.Count;
    }

    // The same place, not restored. Off the page there is no message; the key of the old report keeps it single.
    private static OutageReport Again(OutageReport report, long? message, int effect, DateTimeOffset now) => new()
    {
        InboundId = message ?? -report.Id,
        Effect = message is null ? 0 : effect,
        ConversationId = report.ConversationId,
        AccountId = report.AccountId,
        AreaId = report.AreaId,
        LocalityId = report.LocalityId,
        Kind = report.Kind,
        Class = report.Class,
        Trust = report.Trust,
        Language = report.Language,
        ReportedAt = now,
        ContradictsId = report.IncidentId,
    };
}
