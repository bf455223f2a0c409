using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Puts what is said outside of a turn into a chat, and gives chats from one owner to another.</summary>
internal sealed class ChatLines(Protection protection)
{
    /// <summary>Adds the messages that <paramref name="reply"/> is. Saved, they have their keys.</summary>
    public IReadOnlyList<OutboxMessage> Add(BotDbContext db, Conversation chat, Reply reply, Language language, DateTimeOffset now)
    {
        var rows = Splitter.Messages(chat.Channel, reply).Select(part => new OutboxMessage
        {
            ConversationId = chat.Id,
            Channel = chat.Channel,
            Address = chat.Address,
            Kind = OutboxKind.Reply,
            Body = protection.Encrypt(part.Text),
            Choices = part.ChoicesToBytes() is { } choices ? protection.Encrypt(choices) : null,
            Language = language,
            MediaUrl = part.MediaUrl is { } url ? protection.Encrypt(url) : null,
            CreatedAt = now,
            DueAt = now,
        }).ToList();
        db.AddRange(rows);
        return rows;
    }

    /// <summary>The same with a text of the catalogue.</summary>
    public IReadOnlyList<OutboxMessage> Add(BotDbContext db, Conversation chat, TextKey text, Language language, DateTimeOffset now, params (string Name, string Value)[] values) =>
        Add(db, chat, new Reply(Catalogue.Text(text, language, values)), language, now);

    /// <summary>The chat; null where it was forgotten.</summary>
    public static Task<Conversation?> Chat(BotDbContext db, string id, CancellationToken stop) => db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);

    /// <summary>A turn that runs meanwhile is dropped and run again, so that it knows what the caller's unit changes.</summary>
    public static Task MoveOn(BotDbContext db, string chat, CancellationToken stop) =>
        db.Conversations.Where(c => c.Id == chat).ExecuteUpdateAsync(set => set.SetProperty(c => c.Sequence, c => c.Sequence + 1), stop);

    /// <summary>
    /// Gives a chat to another owner. A turn that runs meanwhile is dropped and run again under the new one, as the sequence moves on; what was in progress with
    /// the bot is over.
    /// </summary>
    public static Task Give(BotDbContext db, string chat, ChatOwner owner, CancellationToken stop) => db.Conversations.Where(c => c.Id == chat).ExecuteUpdateAsync(
        set => set.SetProperty(c => c.Owner, owner).SetProperty(c => c.Sequence, c => c.Sequence + 1).SetProperty(c => c.Handovers, c => c.Handovers + 1), stop);
}
