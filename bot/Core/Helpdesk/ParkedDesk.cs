using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>A message that was set aside.</summary>
/// <param name="Id">Key of its inbox row.</param>
/// <param name="Channel">By which channel it came.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Reason">Why it was set aside.</param>
public sealed record ParkedMessage(long Id, Channel Channel, DateTimeOffset ReceivedAt, string Reason)
{
    /// <summary>When it was set aside.</summary>
    public DateTimeOffset? ParkedAt { get; init; }

    /// <summary>Number of the ticket that its person was not told; null where it was closed by hand.</summary>
    public string? Ticket { get; init; }

    /// <summary>True where its contents were erased: it can only be dropped.</summary>
    public bool IsErased { get; init; }

    /// <summary>True where WhatsApp's 24 hours are over, so that the answer to it will not arrive unless the person writes again.</summary>
    public bool IsWindowOver { get; init; }
}

/// <summary>Has messages handled again that were set aside, or drops them.</summary>
public sealed class ParkedDesk
{
    private const int MostListed = 200;
    private readonly StaffUnit _unit;

    internal ParkedDesk(StaffUnit unit) => _unit = unit;

    /// <summary>What is set aside, the oldest first; null where the role does not see it.</summary>
    public Task<IReadOnlyList<ParkedMessage>?> List(StaffActor actor, CancellationToken stop) => _unit.Look(actor, StaffWork.Messages, List, stop);

    /// <summary>The conversation of a message that is set aside; null where there is none.</summary>
    internal async Task<string?> ConversationOf(StaffActor actor, long message, CancellationToken stop) => await _unit.Look(
        actor, StaffWork.Messages,
        async (scope, token) => await Parked(scope.Db).Where(m => m.Id == message).Select(m => m.ConversationId).SingleOrDefaultAsync(token) ?? "", stop) is { Length: > 0 } found
        ? found
        : null;

    /// <summary>Makes it unhandled again. Its tries are cleared by the caller, who knows where they are counted.</summary>
    internal Task<StaffResult> Replay(StaffActor actor, long message, CancellationToken stop) => _unit.Decide(
        actor, new Decision(StaffWork.Messages, AuditAction.MessageReplayed, Subject(message), null),
        async (scope, token) =>
        {
            var result = await Settle(scope, message, replay: true, token);
            if (result == StaffResult.Done)
            {
                await MakeRoom(scope.Db, message, token);
            }
            return result;
        },
        stop);

    /// <summary>Leaves it unanswered for good.</summary>
    public Task<StaffResult> Drop(StaffActor actor, long message, string? reason, CancellationToken stop) => StaffText.Reason(reason) is not { } why
        ? Task.FromResult(StaffResult.ReasonMissing)
        : _unit.Decide(
            actor, new Decision(StaffWork.Messages, AuditAction.MessageDropped, Subject(message), why),
            (scope, token) => Settle(scope, message, replay: false, token), stop);

    private static string Subject(long message) => $"message {message}";

    private static IQueryable<InboxMessage> Parked(BotDbContext db) => db.Inbox.AsNoTracking().Where(m => m.State == InboxState.Parked);

    private static async Task<IReadOnlyList<ParkedMessage>> List(StaffScope scope, CancellationToken stop)
    {
        var rows = await Parked(scope.Db).OrderBy(m => m.Id).Take(MostListed).Select(m => new
        {
            Row = m,
            Ticket = scope.Db.Tickets.Where(t => t.InboundId == m.Id && t.Reason == TicketReason.ParkedMessage && t.ClosedAt == null).Select(t => t.Number).FirstOrDefault(),
            Last = scope.Db.Conversations.Where(c => c.Id == m.ConversationId).Select(c => (DateTimeOffset?)c.LastMessageAt).FirstOrDefault(),
        }).ToListAsync(stop);
        return rows.ConvertAll(one => new ParkedMessage(one.Row.Id, one.Row.Channel, one.Row.ReceivedAt, one.Row.Note ?? "")
        {
            ParkedAt = one.Row.HandledAt,
            Ticket = one.Ticket,
            IsErased = one.Row.Payload.Length == 0,
            IsWindowOver = StaffWords.WindowEnds(one.Row.Channel, one.Last) <= scope.Now,
        });
    }

    private static async Task<StaffResult> Settle(StaffScope scope, long message, bool replay, CancellationToken stop)
    {
        var (db, now) = (scope.Db, scope.Now);
        var row = await db.Inbox.AsNoTracking().Where(m => m.Id == message).Select(m => new { m.State, IsErased = m.Payload == Array.Empty<byte>() }).SingleOrDefaultAsync(stop);
        if (row is null)
        {
            return StaffResult.NoSuch;
        }
        if (replay && row.IsErased && row.State == InboxState.Parked)
        {
            return StaffResult.Erased;
        }
        var parked = db.Inbox.Where(m => m.Id == message && m.State == InboxState.Parked);
        var settled = replay
            ? await parked.ExecuteUpdateAsync(
                set => set.SetProperty(m => m.State, InboxState.Waiting).SetProperty(m => m.Note, (string?)null).SetProperty(m => m.HandledAt, (DateTimeOffset?)null), stop)
            : await parked.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, InboxState.Handled).SetProperty(m => m.Note, "dropped by staff").SetProperty(m => m.HandledAt, now), stop);
        if (settled == 0)
        {
            return StaffResult.AlreadyDecided;
        }
        await db.Tickets.Where(t => t.InboundId == message && t.Reason == TicketReason.ParkedMessage).Close(now, stop);
        return StaffResult.Done;
    }

    // An answer and an effect happen once under the message's key and their number. The apology and the ticket took the first ones: they go below zero,
    // each replay below the one before, and stay with the message.
    private static async Task MakeRoom(BotDbContext db, long message, CancellationToken stop)
    {
        var answers = await db.Outbox.Where(m => m.InboundId == message).Select(m => new { m.Id, m.N }).OrderBy(m => m.N).ToListAsync(stop);
        var low = Math.Min(0, answers.Select(m => m.N).DefaultIfEmpty(0).Min());
        foreach (var answer in answers.Where(m => m.N >= 0))
        {
            var free = --low;
            await db.Outbox.Where(m => m.Id == answer.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.N, free), stop);
        }
        var tickets = await db.Tickets.Where(t => t.InboundId == message).Select(t => new { t.Id, t.Effect }).OrderBy(t => t.Effect).ToListAsync(stop);
        low = Math.Min(0, tickets.Select(t => t.Effect).DefaultIfEmpty(0).Min());
        foreach (var ticket in tickets.Where(t => t.Effect >= 0))
        {
            var free = --low;
            await db.Tickets.Where(t => t.Id == ticket.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Effect, free), stop);
        }
    }
}
