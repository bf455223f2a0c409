using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Attachments;

/// <summary>A file that waits to be sent with the next message.</summary>
/// <param name="Id">Key.</param>
/// <param name="Name">Its name with ending.</param>
/// <param name="Size">Bytes.</param>
public sealed record WaitingFile(long Id, string Name, int Size);

/// <summary>Files that staff put to a chat, and what their addresses open.</summary>
public sealed class AttachmentDesk
{
    // One that nobody sends in that time was forgotten at the end of a shift.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Func<BotDbContext> _openDatabase;
    private readonly Writer _writer;
    private readonly Protection _protection;
    private readonly HandoffRights _rights;
    private readonly AttachmentBook _book;
    private readonly TimeProvider _clock;

    internal AttachmentDesk(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, HandoffRights rights, AttachmentBook book, HelpdeskOptions options, TimeProvider clock)
    {
        (_openDatabase, _writer, _protection, _rights, _book, _clock) = (openDatabase, writer, protection, rights, book, clock);
        MostBytes = options.MostAttachmentBytes;
    }

    /// <summary>Most bytes of a file.</summary>
    public int MostBytes { get; }

    /// <summary>Puts a file to a chat that the actor has, in place of one that waits there. It goes with the actor's next message.</summary>
    public Task<StaffResult> Add(StaffActor actor, long handoff, AttachmentFile file, CancellationToken stop)
    {
        if (file.Content.Length is 0 || file.Content.Length > MostBytes)
        {
            return Task.FromResult(StaffResult.BadValue);
        }
        var (content, name) = (_protection.Encrypt(file.Content.AsSpan()), _protection.Encrypt(AttachmentNames.Clean(file.Name, file.Kind)));
        return _writer.Write(
            async (scope, token) =>
            {
                var (db, now) = (await scope.Db(token), _clock.GetUtcNow());
                var (mine, result) = await _rights.Mine(db, actor, handoff, token);
                if (mine?.AgentId != actor.Id)
                {
                    return mine is null ? result : StaffResult.SomebodyElse;
                }
                await AttachmentBook.Waiting(db, actor.Id, handoff).ExecuteDeleteAsync(token);
                db.Add(new Attachment
                {
                    HandoffId = handoff,
                    StaffId = actor.Id,
                    Kind = file.Kind,
                    Name = name,
                    Content = content,
                    Size = file.Content.Length,
                    ExpiresAt = now + LongestWait,
                });
                return StaffResult.Done;
            },
            stop);
    }

    /// <summary>The file that the actor put to a chat and has not sent; null for none.</summary>
    public async Task<WaitingFile?> Waiting(StaffActor actor, long handoff, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await AttachmentBook.Waiting(db, actor.Id, handoff).Select(a => new { a.Id, a.Name, a.Size }).FirstOrDefaultAsync(stop) is { } file
            ? new WaitingFile(file.Id, _protection.DecryptText(file.Name), file.Size)
            : null;
    }

    /// <summary>Takes it away again.</summary>
    public Task Remove(StaffActor actor, long handoff, CancellationToken stop) => _writer.Write(
        async (scope, token) => await AttachmentBook.Waiting(await scope.Db(token), actor.Id, handoff).ExecuteDeleteAsync(token), stop);

    /// <summary>What an address that a consumer got opens; null where that is nothing, or nothing any more.</summary>
    public async Task<AttachmentFile?> Open(string address, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await _book.Open(db, address, stop);
    }
}
