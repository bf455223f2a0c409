using BijliMitra.Core;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Contracts;

/// <summary>Several programs on one database: who is alive, who holds what, who does which round.</summary>
public sealed class NodeTests : IAsyncDisposable
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(10);
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5)));
    private readonly Lease _one = new(new NodeIdentity("n1", "i1"), Attempt);
    private readonly Lease _two = new(new NodeIdentity("n2", "i1"), Attempt);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_a_node_that_is_alive_holds_is_left_to_it_however_long_it_takes()
    {
        await Roster(_one).Join(default);
        await Held(_one);
        for (var i = 0; i < 10; i++)
        {
            _clock.Advance(_one.Life / 2);
            await Roster(_one).Beat(default);
        }
        Assert.Empty(await Outbox(_two).TakeOver(10, default));

        _clock.Advance(_one.Life + TimeSpan.FromSeconds(1));
        Assert.True(Assert.Single(await Outbox(_two).TakeOver(10, default)).Held);
    }

    [Fact]
    public async Task What_a_node_that_left_gave_back_is_taken_at_once()
    {
        await Roster(_one).Join(default);
        await Held(_one);
        await Outbox(_one).GiveBack(default);
        await Roster(_one).Leave(default);
        Assert.Single(await Outbox(_two).TakeOver(10, default));
    }

    [Fact]
    public async Task What_many_nodes_find_at_once_one_of_them_gets()
    {
        for (var i = 0; i < 20; i++)
            await Held(_one);
        _clock.Advance(_one.Life + TimeSpan.FromSeconds(1));
        var nodes = Enumerable.Range(2, 4).Select(n => Outbox(new Lease(new NodeIdentity($"n{n}", "i1"), Attempt)));
        var taken = (await Task.WhenAll(nodes.Select(node => node.TakeOver(100, default)))).SelectMany(rows => rows).Select(row => row.Message.Id).ToList();
        Assert.Equal(20, taken.Count);
        Assert.Equal(20, taken.Distinct().Count());
    }

    [Fact]
    public async Task A_node_that_stood_still_finds_that_its_message_is_another_s()
    {
        var message = await Held(_one);
        Assert.True(_one.CoversAttempt(message, _clock.GetUtcNow()));
        _clock.Advance(_one.Life + TimeSpan.FromSeconds(1));
        Assert.False(_one.CoversAttempt(message, _clock.GetUtcNow()));
        await Outbox(_two).TakeOver(10, default);
        Assert.False(await Outbox(_one).Renew(message, default));
    }

    [Fact]
    public async Task A_message_that_nobody_took_over_is_held_for_another_attempt()
    {
        var message = await Held(_one);
        _clock.Advance(_one.Life + TimeSpan.FromSeconds(1));
        Assert.True(await Outbox(_one).Renew(message, default));
        Assert.True(_one.CoversAttempt(message, _clock.GetUtcNow()));
        Assert.Empty(await Outbox(_two).TakeOver(10, default));
    }

    [Fact]
    public async Task What_a_node_holds_without_knowing_shows_once_the_lease_is_over()
    {
        var message = await Held(_one);
        Assert.Empty(await Outbox(_one).Overdue(default));
        _clock.Advance(_one.Life + TimeSpan.FromSeconds(1));
        Assert.Equal([(message.Id, "c1")], await Outbox(_one).Overdue(default));
        Assert.Empty(await Outbox(_two).Overdue(default));
    }

    [Fact]
    public async Task The_nodes_alive_are_counted_and_one_that_leaves_counts_no_more()
    {
        var (one, two) = (Roster(_one), Roster(_two));
        await one.Join(default);
        await two.Join(default);
        Assert.True(await one.Beat(default));
        Assert.Equal(2, one.Alive);
        await two.Leave(default);
        await one.Beat(default);
        Assert.Equal(1, one.Alive);
    }

    [Fact]
    public async Task A_second_program_under_the_same_node_id_ends_the_first()
    {
        var first = Roster(_one);
        await first.Join(default);
        Assert.True(await first.Beat(default));
        var second = Roster(new Lease(new NodeIdentity("n1", "i2"), Attempt));
        await second.Join(default);
        Assert.False(await first.Beat(default));
        Assert.True(await second.Beat(default));
    }

    [Fact]
    public async Task Each_round_of_a_job_is_one_node_s()
    {
        var every = TimeSpan.FromMinutes(5);
        var nodes = Enumerable.Range(0, 4).Select(_ => new Rounds(_database.Writer, _clock)).ToList();
        for (var round = 0; round < 3; round++)
        {
            Assert.Single(await Task.WhenAll(nodes.Select(node => node.Claim("job", every, default))), claimed => claimed);
            Assert.False(await nodes[0].Claim("job", every, default));
            Assert.Equal(round == 0, await nodes[1].Claim("another", every * 10, default));
            _clock.Advance(every);
        }
    }

    private Outbox Outbox(Lease lease) => new(
        _database.Writer, _database.Readers, new EvidenceDesk(_database.Writer, _database.Readers, SampleDatabase.Protection), lease, _clock);

    private Roster Roster(Lease lease) => new(_database.Writer, lease, _clock);

    private async Task<OutboxMessage> Held(Lease lease)
    {
        var message = new OutboxMessage { ConversationId = "c1", Address = [1], Body = [1], CreatedAt = _clock.GetUtcNow(), DueAt = _clock.GetUtcNow() };
        lease.Take(message, _clock.GetUtcNow());
        await _database.Add(message);
        return message;
    }
}
