using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>
/// Decides the changes of contacts that rules do not decide. Nobody decides a change that he entered himself, or that puts his own number on record. A change
/// that is approved is told to the old contacts like any other, and they can undo it.
/// </summary>
public sealed class ReviewDesk
{
    private const int MostListed = 200;
    private readonly StaffUnit _unit;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly ChangeBook _book;
    private readonly HoldBook _holds;
    private readonly ReviewNotices _notices;

    internal ReviewDesk(StaffUnit unit, Func<BotDbContext> openDatabase, ChangeBook book, HoldBook holds, ReviewNotices notices) =>
        (_unit, _openDatabase, _book, _holds, _notices) = (unit, openDatabase, book, holds, notices);

    /// <summary>What there is to decide, the oldest first; null where the role does not see it.</summary>
    public Task<IReadOnlyList<ReviewItem>?> List(StaffActor actor, CancellationToken stop) => _unit.Look(actor, StaffWork.Contacts, List, stop);

    /// <summary>Puts a change in review on record; others of the same contacts end with it.</summary>
    public Task<StaffResult> Approve(StaffActor actor, long change, string? reason, CancellationToken stop) =>
        Decide(actor, change, AuditAction.ContactApproved, reason, Approve, stop);

    /// <summary>Ends a change in review; the chat that asked hears of it.</summary>
    public Task<StaffResult> Reject(StaffActor actor, long change, string? reason, CancellationToken stop) =>
        Decide(actor, change, AuditAction.ContactRejected, reason, Reject, stop);

