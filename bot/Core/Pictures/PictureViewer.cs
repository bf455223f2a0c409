using BijliMitra.Core.Complaints;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Pictures;

/// <summary>A picture beside a ticket, a complaint or the case of a chat.</summary>
/// <param name="Id">Key.</param>
/// <param name="State">Where it stands.</param>
/// <param name="At">When its message came.</param>
/// <param name="Size">Bytes of the JPEG.</param>
public sealed record PictureItem(long Id, PictureState State, DateTimeOffset At, int Size)
{
    /// <summary>Why it was not kept.</summary>
    public PictureReason? Reason { get; init; }
}

/// <summary>Shows pictures that consumers sent to those who work on the ticket or complaint or have the chat, and deletes them. Each look stands in the audit.</summary>
public sealed class PictureViewer
{
    private readonly StaffUnit _unit;
    private readonly Protection _protection;

    internal PictureViewer(StaffUnit unit, Protection protection) => (_unit, _protection) = (unit, protection);

    /// <summary>The pictures beside a ticket or complaint, oldest first; null where the actor does not see it.</summary>
    public Task<IReadOnlyList<PictureItem>?> List(StaffActor actor, string ticket, CancellationToken stop) => _unit.Look<IReadOnlyList<PictureItem>>(
        actor, WorkOf(ticket),
        async (scope, token) => await Sees(scope, ticket, token) ? await Of(scope.Db, ticket, token) : [],
        stop);

    /// <summary>The same for one who is known to see them.</summary>
    internal static Task<List<PictureItem>> Of(BotDbContext db, string ticket, CancellationToken stop) => db.Pictures.AsNoTracking().Where(p => p.Ticket == ticket).OrderBy(p => p.Id)
        .Select(p => new PictureItem(p.Id, p.State, p.AskedAt, p.Size) { Reason = p.Reason }).ToListAsync(stop);

    /// <summary>The JPEG; empty with the reason where it is not shown.</summary>
    public async Task<(StaffResult Result, byte[] Jpeg)> Open(StaffActor actor, string ticket, long picture, CancellationToken stop)
    {
        var jpeg = Array.Empty<byte>();
        var result = await _unit.Decide(
            actor, new Decision(WorkOf(ticket), AuditAction.PictureOpened, ticket, $"picture {picture}"),
            async (scope, token) =>
            {
                var (found, row) = await Find(scope, ticket, picture, token);
                jpeg = found == StaffResult.Done ? _protection.Decrypt(row!.Bytes!) : [];
                return found;
            },
            stop);
        return (result, jpeg);
    }

    /// <summary>Deletes it, at once and for good.</summary>
    public Task<StaffResult> Erase(StaffActor actor, string ticket, long picture, CancellationToken stop) => _unit.Decide(
        actor, new Decision(WorkOf(ticket), AuditAction.PictureErased, ticket, $"picture {picture}"),
        async (scope, token) =>
        {
            var (found, _) = await Find(scope, ticket, picture, token);
            if (found != StaffResult.Done)
            {
                return found;
            }
            var erased = await scope.Db.Pictures.Where(p => p.Id == picture && p.State == PictureState.Kept).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.State, PictureState.Erased).SetProperty(p => p.Bytes, (byte[]?)null).SetProperty(p => p.SettledAt, scope.Now), token);
            return erased > 0 ? StaffResult.Done : StaffResult.AlreadyDecided;
        },
        stop);

    private static StaffWork WorkOf(string ticket) => ComplaintDesk.IsNumber(ticket) ? StaffWork.Complaints : StaffWork.Contacts;

    private static async Task<(StaffResult Found, Picture? Row)> Find(StaffScope scope, string ticket, long picture, CancellationToken stop)
    {
        var row = await scope.Db.Pictures.AsNoTracking().SingleOrDefaultAsync(p => p.Id == picture && p.Ticket == ticket, stop);
        if (row is null || !await Sees(scope, ticket, stop))
        {
            return (StaffResult.NoSuch, null);
        }
        return row.Bytes is { Length: > 0 } ? (StaffResult.Done, row) : (StaffResult.AlreadyDecided, null);
    }

    private static async Task<bool> Sees(StaffScope scope, string number, CancellationToken stop)
    {
        if (ComplaintDesk.IsNumber(number))
        {
            return await scope.Db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, stop) is { } complaint && ComplaintWork.Sees(scope, complaint);
        }
        return await scope.Db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, stop) is { } ticket
            ? scope.Sees(await TicketWork.AreaOf(scope.Db, ticket, stop))
            : await scope.Db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.Number == number, stop) is { } handoff && HandoffRights.Reads(scope.Actor, scope.Map, handoff);
    }
}
