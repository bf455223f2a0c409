using BijliMitra.Core.Accounts;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>Nobody can find out by asking which account numbers exist: words and work are the same for every account.</summary>
public sealed class EqualWordsTests
{
    private static readonly string[] Steps =
        ["{bill}", "RESEND", "000000", "help", "000001", "000002", "000003", "{bill}", "000004", "000005", "CHANGED"];


    private static ChannelAddress Stranger => ChatHarness.Address("whatsapp", "+919899000001");

    [Theory]
    [InlineData("Bill ")]
    [InlineData("मेरा बिल ")]
    public async Task A_live_a_dead_a_closed_and_an_unknown_account_read_and_work_alike(string ask)
    {
        var live = await Transcript(ask, "1042210011");
        Assert.Equal(live, await Transcript(ask, "1042210022"));
        Assert.Equal(live, await Transcript(ask, "1042210077"));
        Assert.Equal(live, await Transcript(ask, "1042219999"));
        Assert.Equal(live, await Transcript(ask, "1042210033", closed: true));
    }

    [Fact]
    public async Task An_account_above_its_codes_of_the_day_reads_like_any_other()
    {
        await using var harness = await ChatHarness.Start(new LimitOptions { CodesPerAccountPerDay = 1 });
        var (first, arrived) = await harness.Say(Stranger, "RESEND");
        Assert.Empty(arrived);
        (first, arrived) = await harness.Say(Stranger, "Bill 1042210011");
        Assert.Single(arrived);
        var (second, none) = await harness.Say(Stranger, "resend");
        Assert.Empty(none);
        Assert.Equal(first, second);
    }

    private static async Task<List<string>> Transcript(string ask, string account, bool closed = false)
    {
        await using var harness = await ChatHarness.Start();
        if (closed)
        {
            await harness.ChangeAccount(account, row => row.Status = AccountStatus.Closed);
        }
        Assert.True(AccountNumber.TryParse(account, out var number));
        var said = new List<string>();
        foreach (var step in Steps)
        {
            var (replies, _) = await harness.Say(Stranger, step.Replace("{bill}", ask + account, StringComparison.Ordinal));
            said.AddRange(replies.Select(reply => reply.Replace(number.Spaced, "the account", StringComparison.Ordinal)));
            said.Add($"{harness.Commands} statements, {harness.Last!.Changes.Count} changes");
        }
        // The ticket's number is drawn; only its digits may differ.
        return [.. said.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "T-[0-9]{8}", "T"))];
    }
}
