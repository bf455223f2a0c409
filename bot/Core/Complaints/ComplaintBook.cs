using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>What is written when something happens to a complaint: its row, its history, who is told. Always inside a transaction of the caller's.</summary>
internal sealed class ComplaintBook(Protection protection, NoticeDesk notices, PostFinder posts, ComplaintsOptions options)
{
    /// <summary>The complaint, held until the transaction's end: of two who change it at once the second sees what the first did.</summary>
    public static async Task<Complaint> Hold(BotDbContext db, long id, CancellationToken stop)
    {
        await db.Complaints.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Level, c => c.Level), stop);
        return await db.Complaints.SingleAsync(c => c.Id == id, stop);
    }

    /// <summary>The level above; the highest has none.</summary>
    public static PostLevel Above(PostLevel level) => level == PostLevel.ChiefEngineer ? level : level + 1;

    /// <summary>Adds to the history.</summary>
    public ComplaintEvent Note(BotDbContext db, Complaint complaint, ComplaintHappening what, DateTimeOffset now, string? text = null, long? inbound = null)
    {
        var happened = new ComplaintEvent
        {
            ComplaintId = complaint.Id,
            What = what,
            At = now,
            Level = complaint.Level,
            Text = text is null ? null : protection.Encrypt(text),
            InboundId = inbound,
        };
        db.Add(happened);
        return happened;
    }

    /// <summary>Its time is over: it goes a level up, and officer and consumer are told.</summary>
    public async Task Escalate(BotDbContext db, Complaint complaint, DateTimeOffset now, CancellationToken stop)
    {
        if (complaint.Level == PostLevel.ChiefEngineer)
        {
            complaint.DueAt = null;
            return;
        }
        complaint.Level++;
        complaint.DueAt = now + options.StepOf(complaint.Level);
        await TellOfficer(db, complaint, Note(db, complaint, ComplaintHappening.Escalated, now), now, stop);
        await Tell(db, complaint, NoticeKind.ComplaintEscalated, [complaint.Number, ComplaintNames.Of(complaint.Level, complaint.Language)], now, stop);
    }

    /// <summary>Staff say that it is done: the consumer is asked.</summary>
    public async Task Resolve(BotDbContext db, Complaint complaint, string? remarks, DateTimeOffset now, CancellationToken stop)
    {
        (complaint.State, complaint.Closing, complaint.ResolvedAt, complaint.Asked, complaint.AskedAt) = (ComplaintState.Resolved, null, now, 0, null);
        complaint.Remarks = remarks is null ? complaint.Remarks : protection.Encrypt(remarks);
        Note(db, complaint, ComplaintHappening.Resolved, now, remarks);
        await Ask(db, complaint, now, stop);
    }

    /// <summary>Staff say something of it, which its consumer sees.</summary>
    public void Remark(BotDbContext db, Complaint complaint, string remarks, DateTimeOffset now)
    {
        complaint.Remarks = protection.Encrypt(remarks);
        Note(db, complaint, ComplaintHappening.Remarked, now, remarks);
    }

    /// <summary>It has this number at 1912.</summary>
    public void Number(BotDbContext db, Complaint complaint, string number, DateTimeOffset now)
    {
        if (complaint.Number1912 != number)
        {
            complaint.Number1912 = number;
            Note(db, complaint, ComplaintHappening.Numbered, now);
        }
    }

    /// <summary>
    /// Another office, function or level has it. Its time runs on, so that nobody gains any by passing it round; only a level above gets at least its own step.
    /// </summary>
    public async Task SendOn(BotDbContext db, Complaint complaint, long? area, CompanyFunction function, PostLevel level, string why, DateTimeOffset now, CancellationToken stop)
    {
        var before = complaint.Level;
        (complaint.AreaId, complaint.Function, complaint.Level) = (area, function, level);
        var own = now + options.StepOf(level);
        complaint.DueAt = level == PostLevel.ChiefEngineer || complaint.DueAt is null || (level > before && own > complaint.DueAt) ? own : complaint.DueAt;
        await TellOfficer(db, complaint, Note(db, complaint, ComplaintHappening.SentOn, now, why), now, stop);
    }

    /// <summary>Nobody answered so far: asked once more, then closed as what it is.</summary>
    public async Task AskOrClose(BotDbContext db, Complaint complaint, DateTimeOffset now, CancellationToken stop)
    {
        if (now < complaint.ResolvedAt + options.ReopenWithin)
        {
            await Ask(db, complaint, now, stop);
            return;
        }
        var closing = complaint.Asked > 0 ? ComplaintClosing.NoAnswer : ComplaintClosing.NotAsked;
        Close(complaint, closing);
        Note(db, complaint, ComplaintHappening.ClosedUnconfirmed, now);
    }

    /// <summary>The consumer says whether it is solved.</summary>
    public async Task Answer(BotDbContext db, Complaint complaint, bool solved, long inbound, DateTimeOffset now, CancellationToken stop)
    {
        if (solved)
        {
            Close(complaint, ComplaintClosing.Confirmed);
            Note(db, complaint, ComplaintHappening.Confirmed, now, inbound: inbound);
            return;
        }
        (complaint.State, complaint.Closing) = (ComplaintState.Open, null);
        complaint.Reopened++;
        complaint.Level = Above(complaint.Level);
        complaint.DueAt = now + options.StepOf(complaint.Level);
        await TellOfficer(db, complaint, Note(db, complaint, ComplaintHappening.Reopened, now, inbound: inbound), now, stop);
    }

    /// <summary>Tells the officer who is responsible now, without a word about the consumer.</summary>
    public async Task TellOfficer(BotDbContext db, Complaint complaint, ComplaintEvent happened, DateTimeOffset now, CancellationToken stop)
    {
        if (await posts.Find(db, complaint.Function, complaint.AreaId, complaint.Level, stop) is not { } officer)
        {
            return;
        }
        happened.StaffId = officer.Id;
        db.Add(notices.ToStaff(new Notice(NoticeKind.ComplaintForOfficer, Language.English, [complaint.Number, ComplaintNames.Of(complaint.Kind, Language.English)], ""), officer.Mobile, now));
    }

    private static void Close(Complaint complaint, ComplaintClosing closing) =>
        (complaint.State, complaint.Closing, complaint.DueAt) = (ComplaintState.Closed, closing, null);

    private async Task Ask(BotDbContext db, Complaint complaint, DateTimeOffset now, CancellationToken stop)
    {
        var end = complaint.ResolvedAt!.Value + options.ReopenWithin;
        complaint.DueAt = complaint.Asked == 0 ? complaint.ResolvedAt + options.AskAgainAfter : end;
        if (!await Tell(db, complaint, NoticeKind.ComplaintResolved, [complaint.Number], now, stop, complaint.Number))
        {
            complaint.DueAt = end;
            return;
        }
        (complaint.Asked, complaint.AskedAt) = (complaint.Asked + 1, now);
        Note(db, complaint, ComplaintHappening.Asked, now);
    }

    // False where the person wants no notices, or the chat was forgotten.
    private async Task<bool> Tell(
        BotDbContext db, Complaint complaint, NoticeKind kind, IReadOnlyList<string> values, DateTimeOffset now, CancellationToken stop, string code = "")
    {
        if (await notices.Reachable(db, complaint.ConversationId, stop) is not { } chat)
        {
            return false;
        }
        db.Add(notices.ToChat(new Notice(kind, complaint.Language, values, code), chat, now));
        return true;
    }
}
