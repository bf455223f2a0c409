using BijliMitra.Core.Messaging;
using BijliMitra.State;
using BijliMitra.Tests.Support;
using StackExchange.Redis;
using Xunit;

namespace BijliMitra.Tests.Contracts;

/// <summary>What the claim and the release of a conversation promise, on whatever speaks Redis.</summary>
[NotOnServers("each names its server")]
public abstract class ConversationCacheContract
{
    private const long Message = 42;
    private static readonly byte[] State = "{\"a\":1}"u8.ToArray();
    private readonly string _conversation = new BijliMitra.Core.Ids().Hex(16);

    /// <summary>A connection to the server under test.</summary>
    protected abstract IConnectionMultiplexer Redis { get; }

    private ConversationCache Cache(string node = "n1", string incarnation = "i1") => new(Redis, new NodeIdentity(node, incarnation));

    [Fact]
    public async Task A_new_conversation_is_locked_with_one_try_and_no_state() =>
        Assert.Equal(new CacheClaim(true, 1, 0, null), await Cache().Claim(_conversation, Message));

    [Fact]
    public async Task A_released_turn_leaves_its_state_and_sequence_and_no_tries()
    {
        await Cache().Claim(_conversation, Message);
        await Cache().Release(_conversation, Message, 9, State);

        var next = await Cache("n2").Claim(_conversation, Message);

        Assert.Equal((true, 1, 9L), (next.Locked, next.Tries, next.Sequence));
        Assert.Equal(State, next.State);
    }

    [Fact]
    public async Task A_turn_that_failed_leaves_the_old_state_and_its_try()
    {
        await Cache().Claim(_conversation, 1);
        await Cache().Release(_conversation, 1, 3, State);
        await Cache().Claim(_conversation, Message);
        await Cache().Release(_conversation, Message);

        var again = await Cache().Claim(_conversation, Message);

        Assert.Equal((true, 2, 3L), (again.Locked, again.Tries, again.Sequence));
        Assert.Equal(State, again.State);
    }

    [Fact]
    public async Task A_turn_that_failed_through_no_fault_of_its_message_leaves_no_try()
    {
        await Cache().Claim(_conversation, Message);
        await Cache().Release(_conversation, Message, counts: false);

        Assert.Equal((true, 1), (await Cache().Claim(_conversation, Message)) is var claim ? (claim.Locked, claim.Tries) : default);
    }

    [Fact]
    public async Task Another_node_finds_it_locked_and_counts_no_try()
    {
        await Cache().Claim(_conversation, Message);

        Assert.False((await Cache("n2").Claim(_conversation, Message)).Locked);

        await Cache().Release(_conversation, Message);
        Assert.Equal(2, (await Cache("n2").Claim(_conversation, Message)).Tries);
    }

    [Fact]
    public async Task A_lock_that_an_earlier_incarnation_of_the_node_left_is_taken_over_at_once()
    {
        await Cache("n1", "before").Claim(_conversation, Message);

        Assert.Equal((true, 2), (await Cache("n1", "after").Claim(_conversation, Message)) is var claim ? (claim.Locked, claim.Tries) : default);
    }

    [Fact]
    public async Task Who_lost_the_lock_changes_nothing_any_more()
    {
        await Cache("n1", "before").Claim(_conversation, Message);
        await Cache("n1", "after").Claim(_conversation, Message);
        await Cache("n1", "before").Release(_conversation, Message, 5, "old"u8.ToArray());

        Assert.False((await Cache("n2").Claim(_conversation, Message)).Locked);
        await Cache("n1", "after").Release(_conversation, Message, 6, State);
        Assert.Equal(6, (await Cache("n2").Claim(_conversation, Message)).Sequence);
    }

    [Fact]
    public async Task A_nodes_name_that_begins_like_anothers_is_another_node()
    {
        await Cache("n1").Claim(_conversation, Message);

        Assert.False((await Cache("n").Claim(_conversation, Message)).Locked);
        Assert.False((await Cache("n11").Claim(_conversation, Message)).Locked);
    }

    [Fact]
    public async Task All_keys_of_a_conversation_share_a_hash_tag_and_end_by_themselves()
    {
        await Cache().Claim(_conversation, Message);
        var db = Redis.GetDatabase();

        Assert.InRange((await db.KeyTimeToLiveAsync($"{{{_conversation}}}:lock"))!.Value, TimeSpan.FromSeconds(1), ConversationCache.LockLife);
        Assert.NotNull(await db.KeyTimeToLiveAsync($"{{{_conversation}}}:try:{Message}"));
        await Cache().Release(_conversation, Message, 1, State);
        Assert.NotNull(await db.KeyTimeToLiveAsync($"{{{_conversation}}}:state"));
        Assert.False(await db.KeyExistsAsync($"{{{_conversation}}}:lock"));
    }
}
