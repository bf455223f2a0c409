using BijliMitra.Cli;
using BijliMitra.Dialogs.Understanding;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Understanding;

/// <summary>
/// How well lines are understood that others wrote and that no model ever saw: <c>HeldOut/lines.tsv</c> (language, intent, text, entities). Never
/// put one of them among the examples, nor mend a rule for one of them; the floors lie a little below what was measured.
/// </summary>
public sealed class HeldOutTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs", "Understanding", "HeldOut");
    private static readonly string Examples = Path.Combine(Repository.Root, "dialogs", "Understanding", "Examples");
    private static readonly Reader Reader = new();
    private static readonly List<Line> Lines = [.. File.ReadLines(Path.Combine(Folder, "lines.tsv")).Select(Line.Read)];

    [Theory]
    [InlineData("", 0.925)]
    [InlineData("en", 0.92)]
    [InlineData("hi", 0.92)]
    [InlineData("hi-Latn", 0.93)]
    public void Intents_are_right(string language, double floor) =>
        Assert.InRange(Share(Lines.Where(line => language.Length == 0 || line.Language == language), line => line.Found.Intent == line.Intent), floor, 1);

    [Fact]
    public void What_is_none_of_our_business_is_recognised_and_few_real_wishes_are_refused()
    {
        Assert.InRange(Share(Lines.Where(line => line.Intent == "none"), line => line.Found.Intent == "none"), 0.92, 1);
        Assert.InRange(Share(Lines.Where(line => line.Intent != "none"), line => line.Found.Intent == "none"), 0, 0.02);
    }

    [Theory]
    [InlineData("en", 0.97)]
    [InlineData("hi", 0.98)]
    [InlineData("hi-Latn", 0.93)]
    public void Languages_are_told_apart(string language, double floor) =>
        Assert.InRange(Share(Lines.Where(line => line.Language == language), line => line.Found.Language == language), floor, 1);

    [Fact]
    public void Numbers_and_addresses_are_exact() => Assert.InRange(
        Share(Lines.Where(line => (line.Account ?? line.Mobile ?? line.Email) is not null), line =>
            (line.Account, line.Mobile, line.Email) == (line.Found.Entities.Account, line.Found.Entities.Mobile, line.Found.Entities.Email)),
        0.97, 1);

    [Fact]
    public void What_is_sure_is_mostly_right() =>
        Assert.InRange(Share(Lines.Where(line => !Reader.Read(line.Text).IsUnsure), line => line.Found.Intent == line.Intent), 0.95, 1);

    [Fact]
    public void The_right_intent_is_mostly_among_three_guesses() =>
        Assert.InRange(Share(Lines, line => Reader.Read(line.Text).Guesses.Any(guess => guess.Intent.AsTold().Name() == line.Intent)), 0.97, 1);

    [Fact]
    public void No_line_is_an_example()
    {
        var examples = Directory.EnumerateFiles(Examples, "*.txt", SearchOption.AllDirectories).SelectMany(File.ReadLines).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(Lines, line => examples.Contains(line.Text.Trim()));
    }

    [Fact]
    public void No_example_stands_under_two_intents()
    {
        var twice = Directory.EnumerateFiles(Examples, "*.txt", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Select(line => (Intent: Path.GetFileName(file), Text: line.Trim().ToLowerInvariant())))
            .Distinct().GroupBy(example => example.Text).Where(group => group.Count() > 1).Select(group => group.Key);
        Assert.Empty(twice);
    }

    private static double Share(IEnumerable<Line> lines, Func<Line, bool> isRight) => lines.Average(line => isRight(line) ? 1.0 : 0);

    private sealed record Line(string Language, string Intent, string Text, UnderstandVerb.Understood Found)
    {
        public string? Account { get; private init; }

        public string? Mobile { get; private init; }

        public string? Email { get; private init; }

        public static Line Read(string row)
        {
            var fields = row.Split('\t');
            var entities = fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
            return new Line(fields[0], fields[1], fields[2], UnderstandVerb.Understood.Of(fields[2], Reader.Read(fields[2])))
            {
                Account = entities.GetValueOrDefault("account"),
                Mobile = entities.GetValueOrDefault("mobile"),
                Email = entities.GetValueOrDefault("email"),
            };
        }
    }
}
