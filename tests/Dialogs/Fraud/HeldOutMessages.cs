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

    [Theory]
    [InlineData("messages.tsv", 0.95, 0.95)]
    [InlineData("fresh.tsv", 0.9, 0.8)]
    public async Task Are_judged_well(string file, double precision, double recall)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests", "Dialogs", "Fraud", "HeldOut", file), TestContext.Current.CancellationToken);
        var judged = lines.Select(line => line.Split('\t')).Select(parts => (Label: parts[0], Text: parts[2], Found: Reader.Read(parts[2]))).ToArray();
        foreach (var (label, text, found) in judged.Where(line => line.Found.Verdict != Expected(line.Label)))
            TestContext.Current.TestOutputHelper?.WriteLine($"{label} taken for {found.Verdict} ({found.Marks}): {text}");
        var called = judged.Where(line => line.Found.Verdict == FraudVerdict.Scam).ToArray();
        var (right, frauds) = (called.Count(line => line.Label == "scam"), judged.Count(line => line.Label == "scam"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{file}: right {right} of {called.Length} called a fraud, found {right} of {frauds}");
        Assert.DoesNotContain(called, line => line.Label == "genuine");
        Assert.True(right >= precision * called.Length && right >= recall * frauds, "The figures fell: see the output.");
    }

    private static FraudVerdict Expected(string label) => label switch
    {
        "scam" => FraudVerdict.Scam,
        "genuine" => FraudVerdict.LooksOurs,
        _ => FraudVerdict.Unknown,
    };
}
