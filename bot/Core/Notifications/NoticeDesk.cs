using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Notifications;

/// <summary>Makes outbox rows of notices.</summary>
internal sealed class NoticeDesk(Protection protection, Func<string> site)
{
    /// <summary>
    /// One row for each of <paramref name="contacts"/>; a mobile and a WhatsApp contact of the same number get one, on WhatsApp, which has
    /// buttons (what WhatsApp cannot take goes by SMS).
    /// </summary>
    public IEnumerable<OutboxMessage> ToContacts(Notice notice, IEnumerable<Contact> contacts, DateTimeOffset now) => contacts
        .GroupBy(contact => contact.Hash)
        .Select(same => same.OrderByDescending(contact => contact.Kind).First())
        .Select(contact => Row(notice, contact.Kind.ToChannel(), contact.Value, now, contact.Hash));

    /// <summary>The row for a chat.</summary>
    public OutboxMessage ToChat(Notice notice, Conversation chat, DateTimeOffset now)
    {
        var row = Row(notice, chat.Channel, chat.Address, now, null);
        row.ConversationId = chat.Id;
        return row;
    }

    /// <summary>The SMS to a member of staff. <paramref name="mobile"/>: encrypted.</summary>
    public OutboxMessage ToStaff(Notice notice, byte[] mobile, DateTimeOffset now) => Row(notice, Channel.Sms, mobile, now, null);

    /// <summary>The chat, where it may be told something that it did not ask for: it was not forgotten, and its person wants notices there. Null otherwise.</summary>
    public async Task<Conversation?> Reachable(BotDbContext db, string conversation, CancellationToken stop)
    {
        var chat = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == conversation, stop);
        return chat is null || await ConsentDesk.IsStopped(db, protection.ContactHash(protection.DecryptText(chat.Address)), chat.Channel.ToContactKind(), stop)
            ? null
            : chat;
    }

    /// <summary>The same notice by SMS, where WhatsApp did not take <paramref name="failed"/>; null where it has no phone number.</summary>
    public OutboxMessage? BySms(OutboxMessage failed, DateTimeOffset now) =>
        failed.Channel == Channel.WhatsApp && Read(failed) is { } notice
        && PhoneNumber.TryParseE164(protection.DecryptText(failed.Address), out _)
            ? Row(notice, Channel.Sms, failed.Address, now, failed.ContactHash)
            : null;

    /// <summary>The notice that a row carries; null where it is none.</summary>
    public Notice? Read(OutboxMessage row)
    {
        if (row.Notice is null || row.NoticeValues is null || !Enum.TryParse<NoticeKind>(row.Notice, out var kind))
        {
            return null;
        }
        return Notice.FromStored(kind, row.Language, protection.DecryptText(row.NoticeValues));
    }

    private OutboxMessage Row(Notice notice, Channel channel, byte[] value, DateTimeOffset now, string? hash)
    {
        var text = notice.Text(channel, site());
        return new OutboxMessage
        {
            ConversationId = protection.ConversationId(ChannelAddress.FromStored(channel, protection.DecryptText(value))),
            Channel = channel,
            Address = value,
            Kind = OutboxKind.Notice,
            Body = protection.Encrypt(channel == Channel.Email ? $"{notice.Subject}\n\n{text}" : text),
            Language = notice.Language,
            Notice = notice.Kind.ToString(),
            NoticeValues = protection.Encrypt(notice.ToStored()),
            ContactHash = hash,
            CreatedAt = now,
            DueAt = now,
        };
    }
}
