using System.Globalization;
using BijliMitra.Core.Complaints;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Tells from the words of a complaint what it is about, by <c>kinds.txt</c>.</summary>
internal static class KindReader
{
    private static readonly Line[] Lines = [.. Load()];

    /// <summary>The kind; null where the words do not tell.</summary>
    public static ComplaintKind? Read(string? text)
    {
        var words = Normaliser.Words(text ?? "").Select(word => char.IsAsciiDigit(word[0]) ? "#" : Transcription.Spelling(word)).ToHashSet(StringComparer.Ordinal);
        return Lines.Where(line => line.Groups.All(group => group.IsIn(words))).OrderByDescending(line => line.Weight).Select(line => (ComplaintKind?)line.Kind).FirstOrDefault();
    }

    private static IEnumerable<Line> Load()
    {
        using var stream = typeof(KindReader).Assembly.GetManifestResourceStream("complaint-kinds.txt")
            ?? throw new InvalidOperationException("kinds.txt is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var (head, groups) = (line[..line.IndexOf(':', StringComparison.Ordinal)].Split(' '), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
                yield return new Line(
                    double.Parse(head[0], CultureInfo.InvariantCulture), Enum.Parse<ComplaintKind>(head[1]), [.. groups.Split('&').Select(group => new Group(group))]);
            }
        }
    }

    private sealed record Line(double Weight, ComplaintKind Kind, Group[] Groups);

    private sealed class Group(string words)
    {
        private readonly HashSet<string> _whole = [.. Words(words).Where(word => word[^1] != '*').Select(Spelled)];
        private readonly string[] _beginnings = [.. Words(words).Where(word => word[^1] == '*').Select(word => Spelled(word.TrimEnd('*')))];

        public bool IsIn(HashSet<string> said) =>
            _whole.Overlaps(said) || said.Any(word => Array.Exists(_beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal)));

        private static string[] Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        private static string Spelled(string word) => word == "#" ? word : Transcription.Spelling(word);
    }
}
