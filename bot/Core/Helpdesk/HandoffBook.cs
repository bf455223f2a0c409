using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>
/// What staff do with chats: take, give on, give back, end. Each is one transaction with its line in the audit, and says what came of it where somebody else was
/// faster. A supervisor may do it with anybody's chat.
/// </summary>
internal sealed class HandoffBook(AreaBook areas, HandoffRights rights, ChatLines lines, HelpdeskOptions options, Ids ids)
{
    private const int Races = 5;

    /// <summary>Takes a case out of the queue, or, as a supervisor, from whoever has it.</summary>
    public async Task<StaffResult> Take(BotDbContext db, StaffActor actor, long id, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.Id == id && h.State < HandoffState.Resolved, stop) is not { } handoff)
        {
            return StaffResult.Gone;
        }
        if (handoff.AgentId == actor.Id)
        {
            return StaffResult.Done;
        }
        if (await rights.Hindrance(db, actor, handoff.AreaId, stop) is { } hindrance)
        {
            return hindrance;
        }
        var (before, due) = (handoff.AgentId, now + options.AnswerWithin);
        // The same condition where it is written: of two who want it the second one gets nothing.
        var taken = await db.Handoffs
            .Where(h => h.Id == id && h.AgentId == before && (h.State == HandoffState.Waiting || (actor.Role == StaffRole.Supervisor && h.State == HandoffState.Agent)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(h => h.State, HandoffState.Agent).SetProperty(h => h.AgentId, actor.Id).SetProperty(h => h.TakenAt, h => h.TakenAt ?? now)
                    .SetProperty(h => h.Step, WaitStep.None).SetProperty(h => h.DueAt, h => h.WaitingSince == null ? null : due),
                stop);
        if (taken == 0)
        {
            return StaffResult.SomebodyElse;
        }
        await ChatLines.Give(db, handoff.ConversationId, ChatOwner.Agent, stop);
        db.Add(new HandoffEvent { HandoffId = id, At = now, Kind = HandoffEventKind.Taken, StaffId = actor.Id, OtherId = before });
        db.Note(actor, AuditAction.ChatTaken, handoff.Number, null, now);
        return StaffResult.Done;
    }

    /// <summary>Takes what is next in the queue: what is urgent, then the oldest of the actor's office and team.</summary>
    public async Task<HandoffAnswer> Next(BotDbContext db, StaffActor actor, DateTimeOffset now, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        var team = await db.Staff.Where(s => s.Id == actor.Id).Select(s => s.Team).SingleOrDefaultAsync(stop);
        var waiting = await db.Handoffs.AsNoTracking().Where(h => h.State == HandoffState.Waiting && (h.Team == null || h.Team == team))
            .OrderByDescending(h => h.IsUrgent).ThenBy(h => h.AskedAt).ThenBy(h => h.Id).Select(h => new { h.Id, h.AreaId }).ToListAsync(stop);
        foreach (var one in waiting.Where(one => actor.Sees(map, one.AreaId)).Take(Races))
        {
            var result = await Take(db, actor, one.Id, now, stop);
            if (result is not (StaffResult.SomebodyElse or StaffResult.Gone))
            {
                return new HandoffAnswer(result, result == StaffResult.Done ? one.Id : null);
            }
        }
        return new HandoffAnswer(StaffResult.Nothing);
    }

    /// <summary>Takes up the chat of an open ticket.</summary>
    public async Task<HandoffAnswer> TakeUp(BotDbContext db, StaffActor actor, string ticket, DateTimeOffset now, CancellationToken stop) =>
        await db.Tickets.Where(t => t.Number == ticket && t.ClosedAt == null).Select(t => t.ConversationId).SingleOrDefaultAsync(stop) is { } chat
            ? await TakeUp(db, actor, chat, ticket, now, stop)
            : new HandoffAnswer(StaffResult.Gone);

    /// <summary>Takes a chat up that is the bot's. <paramref name="number"/>: of the ticket it is about; null for a new one.</summary>
    public async Task<HandoffAnswer> TakeUp(BotDbContext db, StaffActor actor, string conversation, string? number, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.ConversationId == conversation && h.State < HandoffState.Resolved, stop) is { } open)
        {
            return new HandoffAnswer(await Take(db, actor, open.Id, now, stop), open.Id);
        }
        var ticket = await db.Tickets.AsNoTracking().SingleOrDefaultAsync(t => t.Number == number && t.ConversationId == conversation, stop);
        if (await ChatLines.Chat(db, conversation, stop) is null)
        {
            return new HandoffAnswer(StaffResult.Gone);
        }
        if (await rights.Hindrance(db, actor, ticket?.AreaId, stop) is { } hindrance)
        {
            return new HandoffAnswer(hindrance);
        }
        var handoff = new Handoff
        {
            Number = ticket is null || await db.Handoffs.AnyAsync(h => h.Number == ticket.Number, stop) ? Ticket.NewNumber(ids) : ticket.Number,
            ConversationId = conversation,
            State = HandoffState.Agent,
            Reason = HandoffReason.Taken,
            IsUrgent = ticket?.IsUrgent ?? false,
            Language = await LanguageOf(db, conversation, stop),
            AreaId = ticket?.AreaId,
            AskedAt = now,
            AgentId = actor.Id,
            TakenAt = now,
        };
        handoff.Events.Add(new HandoffEvent { At = now, Kind = HandoffEventKind.Taken, StaffId = actor.Id });
        db.Add(handoff);
        await db.SaveChangesAsync(stop);
        await ChatLines.Give(db, conversation, ChatOwner.Agent, stop);
        db.Note(actor, AuditAction.ChatTaken, handoff.Number, null, now);
        return new HandoffAnswer(StaffResult.Done, handoff.Id);
    }

    /// <summary>Gives a chat to a colleague who is there, works for its office and has room for one more.</summary>
    public async Task<StaffResult> HandTo(BotDbContext db, StaffActor actor, long id, long colleague, string? words, DateTimeOffset now, CancellationToken stop)
    {
        var (handoff, result) = await rights.Mine(db, actor, id, stop);
        if (handoff is null)
        {
            return result;
        }
        if (await rights.HindranceOf(db, colleague, handoff.AreaId, now, stop) is { } hindrance)
        {
            return hindrance;
        }
        await ChatLines.Give(db, handoff.ConversationId, ChatOwner.Agent, stop);
        (handoff.State, handoff.AgentId, handoff.TakenAt, handoff.Step) = (HandoffState.Agent, colleague, handoff.TakenAt ?? now, WaitStep.None);
        handoff.DueAt = handoff.WaitingSince is null ? null : now + options.AnswerWithin;
        Handed(db, actor, handoff, colleague, words, now);
        return StaffResult.Done;
    }

    /// <summary>Gives a chat to a team: it waits in its queue at the place of its age.</summary>
    public async Task<StaffResult> HandToTeam(BotDbContext db, StaffActor actor, long id, string team, string? words, DateTimeOffset now, CancellationToken stop)
    {
        var (handoff, result) = await rights.Mine(db, actor, id, stop);
        if (handoff is null || !options.Teams.Contains(team))
        {
            return handoff is null ? result : StaffResult.NotThere;
        }
        await ChatLines.Give(db, handoff.ConversationId, ChatOwner.Waiting, stop);
        (handoff.State, handoff.AgentId, handoff.Team, handoff.Step) = (HandoffState.Waiting, null, team, WaitStep.None);
        (handoff.WaitingSince, handoff.DueAt) = (handoff.WaitingSince ?? now, now + options.AnswerWithin);
        Handed(db, actor, handoff, null, words, now);
        return StaffResult.Done;
    }

    /// <summary>Gives a chat back to the bot, which begins anew.</summary>
    public Task<StaffResult> Return(BotDbContext db, StaffActor actor, long id, DateTimeOffset now, CancellationToken stop) =>
        Finish(db, actor, id, HandoffState.Returned, ChatOwner.Bot, AuditAction.ChatReturned, now, stop);

    /// <summary>Ends the case; the consumer is asked whether it helped.</summary>
    public Task<StaffResult> Resolve(BotDbContext db, StaffActor actor, long id, DateTimeOffset now, CancellationToken stop) =>
        Finish(db, actor, id, HandoffState.Resolved, ChatOwner.Closed, AuditAction.ChatResolved, now, stop);

    private async Task<StaffResult> Finish(
        BotDbContext db, StaffActor actor, long id, HandoffState state, ChatOwner owner, AuditAction action, DateTimeOffset now, CancellationToken stop)
    {
        var (handoff, result) = await rights.Mine(db, actor, id, stop);
        if (handoff is null)
        {
            return result;
        }
        if (await ChatLines.Chat(db, handoff.ConversationId, stop) is { } chat)
        {
            lines.Add(db, chat, state == HandoffState.Resolved ? HandoffWords.Closing(chat.Channel, handoff) : HandoffWords.Returned(handoff), handoff.Language, now);
        }
        handoff.End(state, actor.Id, now);
        // A ticket about anything else is not done by words: a review, a message set aside, danger.
        await db.Tickets.Where(t => t.Number == handoff.Number && t.Reason == TicketReason.Asked).Close(now, stop);
        await ChatLines.Give(db, handoff.ConversationId, owner, stop);
        db.Note(actor, action, handoff.Number, null, now);
        return StaffResult.Done;
    }

    // What was said last was said in it.
    private static async Task<Language> LanguageOf(BotDbContext db, string conversation, CancellationToken stop) =>
        await db.Outbox.Where(m => m.ConversationId == conversation).OrderByDescending(m => m.Id).Select(m => (Language?)m.Language).FirstOrDefaultAsync(stop) ?? Language.Hindi;

    private static void Handed(BotDbContext db, StaffActor actor, Handoff handoff, long? to, string? words, DateTimeOffset now)
    {
        var cut = words is { Length: > StaffText.LongestReason } ? words[..StaffText.LongestReason] : words;
        handoff.Events.Add(new HandoffEvent { At = now, Kind = HandoffEventKind.Handed, StaffId = actor.Id, OtherId = to, Detail = StaffText.Note(cut, StaffText.LongestReason) });
        db.Note(actor, AuditAction.ChatHanded, handoff.Number, null, now);
    }
}
