using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Attachments;

/// <summary>Sends the file that waits at a chat, and deletes files whose time is over.</summary>
internal sealed class AttachmentBook(Protection protection, Ids ids, HelpdeskOptions options, Func<string> publicBase, TimeProvider clock)
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
    /// <param name="stop">Ends the wait.</param>
    public async Task<IReadOnlyList<Reply>> Send(BotDbContext db, Attachment file, Channel channel, string? words, CancellationToken stop)
    {
        var token = ids.Token();
        var (hash, until) = (protection.Hash(Purpose, token), clock.GetUtcNow() + options.AttachmentLife);
        // The same condition where it is written: of two messages at the same instant one takes it.
        var sent = await db.Attachments.Where(a => a.Id == file.Id && a.TokenHash == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.TokenHash, hash).SetProperty(a => a.ExpiresAt, until), stop);
        var (address, name) = (Path.Address(publicBase(), token, AttachmentNames.Ending(file.Kind)), protection.DecryptText(file.Name));
        return sent == 0 ? []
            : channel == Channel.Sms ? [new Reply($"{words ?? name}\n{address}")]
            : file.Kind == AttachmentKind.Jpeg || words is null ? [new Reply(words ?? name, address)]
            : [new Reply(words), new Reply(name, address)];
    }

    /// <summary>What an address opens; null for anything but that of a file which lives.</summary>
    public async Task<AttachmentFile?> Open(BotDbContext db, string address, CancellationToken stop)
    {
        if (Hash(address) is not { } hash)
        {
            return null;
        }
        return await Living(db).AsNoTracking().SingleOrDefaultAsync(a => a.TokenHash == hash, stop) is { } file
            ? new AttachmentFile(protection.DecryptText(file.Name), file.Kind, protection.Decrypt(file.Content))
            : null;
    }

    /// <summary>Those of <paramref name="addresses"/> that are files of ours and open something.</summary>
    public async Task<IReadOnlySet<string>> Opening(BotDbContext db, IEnumerable<string> addresses, CancellationToken stop)
    {
        var begin = publicBase();
        // Staff write what they like: a link goes nowhere but here.
        var hashes = addresses.Where(address => address.StartsWith(begin, StringComparison.Ordinal)).Select(address => (Address: address, Hash: Hash(address))).Where(one => one.Hash is not null).ToList();
        if (hashes.Count == 0)
        {
            return new HashSet<string>();
        }
        var asked = hashes.ConvertAll(one => one.Hash);
        var living = await Living(db).Where(a => asked.Contains(a.TokenHash)).Select(a => a.TokenHash).ToListAsync(stop);
        return hashes.Where(one => living.Contains(one.Hash)).Select(one => one.Address).ToHashSet();
    }

    /// <summary>Deletes some of the files whose time is over, and returns how many.</summary>
    public static async Task<int> DeleteSome(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var over = await db.Attachments.Where(a => a.ExpiresAt <= now).OrderBy(a => a.ExpiresAt).Take(DeletedAtATime).Select(a => a.Id).ToListAsync(stop);
        return over.Count == 0 ? 0 : await db.Attachments.Where(a => over.Contains(a.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Attachment> Living(BotDbContext db)
    {
        var now = clock.GetUtcNow();
        return db.Attachments.Where(a => a.ExpiresAt > now);
    }

    private string? Hash(string address) => Path.Token(address) is { } token ? protection.Hash(Purpose, token) : null;
}
