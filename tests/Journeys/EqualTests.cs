using System.Diagnostics;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>
/// Nobody learns from the answer to an account number, or from how long it takes, whether the connection exists or has a live contact.
/// </summary>
[Collection(nameof(AloneCollection))]
public sealed class EqualTests
{
    private const string Unknown = "1042219987";
    private const int Runs = 60;

    // A difference that 60 runs on one machine, without any network between, do not tell from chance at this level is none to
    // somebody who asks over a phone network and is stopped after five wrong codes. Three comparisons a run: a false alarm in a
    // few hundred runs of the suite.
    private const double Significance = 0.001;

    [Fact]
    public async Task A_live_a_dead_and_an_unknown_account_read_and_time_alike()
    {
        await using var scene = await Scene.Start();
        string[] kinds = [Cast.Asha.Account, Cast.Ravi.Account, Unknown];
        var accounts = kinds.ToArray();
        var (chance, words, times) = (new Random(7), new HashSet<string>(), accounts.ToDictionary(a => a, _ => new List<double>()));
        for (var run = -5; run < Runs; run++)
        {
            chance.Shuffle(accounts);
            foreach (var account in accounts)
            {
                var person = scene.Stranger();
                var started = Stopwatch.GetTimestamp();
                var answer = await person.Asks($"Bill {account}");
                var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                words.Add(answer.Replace(Spaced(account), "#", StringComparison.Ordinal));
                if (run >= 0)
                    times[account].Add(took);
                await Eventually.Holds(async () => await scene.Pending() == 0);
            }
        }
        Assert.Single(words);
        Measured.Report("Median answer, live, dead, unknown: "
            + string.Join(", ", kinds.Select(account => $"{RankSum.Median(times[account]):F1} ms")));
        foreach (var (one, other) in new[] { (0, 1), (0, 2), (1, 2) })
        {
            var p = RankSum.Test(times[kinds[one]], times[kinds[other]]);
            Measured.Report($"Rank-sum test of account {one} against {other}: p = {p:F3}");
            Assert.True(p > Significance, $"Answer times tell account {one} from {other}: p = {p:F5}");
        }
        Assert.Equal(Runs + 5, scene.Twilio.Messages.Count(message => message.To == Cast.Asha.Mobile));
    }

    private static string Spaced(string account) => $"{account[..4]} {account[4..7]} {account[7..]}";
}
