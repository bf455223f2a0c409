using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Pictures;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Privacy;

/// <summary>What a person may see and have deleted of what is kept about the chat.</summary>
public sealed class PrivacyDesk
{
    private const int MostTickets = 5;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly ConsentDesk _consents;
    private readonly PrivacyOptions _options;
    private readonly Func<string> _site;

    internal PrivacyDesk(Func<BotDbContext> openDatabase, ConsentDesk consents, PrivacyOptions options, Func<string> site) =>
        (_openDatabase, _consents, _options, _site) = (openDatabase, consents, options, site);

    /// <summary>Address of the page that says what is kept, why, how long, and whom to write to.</summary>
    public string Page => $"{_site()}/privacy";

    /// <summary>How many days what was written is kept.</summary>
    public int DaysKept => (int)_options.KeepMessages.TotalDays;

    /// <summary>What is kept of the chat of <paramref name="turn"/>, this message counted.</summary>
    public async Task<MyData> Show(Turn turn, CancellationToken stop)
    {
        var conversation = turn.Message.ConversationId;
        await using var db = _openDatabase();
        var since = await db.Conversations.Where(c => c.Id == conversation).Select(c => (DateTimeOffset?)c.StartedAt).SingleOrDefaultAsync(stop);
        var theirs = await db.Inbox.CountAsync(m => m.ConversationId == conversation && m.Id != turn.Message.Id && m.Payload != Array.Empty<byte>(), stop);
        var ours = await db.Outbox.CountAsync(m => m.ConversationId == conversation && m.Body != Array.Empty<byte>(), stop);
        var tickets = await db.Tickets.Where(t => t.ConversationId == conversation && t.ClosedAt == null).OrderByDescending(t => t.Id)
            .Select(t => t.Number).Take(MostTickets).ToListAsync(stop);
        var complaints = await db.Complaints.Where(c => c.ConversationId == conversation && c.State != ComplaintState.Closed).OrderByDescending(c => c.Id)
            .Select(c => c.Number).Take(MostTickets).ToListAsync(stop);
        return new MyData(since ?? turn.Now, theirs + ours + 1, await _consents.IsStopped(turn, stop), [.. tickets, .. complaints]);
    }

    /// <summary>
    /// "Forget me": deletes the chat's links, its links to bills, its pictures, what staff noted of it, files that they sent and the bodies of all its messages; the host empties its state in the same commit. The
    /// rows that prove what happened stay without their contents.
    /// </summary>
    public void Forget(Turn turn)
    {
        var (conversation, message) = (turn.Message.ConversationId, turn.Message.Id);
        turn.ForgetChat();
        turn.Links = [];
        turn.Change(async (db, stop) =>
        {
            await db.AccountLinks.Where(l => l.ConversationId == conversation).ExecuteDeleteAsync(stop);
            await db.BillLinks.Where(l => l.ConversationId == conversation).ExecuteDeleteAsync(stop);
            await db.CodeRequests.Where(r => r.ConversationId == conversation).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.AskedBy, "").SetProperty(r => r.AccountNumber, "").SetProperty(r => r.Code, (byte[]?)null)
                    .SetProperty(r => r.Target, (byte[]?)null), stop);
            await db.OutageReports.Where(r => r.ConversationId == conversation).ExecuteUpdateAsync(set => set.SetProperty(r => r.AccountId, (long?)null), stop);
            await db.OutageReports.Where(r => r.ConversationId == conversation && (r.State == ReportState.Open || r.State == ReportState.Asked))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.State, ReportState.Over), stop);
            await db.FraudReports.Where(r => r.ConversationId == conversation).ExecuteDeleteAsync(stop);
            await db.PaperTries.Where(t => t.ConversationId == conversation).ExecuteUpdateAsync(set => set.SetProperty(t => t.AccountNumber, ""), stop);
            await db.Pictures.Where(p => p.ConversationId == conversation && (p.Bytes != null || p.State == PictureState.Wanted)).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PictureState.Erased).SetProperty(p => p.Bytes, (byte[]?)null), stop);
            await CaseEraser.Forget(db, conversation, stop);
            await Eraser.Withdraw(db, conversation, turn.Now, stop);
            await Eraser.Erase(
                db.Inbox.Where(m => m.ConversationId == conversation && m.Id <= message), db.Outbox.Where(m => m.ConversationId == conversation), stop);
        });
    }
}
