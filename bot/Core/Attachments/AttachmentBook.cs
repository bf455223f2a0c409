using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Attachments;

/// <summary>Sends the file that waits at a chat, and deletes files whose time is over.</summary>
internal sealed class AttachmentBook(Protection protection, Ids ids, HelpdeskOptions options, Func<string> publicBase)
{
    private const string Purpose = "attachment";
    private const int DeletedAtATime = 50;
    private static readonly SecretPath Path = new("/file/", [.. Enum.GetValues<AttachmentKind>().Select(AttachmentNames.Ending)]);

    /// <summary>What the member uploaded to the chat and has not sent, newest first: one file, but for uploads at the same instant.</summary>
    public static IQueryable<Attachment> Waiting(BotDbContext db, long staff, long handoff) =>
        db.Attachments.Where(a => a.HandoffId == handoff && a.StaffId == staff && a.TokenHash == null).OrderByDescending(a => a.Id);

    /// <summary>
    /// The messages that <paramref name="words"/> and the file are on a channel; the file is sent with them. A document has no caption on WhatsApp, so words go
    /// before it; an SMS carries its address. None where another message took the file along.
    /// </summary>
    /// <param name="db">The caller's unit.</param>
    /// <param name="file">The file that waits.</param>
    /// <param name="channel">Where it goes.</param>
    /// <param name="words">What is said to it; null for nothing.</param>
    /// <param name="now">The moment.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<Reply>> Send(BotDbContext db, Attachment file, Channel channel, string? words, DateTimeOffset now, CancellationToken stop)
    {
        var token = ids.Token();
        var (hash, until) = (protection.Hash(Purpose, token), now + options.AttachmentLife);
        // The same condition where it is written: of two messages at the same instant one takes it.
        var sent = await db.Attachments.Where(a => a.Id == file.Id && a.TokenHash == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.TokenHash, hash).SetProperty(a => a.ExpiresAt, until), stop);
        var (address, name) = (Path.Address(publicBase(), token, AttachmentNames.Ending(file.Kind)), protection.DecryptText(file.Name));
        return sent == 0 ? []
            : channel == Channel.Sms ? [new Reply($"{words ?? name}\n{address}")]
            : file.Kind == AttachmentKind.Jpeg || words is null ? [new Reply(words ?? name, address)]
            : [new Reply(words), new Reply(name, address)];
    }

    /// <summary>What an address opens at <paramref name="now"/>; null for anything but that of a file which lives.</summary>
    public async Task<AttachmentFile?> Open(BotDbContext db, string address, DateTimeOffset now, CancellationToken stop)
    {
        if (Path.Token(address) is not { } token)
        {
            return null;
        }
        var hash = protection.Hash(Purpose, token);
        return await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.TokenHash == hash && a.ExpiresAt > now, stop) is { } file
            ? new AttachmentFile(protection.DecryptText(file.Name), file.Kind, protection.Decrypt(file.Content))
            : null;
    }

    /// <summary>Deletes some of the files whose time is over, and returns how many.</summary>
    public static async Task<int> DeleteSome(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var over = await db.Attachments.Where(a => a.ExpiresAt <= now).OrderBy(a => a.ExpiresAt).Take(DeletedAtATime).Select(a => a.Id).ToListAsync(stop);
        return over.Count == 0 ? 0 : await db.Attachments.Where(a => over.Contains(a.Id)).ExecuteDeleteAsync(stop);
    }
}