    /// <summary>Ends the hold of an account: both sides are told, and neither undoes it by himself any more.</summary>
    public Task<StaffResult> EndHold(StaffActor actor, string account, HoldDecision decision, string? reason, CancellationToken stop) => StaffText.Reason(reason) is not { } why
        ? Task.FromResult(StaffResult.ReasonMissing)
        : _unit.Decide(
            actor, new Decision(StaffWork.Contacts, AuditAction.HoldEnded, account, $"{decision}: {why}"),
            async (scope, token) =>
            {
                var held = await scope.Db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Number == account, token);
                return held is null || !scope.Sees(held.TransformerId) ? StaffResult.NoSuch : await _holds.End(scope, held, decision, token);
            },
            stop);

    /// <summary>True where <paramref name="member"/> must not decide the change.</summary>
    internal static bool IsOwn(ContactChange change, StaffMember member) => change.EnteredBy == member.Id || change.Hash == member.MobileHash;

    private static async Task<IReadOnlyList<ReviewItem>> List(StaffScope scope, CancellationToken stop)
    {
        var (db, areas) = (scope.Db, scope.Areas);
        var accounts = areas is null ? db.Accounts : db.Accounts.Where(a => areas.Contains(a.TransformerId));
        var rows = await db.ContactChanges.AsNoTracking().Where(c => c.State == ChangeState.InReview || c.State == ChangeState.Undone)
            .Join(accounts, c => c.AccountId, a => a.Id, (c, a) => new { Change = c, a.Number, a.OnHold, a.TransformerId })
            .Where(one => one.Change.State == ChangeState.InReview || one.OnHold).OrderBy(one => one.Change.RequestedAt).ThenBy(one => one.Change.Id)
            .Take(MostListed).ToListAsync(stop);
        string[] numbers = [.. rows.Select(one => one.Number)];
        var tickets = (await db.Tickets.AsNoTracking().Where(t => t.Reason == TicketReason.ContactReview && t.ClosedAt == null && numbers.Contains(t.AccountNumber!))
            .OrderBy(t => t.Id).Select(t => new { t.AccountNumber, t.ConversationId, t.Number }).ToListAsync(stop)).ToLookup(t => (t.AccountNumber, t.ConversationId));
        return rows.ConvertAll(one => new ReviewItem(
            one.Change.Id, one.Number, Why(one.Change, one.OnHold, rows.Exists(other => other.Change != one.Change && Clash(other.Change, one.Change))), one.Change.Kinds,
            one.Change.NewMasked, one.Change.OldMasked, one.Change.RequestedAt)
        {
            Route = one.Change.Route,
            Proof = one.Change.Proof,
            IsOwn = IsOwn(one.Change, scope.Member),
            AreaId = one.TransformerId,
            Ticket = tickets[(one.Number, one.Change.ConversationId)].FirstOrDefault()?.Number,
        });
    }

    private static bool Clash(ContactChange one, ContactChange other) =>
        one.AccountId == other.AccountId && one.State == ChangeState.InReview && (one.Kinds & other.Kinds) != 0;

    private static ReviewReason Why(ContactChange change, bool onHold, bool hasRival) => (change.State, onHold, hasRival) switch
    {
        (ChangeState.Undone, _, _) => ReviewReason.Undone,
        (_, true, _) => ReviewReason.Hold,
        (_, _, true) => ReviewReason.Rival,
        _ => ReviewReason.JustChanged,
    };

    private async Task<StaffResult> Decide(
        StaffActor actor, long id, AuditAction action, string? reason, Func<StaffScope, ContactChange, Account, CancellationToken, Task<StaffResult>> carry, CancellationToken stop)
    {
        if (StaffText.Reason(reason) is not { } why)
        {
            return StaffResult.ReasonMissing;
        }
        await using var db = _openDatabase();
        var number = await db.ContactChanges.Where(c => c.Id == id).Join(db.Accounts, c => c.AccountId, a => a.Id, (_, a) => a.Number).SingleOrDefaultAsync(stop);
        return number is null ? StaffResult.NoSuch : await _unit.Decide(
            actor, new Decision(StaffWork.Contacts, action, number, $"change {id}: {why}"), (scope, token) => Decide(scope, id, carry, token), stop);
    }

    private static async Task<StaffResult> Decide(
        StaffScope scope, long id, Func<StaffScope, ContactChange, Account, CancellationToken, Task<StaffResult>> carry, CancellationToken stop)
    {
        var change = await scope.Db.ContactChanges.SingleAsync(c => c.Id == id, stop);
        var account = await scope.Db.Accounts.AsNoTracking().SingleAsync(a => a.Id == change.AccountId, stop);
        if (!scope.Sees(account.TransformerId))
        {
            return StaffResult.NoSuch;
        }
        if (change.State != ChangeState.InReview)
        {
            return StaffResult.AlreadyDecided;
        }
        if (IsOwn(change, scope.Member))
        {
            return StaffResult.OwnWork;
        }
        return account.OnHold ? StaffResult.DecideFirst : await carry(scope, change, account, stop);
    }

    private async Task<StaffResult> Approve(StaffScope scope, ContactChange change, Account account, CancellationToken stop)
    {
        if (change.Value is null)
        {
            return StaffResult.Erased;
        }
        var (db, now) = (scope.Db, scope.Now);
        await ChangeBook.Take(db, account.Id, account.ContactsVersion, stop);
        var open = await db.ContactChanges.Where(c => c.AccountId == account.Id && c.Id != change.Id && ContactChange.OpenStates.Contains(c.State)).ToListAsync(stop);
        foreach (var other in open.Where(other => (other.Kinds & change.Kinds) != 0))
        {
            await _book.End(db, other, ChangeState.Superseded, now, stop);
        }
        await _notices.Approved(db, change, account, now, stop);
        await _book.Apply(db, change, now, stop);
        await _book.Tell(db, change, NoticeKind.ChangeDone, now, stop);
        await CloseTickets(db, account, now, stop);
        return StaffResult.Done;
    }

    private async Task<StaffResult> Reject(StaffScope scope, ContactChange change, Account account, CancellationToken stop)
    {
        await ChangeBook.Take(scope.Db, account.Id, account.ContactsVersion, stop);
        await _book.End(scope.Db, change, ChangeState.Rejected, scope.Now, stop, tell: false);
        await _book.Tell(scope.Db, change, NoticeKind.ChangeRejected, scope.Now, stop);
        await CloseTickets(scope.Db, account, scope.Now, stop);
        return StaffResult.Done;
    }

    /// <summary>Closes the tickets of an account that has nothing left to decide.</summary>
    internal static async Task CloseTickets(BotDbContext db, Account account, DateTimeOffset now, CancellationToken stop)
    {
        await db.SaveChangesAsync(stop);
        if (!await db.ContactChanges.AnyAsync(c => c.AccountId == account.Id && c.State == ChangeState.InReview, stop))
        {
            await db.Tickets.Where(t => t.AccountNumber == account.Number && t.Reason == TicketReason.ContactReview).Close(now, stop);
        }
    }
}
