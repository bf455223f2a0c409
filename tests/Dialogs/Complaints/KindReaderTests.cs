using BijliMitra.Core.Complaints;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Complaints;

/// <summary>Kinds are told from words: measured on lines that were written before the list of words, and that no word was taken from.</summary>
public sealed class KindReaderTests(ITestOutputHelper output)
{
    private const double Least = 0.9;

    [Theory]
    [InlineData("kinds.tsv")]
    [InlineData("kinds-fresh.tsv")]
    public void Nine_in_ten_kinds_are_right_in_lines_nobody_learnt_from(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Dialogs", "Complaints", file))
            .Select(line => line.Split('\t')).Select(line => (Kind: Enum.Parse<ComplaintKind>(line[0]), Text: line[1])).ToList();
        var wrong = lines.Where(line => KindReader.Read(line.Text) != line.Kind).ToList();
        foreach (var (kind, text) in wrong)
        {
            output.WriteLine($"{KindReader.Read(text)} for {kind}: {text}");
        }
        output.WriteLine($"{lines.Count - wrong.Count} of {lines.Count} are right.");
        Assert.True(wrong.Count <= (1 - Least) * lines.Count, $"{lines.Count - wrong.Count} of {lines.Count} are right.");
    }

    [Theory]
    [InlineData("complaint")]
    [InlineData("शिकायत करनी है")]
    [InlineData("shikayat darj karo")]
    [InlineData("nobody listens to us")]
    public void Where_the_words_do_not_tell_none_is_guessed(string text) => Assert.Null(KindReader.Read(text));
}
