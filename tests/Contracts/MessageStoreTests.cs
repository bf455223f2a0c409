using BijliMitra.Core;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Contracts;

/// <summary>Accept, claim, commit, take over, record and report.</summary>
public sealed class MessageStoreTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(5.5));
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Life = new Lease(new NodeIdentity("n1", "i1"), Attempt).Life;
    private readonly TestDatabase _database = new();
    private readonly Protection _protection = new(new Dictionary<byte, byte[]> { [1] = new byte[32] }, new byte[32]);
    private readonly FakeTimeProvider _clock = new(Start);
    private readonly NodeIdentity _node = new("n1", "i1");
    private readonly Inbox _inbox;
    private readonly Outbox _outbox;
    private readonly TurnStore _turns;

    public MessageStoreTests()
    {
        _inbox = new Inbox(_database.Writer, _database.Readers, _protection);
        _outbox = Outbox(_node);
        _turns = new TurnStore(_database.Writer, _protection, _clock);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_message_is_accepted_once_also_when_it_comes_twenty_times_at_once()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _inbox.Accept(Arrival("SM1", "c1"), default)));

        Assert.Single(ids, id => id is not null);
        Assert.Null(await _inbox.Accept(Arrival("SM1", "c1"), default));
    }

    [Fact]
    public async Task The_same_id_on_another_channel_is_another_message()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);

        Assert.NotNull(await _inbox.Accept(Arrival("SM1", "c2") with { Channel = Channel.Sms }, default));
    }

    [Fact]
    public async Task Messages_of_a_conversation_are_claimed_in_the_order_of_acceptance()
    {
        var first = await _inbox.Accept(Arrival("SM1", "c1"), default);
        var second = await _inbox.Accept(Arrival("SM2", "c1"), default);

        Assert.Equal(first, (await _inbox.Claim("c1", default))!.Message.Id);
        await _turns.Commit(Finished((await _inbox.Claim("c1", default))!), default);
        Assert.Equal(second, (await _inbox.Claim("c1", default))!.Message.Id);
        Assert.Equal(["c1"], await _inbox.WaitingConversations(10, default));
    }

    [Fact]
    public async Task A_commit_handles_the_message_moves_the_conversation_on_and_leaves_the_answers()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);
        var finished = Finished((await _inbox.Claim("c1", default))!, "hello", "there");

        Assert.Equal(CommitResult.Committed, await _turns.Commit(finished, default));

        Assert.Null(await _inbox.Claim("c1", default));
        Assert.Equal("state"u8.ToArray(), await _inbox.State("c1", default));
        Assert.True(finished.Replies[0].Id < finished.Replies[1].Id);
        await using var db = _database.Open();
        Assert.Equal(1, (await db.Conversations.SingleAsync()).Sequence);
        Assert.Equal(["hello", "there"], (await db.Outbox.OrderBy(m => m.Id).ToListAsync()).Select(m => _protection.DecryptText(m.Body)));
    }

    [Fact]
    public async Task However_many_read_at_once_somebody_can_write_afterwards()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => _inbox.Claim($"c{n}", default)));

        Assert.NotNull(await _inbox.Accept(Arrival("SM1", "c1"), default).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_turn_of_a_message_that_is_handled_already_is_dropped_whole()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);
        var claimed = (await _inbox.Claim("c1", default))!;
        await _turns.Commit(Finished(claimed, "once"), default);

        Assert.Equal(CommitResult.AlreadyHandled, await _turns.Commit(Finished(claimed, "twice"), default));

        await using var db = _database.Open();
        Assert.Equal(1, await db.Outbox.CountAsync());
        Assert.Equal(1, (await db.Conversations.SingleAsync()).Sequence);
    }

    [Fact]
    public async Task A_turn_that_ran_while_a_person_took_the_chat_leaves_nothing_and_runs_again_under_the_new_owner()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);
        await _turns.Commit(Finished((await _inbox.Claim("c1", default))!), default);
        await _inbox.Accept(Arrival("SM2", "c1"), default);
        var running = (await _inbox.Claim("c1", default))!;

        await _database.Write((db, stop) => ChatLines.Give(db, "c1", ChatOwner.Agent, stop), default);

        await Assert.ThrowsAsync<StaleTurnException>(() => _turns.Commit(Finished(running, "of the bot"), default));
        var again = (await _inbox.Claim("c1", default))!;
        Assert.Equal((ChatOwner.Agent, 1), (again.Owner, again.Handovers));
        Assert.Equal(CommitResult.Committed, await _turns.Commit(Finished(again), default));
        await using var db = _database.Open();
        Assert.Equal(ChatOwner.Agent, (await db.Conversations.SingleAsync()).Owner);
        Assert.Equal(0, await db.Outbox.CountAsync());
    }

    [Fact]
    public async Task A_turn_on_a_conversation_that_moved_on_leaves_nothing_and_the_message_waits()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);
        await _turns.Commit(Finished((await _inbox.Claim("c1", default))!), default);
        await _inbox.Accept(Arrival("SM2", "c1"), default);
        var claimed = (await _inbox.Claim("c1", default))!;

        await Assert.ThrowsAsync<StaleTurnException>(() => _turns.Commit(Finished(claimed with { Sequence = 7 }, "stale"), default));

        Assert.Equal(claimed.Message.Id, (await _inbox.Claim("c1", default))!.Message.Id);
        await using var db = _database.Open();
        Assert.Equal(0, await db.Outbox.CountAsync());
    }

    [Fact]
    public async Task The_time_of_the_last_message_does_not_go_back_when_one_that_was_set_aside_is_handled_at_last()
    {
        var aside = (long)(await _inbox.Accept(Arrival("SM1", "c1"), default))!;
        await _turns.Commit(Finished((await _inbox.Claim("c1", default))!) with { Result = InboxState.Parked }, default);
        _clock.Advance(TimeSpan.FromDays(2));
        await _inbox.Accept(Arrival("SM2", "c1"), default);
        await _turns.Commit(Finished((await _inbox.Claim("c1", default))!), default);

        await _database.Write((db, stop) => db.Inbox.Where(m => m.Id == aside).ExecuteUpdateAsync(set => set.SetProperty(m => m.State, InboxState.Waiting), stop));
        Assert.Equal(CommitResult.Committed, await _turns.Commit(Finished((await _inbox.Claim("c1", default))!), default));

        await using var db = _database.Open();
        var chat = await db.Conversations.SingleAsync();
        Assert.Equal((3L, _clock.GetUtcNow()), (chat.Sequence, chat.LastMessageAt));
    }

    [Fact]
    public async Task A_change_that_fails_undoes_the_whole_turn()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);
        var finished = Finished((await _inbox.Claim("c1", default))!, "never");
        finished.Turn.Change((_, _) => throw new InvalidOperationException("no"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => _turns.Commit(finished, default));

        Assert.NotNull(await _inbox.Claim("c1", default));
        await using var db = _database.Open();
        Assert.Equal((0, 0), (await db.Outbox.CountAsync(), await db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task A_failing_unit_leaves_the_other_units_of_its_transaction_alone()
    {
        var writes = Enumerable.Range(0, 50).Select(i => i % 5 == 0
            ? _database.Writer.Write(async (scope, stop) =>
            {
                await scope.Run([Accept(scope, i)], stop);
                throw new InvalidOperationException("no");
            },
            default)
            : _database.Writer.Write((scope, stop) => scope.Run([Accept(scope, i)], stop), default)).ToList();

        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(10, writes.Count(write => write.IsFaulted));
        await using var db = _database.Open();
        Assert.Equal(40, await db.Inbox.CountAsync());
    }

    [Fact]
    public async Task A_restarted_node_takes_its_own_messages_over_at_once_and_another_nodes_when_the_lease_runs_out()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);
        await _turns.Commit(Finished((await _inbox.Claim("c1", default))!, "hello"), default);
        var (other, restarted) = (Outbox(new NodeIdentity("n2", "i1")), Outbox(new NodeIdentity("n1", "i2")));

        Assert.Empty(await _outbox.TakeOver(10, default));
        Assert.Empty(await other.TakeOver(10, default));
        Assert.Single(await restarted.TakeOver(10, default));
        Assert.Empty(await other.TakeOver(10, default));
        _clock.Advance(Life + TimeSpan.FromSeconds(1));
        Assert.Single(await other.TakeOver(10, default));
    }

    [Fact]
    public async Task A_status_only_moves_forward()
    {
        var message = await Sent();

        Assert.True((await _outbox.Report(message.Id, DeliveryStatus.Delivered, null, message.ProviderId, ContactSign.None, default)).Moved);
        Assert.False((await _outbox.Report(message.Id, DeliveryStatus.Sent, null, message.ProviderId, ContactSign.None, default)).Moved);
        Assert.False((await _outbox.Report(message.Id, DeliveryStatus.Failed, 30008, message.ProviderId, ContactSign.None, default)).Moved);
        Assert.True((await _outbox.Report(message.Id, DeliveryStatus.Read, null, message.ProviderId, ContactSign.None, default)).Moved);
        Assert.False((await _outbox.Report(999, DeliveryStatus.Read, null, null, ContactSign.None, default)).Moved);
    }

    [Fact]
    public async Task What_the_provider_took_is_nobodys_to_send_and_its_id_is_known()
    {
        var message = await Sent();

        Assert.Empty(await Outbox(new NodeIdentity("n1", "i9")).TakeOver(10, default));
        Assert.Equal("SMb", await _outbox.FirstUnclaimed([message.ProviderId!, "SMb"], default));
    }

    private static Call Accept(WriteScope scope, int i) => Hot.Accept.With(0, $"SM{i}", "c", Array.Empty<byte>(), scope.Dialect.Instant(Start));

    private Outbox Outbox(NodeIdentity node) => new(
        _database.Writer, _database.Readers, new EvidenceDesk(_database.Writer, _database.Readers, _protection), new Lease(node, Attempt), _clock);

    private async Task<OutboxMessage> Sent()
    {
        await _inbox.Accept(Arrival("SM1", "c1"), default);
        var finished = Finished((await _inbox.Claim("c1", default))!, "hello");
        await _turns.Commit(finished, default);
        var message = finished.Replies[0];
        (message.State, message.ProviderId, message.AcceptedAt) = (OutboxState.Accepted, "SMa", _clock.GetUtcNow());
        await _outbox.Record(message, ContactSign.None, default);
        return message;
    }

    private Arrival Arrival(string id, string conversation) => new(
        Channel.WhatsApp, id, conversation, new InboundPayload { Address = "+919899000001", Fields = [new("Body", "hi")] }, _clock.GetUtcNow());

    private FinishedTurn Finished(ClaimedMessage claimed, params string[] replies) => new()
    {
        Turn = new Turn
        {
            Message = new InboundMessage
            {
                Id = claimed.Message.Id,
                ProviderId = claimed.Message.ProviderId,
                ConversationId = claimed.Message.ConversationId,
                Address = ChannelAddress.FromStored(claimed.Message.Channel, "+919899000001"),
                ReceivedAt = claimed.Message.ReceivedAt,
            },
            Links = claimed.Links,
            Owner = claimed.Owner,
            FirstTurn = claimed.Sequence == 0,
            Now = _clock.GetUtcNow(),
        },
        Sequence = claimed.Sequence,
        State = "state"u8.ToArray(),
        Result = InboxState.Handled,
        Replies = [.. replies.Select((text, n) => new OutboxMessage
        {
            InboundId = claimed.Message.Id,
            N = n,
            ConversationId = claimed.Message.ConversationId,
            Channel = claimed.Message.Channel,
            Address = _protection.Encrypt("+919899000001"),
            Kind = OutboxKind.Reply,
            Body = _protection.Encrypt(text),
            LeasedBy = _node.Token,
            LeasedUntil = _clock.GetUtcNow() + Life,
        })],
    };
}
