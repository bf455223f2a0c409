using System.Globalization;
using BijliMitra.Core.Attachments;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Privacy;

/// <summary>Erases contents whose time is over. The rows stay: they prove what happened.</summary>
internal sealed class Eraser(Writer writer, PrivacyOptions options)
{
    private const int AtATime = 200;

    // How far it has come, so that no index is needed: keys follow the order of acceptance.
    private const string InboxMark = "erased-inbox";
    private const string OutboxMark = "erased-outbox";

    /// <summary>
    /// Erases the values of contacts that were replaced, and of their changes, once nobody can undo those any more and no person has to look at them;
    /// what was changed stays, masked. Returns how many.
    /// </summary>
    public Task<int> EraseContacts(DateTimeOffset now, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var db = await scope.Db(token);
            var settled = db.ContactChanges.Where(c => c.State == ChangeState.Applied && c.UndoUntil <= now);
            var unsettled = db.ContactChanges.Where(c => c.UndoUntil > now || c.State == ChangeState.Undone || ContactChange.OpenStates.Contains(c.State));
            return await settled.Where(c => c.Value != null).ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, (byte[]?)null), token)
                + await db.Contacts.Where(c => c.State == ContactState.Replaced && c.Value != Array.Empty<byte>() && unsettled.All(change => change.AccountId != c.AccountId))
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, Array.Empty<byte>()), token);
        },
        stop);

    /// <summary>
    /// Erases some of the oldest messages of those kept for <see cref="PrivacyOptions.KeepMessages"/>, and returns how many; zero where none is old enough.
    /// </summary>
    public Task<int> EraseMessages(DateTimeOffset now, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var (db, before) = (await scope.Db(token), now - options.KeepMessages);
            var inbox = await Old(db, InboxMark, mark => db.Inbox.Where(m => m.Id > mark).OrderBy(m => m.Id)
                .Select(m => new Aged(m.Id, m.ReceivedAt, m.State != InboxState.Waiting)), before, token);
            var outbox = await Old(db, OutboxMark, mark => db.Outbox.Where(m => m.Id > mark).OrderBy(m => m.Id)
                .Select(m => new Aged(m.Id, m.CreatedAt, m.State != OutboxState.Waiting)), before, token);
            await Erase(db.Inbox.Where(m => inbox.Contains(m.Id)), db.Outbox.Where(m => outbox.Contains(m.Id)), token);
            return inbox.Length + outbox.Length;
        },
        stop);

    /// <summary>Erases what people wrote in complaints that are closed and older than messages are kept, and returns how many.</summary>
    public Task<int> EraseComplaints(DateTimeOffset now, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var (db, before) = (await scope.Db(token), now - options.KeepMessages);
            var old = await db.Complaints.Where(c => c.State == ComplaintState.Closed && c.RegisteredAt < before && c.Text != Array.Empty<byte>())
                .OrderBy(c => c.Id).Take(AtATime).Select(c => c.Id).ToListAsync(token);
            await EraseWords(db, old, token);
            return old.Count;
        },
        stop);

    /// <summary>Erases what staff noted about cases before messages are kept, and returns how many notes.</summary>
    public Task<int> EraseNotes(DateTimeOffset now, CancellationToken stop) => writer.Write(
        async (scope, token) => await CaseEraser.EraseOld(await scope.Db(token), now - options.KeepMessages, AtATime, token), stop);

    /// <summary>Deletes files of staff that nobody can open any more, and returns how many.</summary>
    public Task<int> DeleteAttachments(DateTimeOffset now, CancellationToken stop) => writer.Write(
        async (scope, token) => await AttachmentBook.DeleteSome(await scope.Db(token), now, token), stop);

    /// <summary>A chat is forgotten: its complaints are closed for that reason, without its words and without what ties them to it.</summary>
    internal static async Task Withdraw(BotDbContext db, string conversation, DateTimeOffset now, CancellationToken stop)
    {
        var all = await db.Complaints.Where(c => c.ConversationId == conversation).ToListAsync(stop);
        await EraseWords(db, [.. all.Select(c => c.Id)], stop);
        foreach (var complaint in all)
        {
            complaint.ConversationId = "";
            if (complaint.State != ComplaintState.Closed)
            {
                (complaint.State, complaint.Closing, complaint.DueAt) = (ComplaintState.Closed, ComplaintClosing.Withdrawn, null);
                db.Add(new ComplaintEvent { ComplaintId = complaint.Id, What = ComplaintHappening.Withdrawn, At = now, Level = complaint.Level });
            }
        }
    }

    private static async Task EraseWords(BotDbContext db, IReadOnlyList<long> complaints, CancellationToken stop)
    {
        await db.Complaints.Where(c => complaints.Contains(c.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Text, Array.Empty<byte>()).SetProperty(c => c.Place, (byte[]?)null).SetProperty(c => c.Remarks, (byte[]?)null), stop);
        await db.ComplaintEvents.Where(e => complaints.Contains(e.ComplaintId) && e.Text != null).ExecuteUpdateAsync(set => set.SetProperty(e => e.Text, (byte[]?)null), stop);
    }

    /// <summary>Erases the contents of messages that are dealt with.</summary>
    internal static async Task Erase(IQueryable<InboxMessage> inbox, IQueryable<OutboxMessage> outbox, CancellationToken stop)
    {
        await inbox.Where(m => m.State != InboxState.Waiting).ExecuteUpdateAsync(set => set.SetProperty(m => m.Payload, Array.Empty<byte>()), stop);
        await outbox.Where(m => m.State != OutboxState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.Body, Array.Empty<byte>()).SetProperty(m => m.MediaUrl, (byte[]?)null)
                .SetProperty(m => m.Choices, (byte[]?)null).SetProperty(m => m.NoticeValues, (byte[]?)null),
            stop);
    }

    private static async Task<long[]> Old(
        BotDbContext db, string mark, Func<long, IQueryable<Aged>> after, DateTimeOffset before, CancellationToken stop)
    {
        var fact = await db.Facts.SingleOrDefaultAsync(f => f.Key == mark, stop);
        var next = await after(fact is null ? 0 : long.Parse(fact.Value, CultureInfo.InvariantCulture)).Take(AtATime).ToListAsync(stop);
        long[] old = [.. next.TakeWhile(m => m.Settled && m.At < before).Select(m => m.Id)];
        if (old is [.., var last])
        {
            (fact ?? db.Add(new Fact { Key = mark, Value = "" }).Entity).Value = last.ToString(CultureInfo.InvariantCulture);
        }
        return old;
    }

    private sealed record Aged(long Id, DateTimeOffset At, bool Settled);
}
