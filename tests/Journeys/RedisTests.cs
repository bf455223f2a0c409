using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Redis holds what may be lost: whatever becomes of it, messages are accepted, answered once and in order.</summary>
public sealed class RedisTests
{
    private const string Amount = "1,842";

    [Fact]
    public async Task Frozen_for_ten_seconds_it_delays_answers_and_loses_none()
    {
        await using var kill = await KillScene.Start(Store.Redis);
        var (scene, people) = (kill.Scene, Enumerable.Range(0, 10).Select(_ => kill.Scene.Stranger()).ToList());
        await Task.WhenAll(people.Select(person => person.Asks("thanks")));
        kill.Server.Freeze();
        var (frozen, slowest) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        while (Stopwatch.GetElapsedTime(frozen) < TimeSpan.FromSeconds(10))
        {
            foreach (var person in people.Where(person => person.Written < 6))
            {
                var started = Stopwatch.GetTimestamp();
                await person.Writes(person.Written % 2 == 0 ? "help" : "thanks");
                slowest = slowest > Stopwatch.GetElapsedTime(started) ? slowest : Stopwatch.GetElapsedTime(started);
            }
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
        kill.Server.Thaw();
        var settled = await scene.Settled();
        Measured.Report("Redis frozen for ten seconds: slowest webhook", slowest);
        Measured.Report("Redis frozen for ten seconds: from thaw to everything answered", settled);
        Assert.True(slowest < TimeSpan.FromSeconds(2), $"The slowest webhook took {slowest}.");
        await AnswersInOrder(scene, people);
    }

    [Fact]
    public async Task A_cluster_of_three_serves_as_one_server_does()
    {
        await using var cluster = await RedisCluster.Start(3);
        await using var scene = await Scene.Start(("Redis:Connection", cluster.Connection));
        var bills = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Stranger().Verifies()));
        Assert.All(bills, bill => Assert.Contains(Amount, bill));
        var (_, output, _) = await BotProcess.Run(scene.Settings, ["doctor"]);
        Assert.Contains("ok    redis: ", output);
        await scene.Settled();
    }

    [Fact]
    public async Task Killed_and_restarted_empty_it_costs_nobody_the_place_in_the_conversation()
    {
        await using var kill = await KillScene.Start(Store.Redis);
        var person = kill.Scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        await kill.Server.Kill();
        await kill.Server.Restart();
        Assert.Contains(Amount, await person.Asks(await person.CodeOnAshasPhone()));
        await kill.Scene.Settled();
    }

    [Fact]
    public async Task Emptied_between_turns_it_costs_nobody_the_place_in_the_conversation()
    {
        await using var kill = await KillScene.Start(Store.Redis);
        await using var redis = await kill.Redis();
        var person = kill.Scene.Stranger();
        await person.Asks("bill");
        await redis.Empty();
        await person.Asks(Cast.Asha.Account);
        await redis.Empty();
        Assert.Contains(Amount, await person.Asks(await person.CodeOnAshasPhone()));
        await redis.Empty();
        Assert.Contains(Amount, await person.Asks("bill"));
        await kill.Scene.Settled();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("x", false)]
    [InlineData("not JSON at all", true)]
    [InlineData("null", true)]
    [InlineData("[1,2]", true)]
    [InlineData("""{"version":-1}""", true)]
    [InlineData("""{"version":"seven","dialogs":7}""", true)]
    [InlineData("""{"version":1,"dialogs":{"stack":"no"},"code":{"hash":5}}""", true)]
    [InlineData("""{"version":1,"dialogs":[{"id":"NoSuchDialog","state":{}}]}""", true)]
    public async Task A_state_that_cannot_be_read_costs_the_place_and_never_the_answer(string stored, bool withSequence)
    {
        await using var kill = await KillScene.Start(Store.Embedded);
        await using var redis = await kill.Redis();
        var person = kill.Scene.Stranger();
        await person.Asks($"Bill {Cast.Asha.Account}");
        await kill.Scene.Settled();
        await redis.PutState(kill.Conversation(person), [.. withSequence ? Sequence(1) : [], .. Encoding.UTF8.GetBytes(stored)]);
        await person.Asks("thanks");
        await kill.Scene.Settled();
        person.HearsNoMoreOfBefore();
        Assert.Contains(Amount, await person.Verifies("Bill", codes: 2));
        await kill.Scene.Settled();
        Assert.Equal(0, await kill.Scene.Database.Number("SELECT COUNT(*) FROM inbox WHERE state = 2"));
    }

    [Fact]
    public async Task A_stale_state_is_replaced_by_the_database_s_copy()
    {
        await using var kill = await KillScene.Start(Store.Embedded);
        await using var redis = await kill.Redis();
        var (person, scene) = (kill.Scene.Stranger(), kill.Scene);
        await person.Asks("bill");
        await scene.Settled();
        var conversation = kill.Conversation(person);
        await Eventually.Holds(async () => await redis.Holder(conversation) is null);
        var stale = (await redis.State(conversation))!;
        await person.Asks(Cast.Asha.Account);
        var code = await person.CodeOnAshasPhone();
        await Eventually.Holds(async () => await redis.Holder(conversation) is null);
        Assert.NotEqual(stale, await redis.State(conversation));
        await redis.PutState(conversation, stale);
        Assert.Contains(Amount, await person.Asks(code));
    }

    [Fact]
    public async Task A_lock_of_this_node_s_dead_process_is_taken_over_at_once_and_another_node_s_when_it_runs_out()
    {
        await using var kill = await KillScene.Start(Store.Embedded);
        await using var redis = await kill.Redis();
        var person = kill.Scene.Stranger();
        await person.Asks("thanks");
        await kill.Scene.Settled();
        var (conversation, node) = (kill.Conversation(person), await File.ReadAllTextAsync(Path.Combine(kill.Scene.Folder, "node-id")));
        await Eventually.Holds(async () => await redis.Holder(conversation) is null);
        await redis.Lock(conversation, $"{node}:0badc0de:7", TimeSpan.FromMinutes(10));
        await person.Asks("help");

        await Eventually.Holds(async () => await redis.Holder(conversation) is null);
        await redis.Lock(conversation, BotRedis.OtherNode, TimeSpan.FromSeconds(3));
        var started = Stopwatch.GetTimestamp();
        await person.Asks("help");
        var waited = Stopwatch.GetElapsedTime(started);
        Measured.Report("Another node's lock of 3 s: answered after", waited);
        Assert.True(waited > TimeSpan.FromSeconds(2.5), $"Answered after {waited}, under another node's lock.");
    }

    private static byte[] Sequence(long number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }

    private static async Task AnswersInOrder(Scene scene, List<Person> people)
    {
        foreach (var person in people)
        {
            for (var n = 1; n < person.Written; n++)
                Assert.Equal(Catalogue.Text(n % 2 == 1 ? TextKey.Thanks : TextKey.Help, Language.English), await person.Hears());
            Assert.Equal(person.Written, scene.Twilio.Messages.Count(message => message.To == person.Address));
        }
    }
}
