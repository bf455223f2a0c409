using BijliMitra.Core.Staff;
using BijliMitra.State;
using StackExchange.Redis;

namespace BijliMitra.Turns;

/// <summary>Has a message handled again that was set aside: its tries in Redis go first, as with them it would be set aside at once.</summary>
internal sealed class ParkedReplay(StaffDesks desks, ConversationCache cache, TurnDispatcher dispatcher)
{
    /// <summary>Replays it; <see cref="StaffResult.OutOfReach"/> where Redis does not answer, and then nothing was changed.</summary>
    public async Task<StaffResult> Replay(StaffActor actor, long message, CancellationToken stop)
    {
        var conversation = await desks.Parked.ConversationOf(actor, message, stop);
        if (conversation is not null)
        {
            try
            {
                await cache.ForgetTries(conversation, message);
            }
            catch (Exception fault) when (fault is RedisException or TimeoutException)
            {
                return StaffResult.OutOfReach;
            }
        }
        // Where it is set aside no more, or the role may not, this tells so.
        var result = await desks.Parked.Replay(actor, message, stop);
        if (result == StaffResult.Done)
        {
            dispatcher.Ready(conversation!);
        }
        return result;
    }
}
