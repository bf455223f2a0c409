using BijliMitra.Core.Attachments;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Who said a line.</summary>
public enum Speaker
{
    /// <summary>The consumer.</summary>
    Consumer,

    /// <summary>The bot.</summary>
    Bot,

    /// <summary>A member of staff.</summary>
    Staff,
}

/// <summary>A line of a chat.</summary>
/// <param name="Key">Different for each line, the same when it is read again.</param>
/// <param name="At">When it was taken in or written.</param>
/// <param name="By">Who said it.</param>
/// <param name="Text">The words; a code, PIN or identity number in them stands as dots.</param>
public sealed record TranscriptLine(string Key, DateTimeOffset At, Speaker By, string Text)
{
    /// <summary>Name of the member of staff.</summary>
    public string? Name { get; init; }

    /// <summary>Number of pictures, voice notes and documents that came along.</summary>
    public int Media { get; init; }

    /// <summary>A shared place, as latitude and longitude.</summary>
    public string? Place { get; init; }

    /// <summary>Address of the file that a member of staff sent with it, while that opens.</summary>
    public string? File { get; init; }

    /// <summary>How far it got; null for what the consumer said.</summary>
    public DeliveryStatus? Delivery { get; init; }

    /// <summary>True for what was not sent within its life, or refused for good.</summary>
    public bool Failed { get; init; }
}

/// <summary>Puts a chat together of what came in and what went out.</summary>
internal sealed class TranscriptReader(Func<BotDbContext> openDatabase, Protection protection, AttachmentBook files)
{
    /// <summary>Lines shown of each side.</summary>
    public const int Most = 150;

    /// <summary>The last lines of a chat, oldest first.</summary>
    public async Task<IReadOnlyList<TranscriptLine>> Read(string conversation, CancellationToken stop)
    {
        await using var db = openDatabase();
        return await Read(db, db.Inbox.Where(m => m.ConversationId == conversation), db.Outbox.Where(m => m.ConversationId == conversation), stop);
    }

    /// <summary>The last lines of a time of it, oldest first.</summary>
    public Task<IReadOnlyList<TranscriptLine>> Read(BotDbContext db, string conversation, DateTimeOffset from, DateTimeOffset to, CancellationToken stop) => Read(
        db, db.Inbox.Where(m => m.ConversationId == conversation && m.ReceivedAt >= from && m.ReceivedAt <= to),
        db.Outbox.Where(m => m.ConversationId == conversation && m.CreatedAt >= from && m.CreatedAt <= to), stop);

    private async Task<IReadOnlyList<TranscriptLine>> Read(BotDbContext db, IQueryable<InboxMessage> inbox, IQueryable<OutboxMessage> outbox, CancellationToken stop)
    {
        var came = await inbox.AsNoTracking().OrderByDescending(m => m.Id).Take(Most).ToListAsync(stop);
        var went = await outbox.AsNoTracking().Where(m => m.Channel != Channel.Email).OrderByDescending(m => m.Id).Take(Most).ToListAsync(stop);
        var ids = went.ConvertAll(m => m.Id);
        var writers = await db.StaffMessages.Where(m => ids.Contains(m.OutboxId)).Join(db.Staff, m => m.StaffId, s => s.Id, (m, s) => new { m.OutboxId, s.Name })
            .ToDictionaryAsync(one => one.OutboxId, one => one.Name, stop);
        var lines = went.ConvertAll(row => Went(row, writers.GetValueOrDefault(row.Id)));
        var open = await files.Opening(db, lines.Select(line => line.File).OfType<string>(), stop);
        return [.. came.Select(Came).Concat(lines.Select(line => line.File is { } file && !open.Contains(file) ? line with { File = null } : line)).OrderBy(line => line.At).ThenBy(line => line.By)];
    }

    /// <summary>The consumer's last words in each of these chats.</summary>
    public async Task<Dictionary<string, string>> Last(BotDbContext db, IReadOnlyCollection<string> conversations, CancellationToken stop)
    {
        var ids = await db.Inbox.Where(m => conversations.Contains(m.ConversationId)).GroupBy(m => m.ConversationId).Select(g => g.Max(m => m.Id)).ToListAsync(stop);
        var rows = await db.Inbox.AsNoTracking().Where(m => ids.Contains(m.Id)).ToListAsync(stop);
        return rows.ToDictionary(row => row.ConversationId, row => Came(row).Text);
    }

    private TranscriptLine Came(InboxMessage row)
    {
        var fields = row.Payload.Length == 0 ? [] : InboundPayload.FromBytes(protection.Decrypt(row.Payload)).Fields;
        string? First(string key) => fields.Where(field => field.Key == key).Select(field => field.Value).FirstOrDefault(value => value.Length > 0);
        return new TranscriptLine($"i{row.Id}", row.ReceivedAt, Speaker.Consumer, First("Body") ?? First("ButtonText") ?? "")
        {
            Media = int.TryParse(First("NumMedia"), out var media) ? media : 0,
            Place = First("Latitude") is { } latitude && First("Longitude") is { } longitude ? $"{latitude},{longitude}" : null,
        };
    }

    private TranscriptLine Went(OutboxMessage row, string? writer)
    {
        // Words that are kept no longer leave an empty line.
        var reply = Reply.FromStored(row.Body.Length == 0 ? "" : protection.DecryptText(row.Body), null, row.Choices is null ? [] : protection.Decrypt(row.Choices));
        var media = row.MediaUrl is null ? null : protection.DecryptText(row.MediaUrl);
        return new TranscriptLine($"o{row.Id}", row.CreatedAt, writer is null ? Speaker.Bot : Speaker.Staff, reply.Numbered)
        {
            Name = writer,
            // By SMS an address is the last line.
            File = writer is null ? null : media ?? reply.Text[(reply.Text.LastIndexOf('\n') + 1)..],
            Media = media is null ? 0 : 1,
            // Taken by the provider, which has reported nothing yet.
            Delivery = row is { State: OutboxState.Accepted, Status: DeliveryStatus.None } ? DeliveryStatus.Queued : row.Status,
            Failed = row.State is OutboxState.Refused or OutboxState.Expired || row.Status is DeliveryStatus.Failed or DeliveryStatus.Undelivered,
        };
    }
}
