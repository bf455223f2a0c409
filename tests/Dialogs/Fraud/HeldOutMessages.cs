using BijliMitra.Core.Fraud;
using BijliMitra.Dialogs.Fraud;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Fraud;

/// <summary>Messages that were written before any mark was, in three languages: what is said of them.</summary>
public sealed class HeldOutMessages
{
    private static readonly FraudReader Reader = new(new OfficialPlaces(
        new FraudOptions { OfficialDomains = { "uppcl.org", "pvvnl.org" }, SenderHeaders = { "BJLMTR" } }, () => "https://bijli.example.in"));

    private static readonly (string Label, string Language, string Text)[] Lines =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Dialogs", "Fraud", "HeldOut", "messages.tsv")).Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1], parts[2])),
    ];

    [Fact]
    public void Are_judged_well()
    {
        var judged = Lines.Select(line => (line.Label, line.Language, line.Text, Verdict: Reader.Read(line.Text).Verdict)).ToArray();
        var misses = judged.Where(line => line.Verdict != Expected(line.Label)).Select(line => $"{line.Label} -> {line.Verdict}: {line.Text} [{Reader.Read(line.Text).Marks}]");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', misses));
        var called = judged.Where(line => line.Verdict == FraudVerdict.Scam).ToArray();
        var right = called.Count(line => line.Label == "scam");
        TestContext.Current.TestOutputHelper?.WriteLine($"precision {right}/{called.Length} recall {right}/{judged.Count(line => line.Label == "scam")}");
        Assert.DoesNotContain(called, line => line.Label == "genuine");
        Assert.True(right >= 0.95 * called.Length, "Precision");
        Assert.True(right >= 0.9 * judged.Count(line => line.Label == "scam"), "Recall");
    }

    private static FraudVerdict Expected(string label) => label switch
    {
        "scam" => FraudVerdict.Scam,
        "genuine" => FraudVerdict.LooksOurs,
        _ => FraudVerdict.Unknown,
    };
}
