using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>
/// Sees to it that nobody waits without an end: the consumer is told, then the chat goes to somebody else, then to the supervisor, then back to the bot with a
/// ticket. Each step comes after <see cref="HelpdeskOptions.AnswerWithin"/>; a chat of somebody who left the console goes back to the queue at once.
/// </summary>
internal sealed class HandoffRounds(Writer writer, ChatLines lines, HandoffWaits waits, HelpdeskOptions options, Func<BotDbContext> openDatabase)
{
    // A page that is loaded anew is away for some seconds.
    private static readonly TimeSpan GoneAfter = TimeSpan.FromMinutes(2);
    private const int AtATime = 50;

    /// <summary>Carries some steps out and returns how many; zero where none is due.</summary>
    public async Task<int> Go(DateTimeOffset now, CancellationToken stop)
    {
        await using (var db = openDatabase())
        {
            if (!await Due(db, now).AnyAsync(stop))
            {
                return 0;
            }
        }
        return await writer.WriteAlone("handoffs", (db, token) => Go(db, now, token), stop);
    }

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<int> Go(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var due = await Due(db, now).OrderBy(h => h.DueAt).Take(AtATime).ToListAsync(stop);
        foreach (var handoff in due)
        {
            if (await ChatLines.Chat(db, handoff.ConversationId, stop) is not { } chat)
            {
                // Forgotten: there is nobody to answer.
                handoff.End(HandoffState.Left, null, now);
                continue;
            }
            await Step(db, handoff, chat, now, stop);
        }
        return due.Count;
    }

    private Task Step(BotDbContext db, Handoff handoff, Conversation chat, DateTimeOffset now, CancellationToken stop)
    {
        var offline = handoff is { State: HandoffState.Agent, DueAt: { } at } && at > now;
        return handoff switch
        {
            { State: HandoffState.Waiting } when !options.IsOpen(now) => GiveUp(db, handoff, chat, now, stop),
            { State: HandoffState.Agent } when offline || handoff.Step >= WaitStep.Told => Reassign(db, handoff, chat, now, stop),
            { Step: WaitStep.None } => Tell(db, handoff, chat, now, stop),
            { Step: WaitStep.Supervisor } => GiveUp(db, handoff, chat, now, stop),
            _ => ToSupervisor(handoff, now),
        };
    }

    private async Task Tell(BotDbContext db, Handoff handoff, Conversation chat, DateTimeOffset now, CancellationToken stop)
    {
        var standing = await waits.Standing(db, handoff, now, stop);
        if (handoff.State == HandoffState.Waiting)
        {
            lines.Add(db, chat, TextKey.HandoffLate, handoff.Language, now, standing.Values);
        }
        else
        {
            lines.Add(db, chat, TextKey.HandoffNoted, handoff.Language, now, ("ticket", handoff.Number));
        }
        Next(handoff, WaitStep.Told, HandoffEventKind.Told, now);
    }

    private async Task Reassign(BotDbContext db, Handoff handoff, Conversation chat, DateTimeOffset now, CancellationToken stop)
    {
        var before = handoff.AgentId;
        (handoff.State, handoff.AgentId) = (HandoffState.Waiting, null);
        await ChatLines.Give(db, chat.Id, ChatOwner.Waiting, stop);
        if (handoff.Step < WaitStep.Told)
        {
            lines.Add(db, chat, TextKey.HandoffLate, handoff.Language, now, (await waits.Standing(db, handoff, now, stop)).Values);
        }
        Next(handoff, WaitStep.Reassigned, HandoffEventKind.Reassigned, now, before);
    }

    private Task ToSupervisor(Handoff handoff, DateTimeOffset now)
    {
        Next(handoff, WaitStep.Supervisor, HandoffEventKind.ToSupervisor, now);
        return Task.CompletedTask;
    }

    private async Task GiveUp(BotDbContext db, Handoff handoff, Conversation chat, DateTimeOffset now, CancellationToken stop)
    {
        lines.Add(db, chat, TextKey.HandoffNobody, handoff.Language, now, ("ticket", handoff.Number));
        if (!await db.Tickets.AnyAsync(t => t.Number == handoff.Number, stop))
        {
            db.Add(new Ticket { Number = handoff.Number, Reason = TicketReason.Asked, ConversationId = chat.Id, AreaId = handoff.AreaId, OpenedAt = now });
        }
        handoff.End(HandoffState.Unanswered, null, now);
        await ChatLines.Give(db, chat.Id, ChatOwner.Bot, stop);
    }

    private void Next(Handoff handoff, WaitStep step, HandoffEventKind kind, DateTimeOffset now, long? other = null)
    {
        (handoff.Step, handoff.DueAt) = (step, now + options.AnswerWithin);
        handoff.Events.Add(new HandoffEvent { At = now, Kind = kind, OtherId = other });
    }

    // What is due by time, and what somebody has who is not there any more while the consumer waits for him.
    private static IQueryable<Handoff> Due(BotDbContext db, DateTimeOffset now)
    {
        var seen = now - GoneAfter;
        return db.Handoffs.Where(h => h.State < HandoffState.Resolved && h.DueAt != null
            && (h.DueAt <= now || (h.State == HandoffState.Agent && !db.Presences.Any(p => p.StaffId == h.AgentId && p.SeenAt >= seen))));
    }
}
