using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>The program is asked to stop, and started again.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task Stopped_under_load_it_ends_in_time_loses_nothing_and_knows_everybody_again()
    {
        await using var scene = await Scene.Start();
        var people = Enumerable.Range(0, 10).Select(_ => scene.Stranger()).ToList();
        await Task.WhenAll(people.Select(person => person.Verifies()));
        using var over = new CancellationTokenSource();
        var writing = people.ConvertAll(person => WriteOn(scene, person, over.Token));
        await Eventually.Holds(() => scene.Twilio.Messages.Count > 100);

        Measured.Report("From SIGTERM under load to the end", await scene.Bot.Stop());
        await over.CancelAsync();
        await Task.WhenAll(writing);
        await scene.Bot.DisposeAsync();
        await scene.Restart();
        Measured.Report("From ready to everything answered, after SIGTERM", await scene.Settled());
        var known = scene.Twilio.Messages.Count;
        await people[0].Writes("bill");
        var answer = await scene.Twilio.WaitFor(message => message.To == people[0].Address && message.Number >= known, Eventually.Bound);
        Assert.Contains("1,842", answer.Body);
        await scene.Settled();
    }

    [Fact]
    public async Task Stopped_while_Twilio_hangs_it_ends_in_time_and_sends_nothing_twice()
    {
        await using var scene = await Scene.Start();
        var (one, other) = (scene.Stranger(), scene.Stranger());
        scene.Twilio.For(one.Address, new FakeBehaviour.AcceptAndHang());
        scene.Twilio.For(other.Address, new FakeBehaviour.Hang());
        await one.Writes("help");
        await other.Writes("help");
        await one.Hears();
        Measured.Report("From SIGTERM with Twilio hanging to the end", await scene.Bot.Stop());
        scene.Twilio.For(one.Address, null);
        scene.Twilio.For(other.Address, null);
        await scene.Bot.DisposeAsync();
        await scene.Restart();
        await other.Hears();
        await scene.Settled();
        Assert.Equal(2, scene.Twilio.Messages.Count);
    }

    private static async Task WriteOn(Scene scene, Person person, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var sid = scene.NextSid();
            if (await scene.TryPost(person.Form(sid, "bill")) is System.Net.HttpStatusCode.OK)
                scene.Accepted(sid);
            else
                await Task.Delay(20, CancellationToken.None);
        }
    }
}
