using System.Buffers.Binary;
using BijliMitra.Core.Messaging;
using StackExchange.Redis;

namespace BijliMitra.State;

/// <summary>What Redis answered to a claim.</summary>
/// <param name="Locked">False: another node runs a turn of this conversation.</param>
/// <param name="Tries">How often this message was claimed, this time included.</param>
/// <param name="Sequence">The sequence of <paramref name="State"/>; 0 where there is none.</param>
/// <param name="State">The state, or null.</param>
internal readonly record struct CacheClaim(bool Locked, int Tries, long Sequence, byte[]? State);

/// <summary>
/// A conversation in Redis: its lock, the tries of the message in hand, and its state. One round trip to claim, one to release. All
/// keys of a conversation share a hash tag, so a cluster may be used.
/// </summary>
internal sealed class ConversationCache(IConnectionMultiplexer redis, NodeIdentity node)
{
    /// <summary>A lock's life: the turn's time-out and five seconds (design, "What this gives").</summary>
    public static readonly TimeSpan LockLife = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan StateLife = TimeSpan.FromDays(7);
    private static readonly TimeSpan TriesLife = TimeSpan.FromDays(1);

    // A lock of this node, of whatever incarnation, is taken over: one process at a time holds the node's data directory, and within
    // it one worker at a time has a conversation. Where this very claim holds it already, Redis was too slow to answer the first time:
    // no turn was run, and no try is counted.
    private const string ClaimScript =
        """
        local held = redis.call('GET', KEYS[1])
        if held and string.sub(held, 1, #ARGV[2]) ~= ARGV[2] then return {0} end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
        local tries = held == ARGV[1] and redis.call('GET', KEYS[2]) or redis.call('INCR', KEYS[2])
        redis.call('PEXPIRE', KEYS[2], ARGV[4])
        return {1, tries, redis.call('GET', KEYS[3])}
        """;

    // A null state leaves the old one: the turn failed. Its try stays counted, but where it was not the message that made it fail.
    private const string ReleaseScript =
        """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        if ARGV[2] ~= '' then
            redis.call('SET', KEYS[3], ARGV[2], 'PX', ARGV[3])
            redis.call('DEL', KEYS[2])
        elseif ARGV[4] == '0' then
            redis.call('DECR', KEYS[2])
        end
        redis.call('DEL', KEYS[1])
        return 1
        """;

    /// <summary>Locks the conversation, counts the try of the message, and reads the state.</summary>
    public async Task<CacheClaim> Claim(string conversation, long message)
    {
        var result = (RedisResult[])(await redis.GetDatabase().ScriptEvaluateAsync(
            ClaimScript,
            Keys(conversation, message),
            [Token(message), node.Prefix, (long)LockLife.TotalMilliseconds, (long)TriesLife.TotalMilliseconds]))!;
        if ((int)result[0] == 0)
        {
            return default;
        }
        // Where there is no state, a Lua table ends before it.
        var stored = result.Length > 2 ? (byte[]?)result[2] : null;
        return stored is not { Length: > 8 }
            ? new CacheClaim(true, (int)result[1], 0, null)
            : new CacheClaim(true, (int)result[1], BinaryPrimitives.ReadInt64LittleEndian(stored), stored[8..]);
    }

    /// <summary>Stores the state of the committed turn and unlocks, if the lock is still ours.</summary>
    public Task Release(string conversation, long message, long sequence, byte[] state)
    {
        var stored = new byte[8 + state.Length];
        BinaryPrimitives.WriteInt64LittleEndian(stored, sequence);
        state.CopyTo(stored, 8);
        return Unlock(conversation, message, stored, counts: true);
    }

    /// <summary>Unlocks after a turn that left nothing. <paramref name="counts"/>: whether it was a try of the message.</summary>
    public Task Release(string conversation, long message, bool counts = true) => Unlock(conversation, message, RedisValue.EmptyString, counts);

    /// <summary>Forgets how often a message was tried, as for one that is to be handled again.</summary>
    public Task ForgetTries(string conversation, long message) => redis.GetDatabase().KeyDeleteAsync(Keys(conversation, message)[1]);

    private Task<RedisResult> Unlock(string conversation, long message, RedisValue stored, bool counts) => redis.GetDatabase().ScriptEvaluateAsync(
        ReleaseScript, Keys(conversation, message), [Token(message), stored, (long)StateLife.TotalMilliseconds, counts ? 1 : 0]);

    private string Token(long message) => $"{node.Token}:{message}";

    private static RedisKey[] Keys(string conversation, long message) =>
        [$"{{{conversation}}}:lock", $"{{{conversation}}}:try:{message}", $"{{{conversation}}}:state"];
}
