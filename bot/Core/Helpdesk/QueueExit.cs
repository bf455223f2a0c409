using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Ends cases that wait, without anybody taking them, and gives their chats back to the bot.</summary>
internal static class QueueExit
{
    /// <summary>
    /// Ends one in <paramref name="state"/>. <paramref name="answeredBy"/>: who answered it on the way out; null for nobody. False where it does not wait any more: the
    /// condition stands where it is written, so whoever takes the chat in this moment has it.
    /// </summary>
    public static async Task<bool> End(BotDbContext db, Handoff waiting, HandoffState state, long? answeredBy, DateTimeOffset now, CancellationToken stop)
    {
        var answeredAt = answeredBy is null ? (DateTimeOffset?)null : now;
        var ended = await db.Handoffs.Where(h => h.Id == waiting.Id && h.State == HandoffState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(h => h.State, state).SetProperty(h => h.EndedAt, now).SetProperty(h => h.AgentId, answeredBy).SetProperty(h => h.TakenAt, h => h.TakenAt ?? answeredAt)
                .SetProperty(h => h.FirstReplyAt, h => h.FirstReplyAt ?? answeredAt).SetProperty(h => h.WaitingSince, (DateTimeOffset?)null).SetProperty(h => h.DueAt, (DateTimeOffset?)null),
            stop);
        if (ended == 0)
        {
            return false;
        }
        db.Add(new HandoffEvent { HandoffId = waiting.Id, At = now, Kind = HandoffEventKind.Ended, StaffId = answeredBy, Detail = state.ToString() });
        await ChatLines.Give(db, waiting.ConversationId, ChatOwner.Bot, stop);
        return true;
    }
}
