using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>What a bill on a photo is compared with.</summary>
/// <param name="Account">The number that the consumer typed.</param>
/// <param name="Name">Whose connection it is.</param>
/// <param name="Meter">Its meter.</param>
/// <param name="Bills">Its last bills, the newest first.</param>
public sealed record BillFacts(string Account, string Name, string Meter, IReadOnlyList<string> Bills);

/// <summary>
/// Decides whether a photo shows the bill of the connection that its consumer named. If it does, the chat has the proof of a paper bill for
/// <see cref="PaperDesk.ConfirmedLife"/>: a change of contacts, which the old contacts hear of and may stop. The consumer hears of it either way.
/// </summary>
public sealed class PaperReview
{
    private readonly StaffUnit _unit;
    private readonly Protection _protection;
    private readonly NoticeDesk _notices;

    internal PaperReview(StaffUnit unit, Protection protection, NoticeDesk notices) => (_unit, _protection, _notices) = (unit, protection, notices);

    /// <summary>What to compare the photo of a ticket with, once the actor has opened it; null, and why, where there is nothing.</summary>
    public async Task<(StaffResult Result, BillFacts? Facts)> Facts(StaffActor actor, string ticket, CancellationToken stop)
    {
        BillFacts? facts = null;
        var result = await _unit.Decide(
            actor, new Decision(StaffWork.Contacts, AuditAction.RecordCompared, ticket, null),
            async (scope, token) =>
            {
                var (found, open) = await Look(scope, ticket, token);
                facts = open is { } one && await Account(scope, one.Ticket, token) is { } account
                    ? new BillFacts(account.Number, account.Name, account.MeterNumber, await Bills(scope.Db, account.Id, token))
                    : null;
                return found == StaffResult.Done && facts is null ? StaffResult.NoSuch : found;
            },
            stop);
        return (result, facts);
    }

    /// <summary>The photo shows the bill of that connection.</summary>
    public Task<StaffResult> Confirm(StaffActor actor, string ticket, CancellationToken stop) => _unit.Decide(
        actor, new Decision(StaffWork.Contacts, AuditAction.PaperConfirmed, ticket, null), (scope, token) => Confirm(scope, ticket, token), stop);

    /// <summary>The photo does not show it, or not so that it could be read.</summary>
    public Task<StaffResult> Refuse(StaffActor actor, string ticket, string? reason, CancellationToken stop) => StaffText.Reason(reason) is not { } why
        ? Task.FromResult(StaffResult.ReasonMissing)
        : _unit.Decide(actor, new Decision(StaffWork.Contacts, AuditAction.PaperRefused, ticket, why), (scope, token) => Refuse(scope, ticket, token), stop);

    internal async Task<StaffResult> Confirm(StaffScope scope, string ticket, CancellationToken stop)
    {
        var (result, found) = await Look(scope, ticket, stop);
        return found is { } one ? await Confirm(scope, one.Ticket, one.Chat, stop) : result;
    }

    internal async Task<StaffResult> Refuse(StaffScope scope, string ticket, CancellationToken stop)
    {
        var (result, found) = await Look(scope, ticket, stop);
        return found is { } one ? await Close(scope, one.Ticket, one.Chat, NoticeKind.PaperRefused, ticket, stop) : result;
    }

    private async Task<StaffResult> Confirm(StaffScope scope, Ticket ticket, Conversation chat, CancellationToken stop)
    {
        if (await Account(scope, ticket, stop) is not { } account || ticket.InboundId is not { } photo)
        {
            return StaffResult.NoSuch;
        }
        if (account.OnHold || _protection.ContactHash(_protection.DecryptText(chat.Address)) == scope.Member.MobileHash)
        {
            return account.OnHold ? StaffResult.DecideFirst : StaffResult.OwnWork;
        }
        scope.Db.Add(new PaperTry
        {
            InboundId = photo,
            ConversationId = chat.Id,
            AccountNumber = ticket.AccountNumber!,
            AccountId = account.Id,
            ConfirmedBy = scope.Actor.Id,
            At = scope.Now,
        });
        return await Close(scope, ticket, chat, NoticeKind.PaperConfirmed, ChangeBook.Tails([account.Number]), stop);
    }

    // Both decisions end the ticket and tell the consumer, who was promised an answer.
    private async Task<StaffResult> Close(StaffScope scope, Ticket ticket, Conversation chat, NoticeKind told, string value, CancellationToken stop)
    {
        var (db, now) = (scope.Db, scope.Now);
        var closed = await db.Tickets.Where(t => t.Id == ticket.Id).Close(now, stop);
        if (closed == 0)
        {
            // Of two who decide at the same instant the second one reads what the first one left.
            throw new StaleTurnException();
        }
        var language = await db.Pictures.Where(p => p.Ticket == ticket.Number).OrderByDescending(p => p.Id).Select(p => p.Language).FirstOrDefaultAsync(stop);
        db.Add(_notices.ToChat(new Notice(told, language, [value], ""), chat, now));
        return StaffResult.Done;
    }

    // What both decisions need.
    private static async Task<(StaffResult Result, (Ticket Ticket, Conversation Chat)? Found)> Look(StaffScope scope, string number, CancellationToken stop)
    {
        if (await Find(scope, number, stop) is not { } ticket)
        {
            return (StaffResult.NoSuch, null);
        }
        if (ticket.ClosedAt is not null)
        {
            return (StaffResult.AlreadyDecided, null);
        }
        if (!await HasLooked(scope, ticket, stop))
        {
            return (StaffResult.LookFirst, null);
        }
        return ticket.ConversationId is { } id && await ChatLines.Chat(scope.Db, id, stop) is { } chat ? (StaffResult.Done, (ticket, chat)) : (StaffResult.Erased, null);
    }

    private static async Task<Ticket?> Find(StaffScope scope, string number, CancellationToken stop) =>
        await scope.Db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number && t.Reason == TicketReason.BillPhoto, stop) is { } ticket
        && scope.Sees(await TicketWork.AreaOf(scope.Db, ticket, stop))
            ? ticket
            : null;

    private static Task<bool> HasLooked(StaffScope scope, Ticket ticket, CancellationToken stop) =>
        scope.Db.Audit.AnyAsync(a => a.StaffId == scope.Actor.Id && a.Action == AuditAction.PictureOpened && a.Subject == ticket.Number, stop);

    private static Task<List<string>> Bills(BotDbContext db, long account, CancellationToken stop) =>
        db.Bills.Where(b => b.AccountId == account).OrderByDescending(b => b.Month).Take(PaperDesk.Bills).Select(b => b.Number).ToListAsync(stop);

    private static Task<Account?> Account(StaffScope scope, Ticket ticket, CancellationToken stop) => scope.Db.Accounts.AsNoTracking()
        .WithNumber(ticket.AccountNumber ?? "").Where(a => a.Status == AccountStatus.Live).FirstOrDefaultAsync(stop);
}
