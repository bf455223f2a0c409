using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Twenty people talk while the program is killed at random instants, starting included.</summary>
public sealed class RandomKillTests
{
    private const int People = 20;
    private const int Kills = 20;
    private const int Seed = 20261123;
    private const int LongestLifeMs = 4000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private int _parked;

    [Fact]
    public async Task However_often_it_dies_every_accepted_message_is_answered_once_and_in_order()
    {
        await using var scene = await Scene.Start();
        using var over = new CancellationTokenSource();
        var people = Enumerable.Range(0, People).Select(_ => scene.Stranger()).ToList();
        var killing = KillAndRestart(scene, new Random(Seed));
        var talking = people.ConvertAll(person => Talk(person, over.Token));
        await killing;
        await over.CancelAsync();
        var written = await Task.WhenAll(talking).WaitAsync(Patience);

        Measured.Report($"From ready to everything answered, after {Kills} random kills", await scene.Settled(Patience));
        Assert.All(people.Zip(written), pair => Assert.Equal(
            pair.Second, scene.Twilio.Messages.Count(message => message.To == pair.First.Address && message.Body.Length > 0)));
        Assert.Equal(written.Sum(), await scene.Database.Number("SELECT COUNT(*) FROM inbox"));
        Assert.Equal(People, await scene.Database.Number("SELECT COUNT(DISTINCT conversation_id) FROM account_links"));
        Assert.Equal(People, await scene.Database.Number("SELECT COUNT(*) FROM account_links WHERE ended_at IS NULL"));
        Assert.Equal(_parked, await scene.Database.Number("SELECT COUNT(*) FROM tickets"));
        Measured.Report(
            $"Random kills: {Kills}, messages answered: {written.Sum()}, set aside: {_parked}, in doubt: "
            + await scene.Database.Number("SELECT COUNT(*) FROM outbox WHERE in_doubt = TRUE"));
    }

    // A process that does not come to readiness between two kills is killed all the same.
    private static async Task KillAndRestart(Scene scene, Random chance)
    {
        for (var i = 0; i < Kills; i++)
        {
            await Task.Delay(chance.Next(LongestLifeMs));
            await scene.Bot.Kill();
            await scene.Bot.DisposeAsync();
            scene.StartProgram();
        }
        await scene.Bot.Ready();
    }

    // Returns how many messages the person wrote; each has one answer.
    private async Task<int> Talk(Person person, CancellationToken over)
    {
        string answer;
        do
        {
            answer = await Ask($"Bill {Cast.Asha.Account}");
        }
        while (!answer.Contains("1042 210 011", StringComparison.Ordinal));
        answer = await Ask(await person.CodeOnAshasPhone(within: Patience));
        while (!answer.Contains("1,842", StringComparison.Ordinal))
            answer = await Ask(await person.CodeOnAshasPhone(within: Patience));
        do
        {
            Assert.Contains("1,842", await Ask("bill"));
        }
        while (!over.IsCancellationRequested);
        return person.Written;

        async Task<string> Ask(string text)
        {
            while (true)
            {
                await person.WritesUntilAccepted(text, Patience);
                var heard = await person.Hears(Patience);
                if (heard != Catalogue.Text(TextKey.Apology, Language.English) && heard != Catalogue.Text(TextKey.Apology, Language.Hindi))
                    return heard;
                Interlocked.Increment(ref _parked);
            }
        }
    }
}
