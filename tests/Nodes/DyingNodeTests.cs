using System.Diagnostics;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Nodes;

/// <summary>A node is killed, frozen, doubled or restarted while the others go on.</summary>
public sealed class DyingNodeTests
{
    // A lease or a lock is 15 seconds, and whoever takes over looks every second or two.
    private static readonly TimeSpan TakenOverWithin = TimeSpan.FromSeconds(25);

    // The load is a test's, not a company's.
    private static readonly (string, string) Quick = ("Rates:WhatsAppPerSecond", "1000");

    [Fact]
    public async Task What_a_killed_node_had_in_hand_the_other_takes_over_when_its_lease_runs_out()
    {
        await using var nodes = await NodeScene.Start(2);
        var (scene, people) = (nodes.Scene, Enumerable.Range(0, 20).Select(_ => nodes.Scene.Stranger()).ToList());
        // Half of them were taken by Twilio and not yet recorded, half not.
        foreach (var person in people)
            scene.Twilio.For(person.Address, people.IndexOf(person) % 2 == 0 ? new FakeBehaviour.AcceptAndHang() : new FakeBehaviour.Hang());
        scene.Door = () => nodes.Nodes[1].Settings["Urls"];
        await Task.WhenAll(people.Select(person => person.Writes("help")));
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 0") == people.Count);
        await nodes.Nodes[1].Bot.Kill();
        people.ForEach(person => scene.Twilio.For(person.Address, null));

        var took = await scene.Settled(TakenOverWithin + Eventually.Bound);
        Measured.Report("A node killed with 20 messages in hand: taken over and answered after", took);
        Assert.True(took < TakenOverWithin, $"It took {took}.");
        Assert.All(people, person => Assert.Single(scene.Twilio.Messages, message => message.To == person.Address));
    }

    [Fact]
    public async Task Killed_under_load_a_node_costs_no_answer_and_doubles_none()
    {
        await using var nodes = await NodeScene.Start(4, Quick);
        var scene = nodes.Scene;
        using var over = new CancellationTokenSource();
        var writing = nodes.Load(20, over.Token);
        foreach (var node in nodes.Nodes.Skip(1))
        {
            var known = scene.Twilio.Messages.Count;
            await Eventually.Holds(() => scene.Twilio.Messages.Count > known + 100);
            await node.Bot.Kill();
        }
        await over.CancelAsync();
        Assert.Equal(0, await writing);
        var took = await scene.Settled(TakenOverWithin + Eventually.Bound);
        Measured.Report("Three of four nodes killed under load: everything answered after", took);
        Assert.True(took < TakenOverWithin, $"It took {took}.");
    }

    [Fact]
    public async Task A_restarted_node_frees_at_once_what_it_held()
    {
        await using var nodes = await NodeScene.Start(2);
        var (scene, people) = (nodes.Scene, Enumerable.Range(0, 20).Select(_ => nodes.Scene.Stranger()).ToList());
        scene.Twilio.Otherwise = new FakeBehaviour.Hang();
        scene.Door = () => nodes.Nodes[1].Settings["Urls"];
        await Task.WhenAll(people.Select(person => person.Writes("help")));
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE state = 0") == people.Count);
        await nodes.Nodes[1].Bot.Kill();
        scene.Twilio.Otherwise = new FakeBehaviour.Accept();
        await nodes.Nodes[1].Start();
        var took = await scene.Settled();
        Measured.Report("A killed node restarted beside another: from ready to everything answered", took);
        // 1.1 seconds where the machine has nothing else to do. Another node's lease would be 15.
        Assert.True(took < TimeSpan.FromSeconds(10), $"It took {took}.");
    }

    [Fact]
    public async Task A_node_that_stood_still_for_longer_than_its_lease_sends_nothing_twice()
    {
        await using var nodes = await NodeScene.Start(2, Quick, ("Twilio:Timeout", "00:00:02"));
        var scene = nodes.Scene;
        using var over = new CancellationTokenSource();
        var writing = nodes.Load(10, over.Token);
        await Eventually.Holds(() => scene.Twilio.Messages.Count > 100);
        await over.CancelAsync();
        nodes.Nodes[1].Bot.Freeze();
        await writing;
        Measured.Report("A node frozen under load: the other answered everything after", await scene.Settled(TakenOverWithin + Eventually.Bound));
        nodes.Nodes[1].Bot.Thaw();
        await nodes.Nodes[1].Bot.Ready();
        Assert.Contains("1,842", await scene.Stranger().Verifies());
        await scene.Settled();
    }

    [Fact]
    public async Task A_second_program_on_a_copy_of_the_data_directory_ends_the_first_and_says_why()
    {
        await using var nodes = await NodeScene.Start(2, ("Twilio:Timeout", "00:00:01"));
        var copy = Directory.CreateTempSubdirectory("bm-").FullName;
        File.Copy(Path.Combine(nodes.Nodes[1].Folder, "node-id"), Path.Combine(copy, "node-id"));
        await using var second = nodes.Another(copy);
        await second.Start();
        Assert.Equal(1, await nodes.Nodes[1].Bot.Ended());
        Assert.Contains(nodes.Nodes[1].Bot.Output, line => line.Contains("node-id", StringComparison.Ordinal));
        nodes.Scene.Door = () => second.Settings["Urls"];
        Assert.Contains("1,842", await nodes.Scene.Stranger().Verifies());
        await nodes.Scene.Settled();
    }

    [Fact]
    public async Task Restarted_one_after_the_other_under_load_the_nodes_answer_all_and_show_Twilio_no_error()
    {
        await using var nodes = await NodeScene.Start(4, Quick);
        var scene = nodes.Scene;
        using var over = new CancellationTokenSource();
        var writing = nodes.Load(20, over.Token);
        var slowest = TimeSpan.Zero;
        foreach (var node in nodes.Nodes)
        {
            var took = await node.Bot.Stop();
            slowest = took > slowest ? took : slowest;
            await node.Start();
        }
        await over.CancelAsync();
        Assert.Equal(0, await writing);
        Measured.Report($"Four nodes restarted in turn under load, {scene.Twilio.Messages.Count} messages sent; slowest stop", slowest);
        Measured.Report("After the last restart everything answered after", await scene.Settled(TakenOverWithin));
    }
}
