using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Tickets;

/// <summary>A ticket as staff see it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Reason">Why it was opened.</param>
/// <param name="OpenedAt">When.</param>
public sealed record TicketItem(string Number, TicketReason Reason, DateTimeOffset OpenedAt)
{
    /// <summary>True for what goes before everything else.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The account number as typed: it proves nothing.</summary>
    public string? Account { get; init; }

    /// <summary>The part of the network it is about, or that the typed account hangs on; null where nobody knows.</summary>
    public long? AreaId { get; init; }

    /// <summary>The place that was shared.</summary>
    public GeoPoint? Point { get; init; }

    /// <summary>The channel of its chat; null where it came from no chat, or that was forgotten.</summary>
    public Channel? Channel { get; init; }

    /// <summary>True while its chat waits for a person or talks to one: it ends there.</summary>
    public bool IsInQueue { get; init; }

    /// <summary>How many pictures lie beside it.</summary>
    public int Pictures { get; init; }
}

/// <summary>Shows the open tickets to staff and closes them.</summary>
public sealed class TicketWork
{
    private const int MostListed = 300;
    private readonly StaffUnit _unit;

    internal TicketWork(StaffUnit unit) => _unit = unit;

    /// <summary>The open tickets, danger first, then the oldest; null where the role does not see them.</summary>
    public Task<IReadOnlyList<TicketItem>?> List(StaffActor actor, CancellationToken stop) => _unit.Look(actor, StaffWork.Tickets, List, stop);

    /// <summary>Closes a ticket. What it is about is decided first where there is something to decide.</summary>
    public Task<StaffResult> Close(StaffActor actor, string number, string? reason, CancellationToken stop) => StaffText.Reason(reason) is not { } why
        ? Task.FromResult(StaffResult.ReasonMissing)
        : _unit.Decide(actor, new Decision(StaffWork.Tickets, AuditAction.TicketClosed, number, why), (scope, token) => Close(scope, number, token), stop);

    /// <summary>The part of the network that a ticket is about.</summary>
    internal static Task<long?> AreaOf(BotDbContext db, Ticket ticket, CancellationToken stop) => ticket.AreaId is { } area
        ? Task.FromResult<long?>(area)
        : ticket.AccountNumber is { } number
            ? db.Accounts.WithNumber(number).Select(a => (long?)a.TransformerId).FirstOrDefaultAsync(stop)
            : Task.FromResult<long?>(null);

    private static async Task<IReadOnlyList<TicketItem>> List(StaffScope scope, CancellationToken stop)
    {
        var (db, areas) = (scope.Db, scope.Areas);
        var open = db.Tickets.AsNoTracking().Where(t => t.ClosedAt == null).Select(t => new
        {
            Ticket = t,
            Area = t.AreaId ?? db.Accounts.Where(a => t.AccountNumber != null && (a.Number == t.AccountNumber || a.LegacyNumber == t.AccountNumber)).Select(a => (long?)a.TransformerId).FirstOrDefault(),
        });
        var rows = await (areas is null ? open : open.Where(one => one.Area == null || areas.Contains(one.Area.Value)))
            .OrderByDescending(one => one.Ticket.Reason == TicketReason.Hazard).ThenBy(one => one.Ticket.OpenedAt).Take(MostListed)
            .Select(one => new
            {
                one.Ticket,
                one.Area,
                Channel = db.Conversations.Where(c => c.Id == one.Ticket.ConversationId).Select(c => (Channel?)c.Channel).FirstOrDefault(),
                IsInQueue = db.Handoffs.Any(h => h.Number == one.Ticket.Number && h.EndedAt == null),
                Pictures = db.Pictures.Count(p => p.Ticket == one.Ticket.Number && p.State == PictureState.Kept),
            }).ToListAsync(stop);
        return rows.ConvertAll(one => new TicketItem(one.Ticket.Number, one.Ticket.Reason, one.Ticket.OpenedAt)
        {
            IsUrgent = one.Ticket.IsUrgent,
            Account = one.Ticket.AccountNumber,
            AreaId = one.Area,
            Point = one.Ticket is { Latitude: { } north, Longitude: { } east } ? new GeoPoint(north, east) : null,
            Channel = one.Channel,
            IsInQueue = one.IsInQueue,
            Pictures = one.Pictures,
        });
    }

    private static async Task<StaffResult> Close(StaffScope scope, string number, CancellationToken stop)
    {
        var db = scope.Db;
        var ticket = await db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number, stop);
        if (ticket is null || !scope.Sees(await AreaOf(db, ticket, stop)))
        {
            return StaffResult.NoSuch;
        }
        if (ticket.ClosedAt is null && await WaitsFor(db, ticket, stop))
        {
            return StaffResult.DecideFirst;
        }
        return await db.Tickets.Where(t => t.Id == ticket.Id).Close(scope.Now, stop) > 0 ? StaffResult.Done : StaffResult.AlreadyDecided;
    }

    // A change in review, an account on hold, a message that is set aside or a chat that waits would be forgotten with its ticket.
    private static async Task<bool> WaitsFor(BotDbContext db, Ticket ticket, CancellationToken stop) => ticket.Reason switch
    {
        TicketReason.ContactReview => await db.Accounts.AnyAsync(
            a => a.Number == ticket.AccountNumber && (a.OnHold || db.ContactChanges.Any(c => c.AccountId == a.Id && c.State == ChangeState.InReview)), stop),
        TicketReason.ParkedMessage => await db.Inbox.AnyAsync(m => m.Id == ticket.InboundId && m.State == InboxState.Parked, stop),
        _ => await db.Handoffs.AnyAsync(h => h.Number == ticket.Number && h.EndedAt == null, stop),
    };
}
