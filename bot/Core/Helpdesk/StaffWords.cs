using BijliMitra.Core.Attachments;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>What staff write into chats.</summary>
internal sealed class StaffWords(HandoffRights rights, ChatLines lines, NoticeDesk notices, AttachmentBook attachments)
{
    /// <summary>Longest message of staff, in UTF-16 units: one on WhatsApp.</summary>
    public const int LongestText = 1_000;

    private const int LongestKey = 200;

    /// <summary>WhatsApp takes free words for so long after the consumer's last message (Twilio error 63016).</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(24);

    /// <summary>Until when it takes them, by the consumer's last message; null where there is no such limit.</summary>
    public static DateTimeOffset? WindowEnds(Channel channel, DateTimeOffset? last) => channel == Channel.WhatsApp ? last + Window : null;

    /// <summary>The words as they are sent; null where there are none, or too many.</summary>
    public static string? Trimmed(string text) => text.Trim() is { Length: > 0 and <= LongestText } words ? words : null;

    /// <summary>True where WhatsApp takes no free words any more.</summary>
    public static bool IsClosed(Conversation chat, DateTimeOffset now) => WindowEnds(chat.Channel, chat.LastMessageAt) <= now;

    /// <summary>
    /// Says something in a chat that the actor has, and sends the file that waits there; with a file no words are needed. <paramref name="key"/>: the page's own;
    /// the same one twice is one message.
    /// </summary>
    public async Task<StaffResult> Say(BotDbContext db, StaffActor actor, long id, string key, string text, DateTimeOffset now, CancellationToken stop)
    {
        if (key.Length is 0 or > LongestKey)
        {
            return StaffResult.BadText;
        }
        if (await db.StaffMessages.AnyAsync(m => m.Key == key, stop))
        {
            return StaffResult.Done;
        }
        var (words, file) = (Trimmed(text), await AttachmentBook.Waiting(db, actor.Id, id).AsNoTracking().FirstOrDefaultAsync(stop));
        if (words is null && (file is null || !string.IsNullOrWhiteSpace(text)))
        {
            return StaffResult.BadText;
        }
        var (handoff, result) = await rights.Mine(db, actor, id, stop);
        // A supervisor takes a chat over before he writes in it: two in one chat contradict each other.
        if (handoff is null || handoff.AgentId != actor.Id)
        {
            return handoff is null ? result : StaffResult.SomebodyElse;
        }
        if (await ChatLines.Chat(db, handoff.ConversationId, stop) is not { } chat)
        {
            return StaffResult.Gone;
        }
        if (IsClosed(chat, now))
        {
            return StaffResult.WindowClosed;
        }
        var replies = file is null ? [] : await attachments.Send(db, file, chat.Channel, words, stop);
        if (replies.Count == 0 && words is null)
        {
            return StaffResult.BadText;
        }
        Answered(handoff, now);
        await Add(db, actor, handoff, chat, key, replies.Count == 0 ? [new Reply(words!)] : replies, now, stop);
        if (replies.Count > 0)
        {
            db.Note(actor, AuditAction.FileSent, handoff.Number, $"{file!.Kind}, {file.Size} bytes", now);
        }
        return StaffResult.Done;
    }

    /// <summary>True where the template went since the consumer's last message.</summary>
    public static Task<bool> IsCalled(BotDbContext db, Conversation chat, CancellationToken stop)
    {
        var (waits, since) = (nameof(NoticeKind.HelpdeskWaits), chat.LastMessageAt);
        return db.Outbox.AnyAsync(m => m.ConversationId == chat.Id && m.Notice == waits && m.CreatedAt >= since, stop);
    }

    /// <summary>Where the window is closed: the template that asks the consumer to write.</summary>
    public async Task<StaffResult> Call(BotDbContext db, StaffActor actor, long id, DateTimeOffset now, CancellationToken stop)
    {
        var (handoff, result) = await rights.Mine(db, actor, id, stop);
        if (handoff is null || await ChatLines.Chat(db, handoff.ConversationId, stop) is not { } chat)
        {
            return handoff is null ? result : StaffResult.Gone;
        }
        // The consumer wrote meanwhile, or words always go.
        if (!IsClosed(chat, now))
        {
            return StaffResult.AlreadyDecided;
        }
        // One is enough until the consumer writes: each costs money, and patience.
        if (await IsCalled(db, chat, stop))
        {
            return StaffResult.Done;
        }
        db.Add(notices.ToChat(new Notice(NoticeKind.HelpdeskWaits, handoff.Language, [handoff.Number], ""), chat, now));
        Answered(handoff, now);
        return StaffResult.Done;
    }

    /// <summary>
    /// Gives one answer to many who wait, each in his language, and gives their chats back to the bot. What somebody took meanwhile, what the actor does not see and
    /// what WhatsApp takes no free words for is left where it is. Returns how many it reached.
    /// </summary>
    public async Task<int> SayToMany(BotDbContext db, StaffActor actor, IReadOnlyList<long> handoffs, string key, string hindi, string english, DateTimeOffset now, CancellationToken stop)
    {
        var reached = 0;
        var waiting = await db.Handoffs.AsNoTracking().Where(h => handoffs.Contains(h.Id) && h.State == HandoffState.Waiting).OrderBy(h => h.Id).ToListAsync(stop);
        foreach (var handoff in waiting)
        {
            if (await rights.Reads(actor, handoff, stop) && await ChatLines.Chat(db, handoff.ConversationId, stop) is { } chat && !IsClosed(chat, now)
                && await QueueExit.End(db, handoff, HandoffState.Returned, actor.Id, now, stop))
            {
                await Add(db, actor, handoff, chat, $"{key}:{handoff.Id}", [new Reply(handoff.Language == Language.Hindi ? hindi : english)], now, stop);
                reached++;
            }
        }
        db.Note(actor, AuditAction.AnsweredMany, $"{reached} chats", null, now);
        return reached;
    }

    private async Task Add(BotDbContext db, StaffActor actor, Handoff handoff, Conversation chat, string key, IReadOnlyList<Reply> replies, DateTimeOffset now, CancellationToken stop)
    {
        var rows = replies.SelectMany(reply => lines.Add(db, chat, reply, handoff.Language, now)).ToList();
        await db.SaveChangesAsync(stop);
        db.AddRange(rows.Select((row, part) => new StaffMessage { OutboxId = row.Id, HandoffId = handoff.Id, StaffId = actor.Id, Key = part == 0 ? key : $"{key}/{part}" }));
    }

    private static void Answered(Handoff handoff, DateTimeOffset now)
    {
        handoff.FirstReplyAt ??= now;
        handoff.Attended();
    }
}
