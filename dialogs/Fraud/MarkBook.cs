using System.Text.Json;
using System.Text.RegularExpressions;
using BijliMitra.Core.Fraud;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>
/// The words of <c>marks.json</c>. An entry is one or more sides joined by <c>&amp;</c>, which must stand near one another; a side is phrases joined by
/// <c>|</c>; brackets hold alternatives, <c>*</c> ends a word of which only the beginning counts, <c>=</c> begins one that counts only as it is written.
/// </summary>
internal sealed partial class MarkBook
{
    private const int Near = 14;
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _words;

    public MarkBook()
    {
        using var stream = typeof(MarkBook).Assembly.GetManifestResourceStream("marks.json")
            ?? throw new InvalidOperationException("marks.json is not embedded in the assembly.");
        foreach (var (mark, entries) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!)
        {
            _entries.AddRange(entries.Select(entry => new Entry(mark, [.. entry.Split('&').Select(Side)])));
        }
        _words = [.. _entries.SelectMany(entry => entry.Sides).SelectMany(side => side).SelectMany(phrase => phrase).Where(word => word.Length > 3).Select(word => word.Text)];
    }

    /// <summary>The names of what stands among the words: marks, and what bears on them.</summary>
    public HashSet<string> Read(IReadOnlyList<Word> words) =>
        [.. _entries.Where(entry => entry.StandsIn(words)).Select(entry => entry.Name)];

    /// <summary>The words that frauds are made of, in order: what is left when names, numbers and times change.</summary>
    public IEnumerable<string> Core(IEnumerable<Word> words) => words.Select(word => word.Folded).Where(_words.Contains).Distinct().Order(StringComparer.Ordinal);

    private static Wanted[][] Side(string side) => [.. BetweenPhrases().Split(side).SelectMany(Phrases)];

    private static IEnumerable<Wanted[]> Phrases(string phrases) => PhraseBook.Expand(phrases)
        .Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Wanted.Parse).ToArray()).Where(phrase => phrase.Length > 0);

    // Outside brackets.
    [GeneratedRegex(@"\|(?![^(]*\))", RegexOptions.None, 1000)]
    private static partial Regex BetweenPhrases();

    /// <summary>A word of a message: as it is written, in lower case, and folded.</summary>
    internal readonly record struct Word(string Written, string Folded);

    private readonly record struct Wanted(string Text, bool Begins, bool AsWritten)
    {
        public int Length => Text.Length;

        public static Wanted Parse(string word)
        {
            var bare = word.Trim('=', '*');
            var asWritten = word[0] == '=';
            return new(asWritten ? bare : Normaliser.Tokens(bare)[0], word[^1] == '*', asWritten);
        }

        public bool Is(Word word)
        {
            var text = AsWritten ? word.Written : word.Folded;
            return Begins ? text.StartsWith(Text, StringComparison.Ordinal) : text == Text;
        }
    }

    private sealed record Entry(string Name, Wanted[][][] Sides)
    {
        public bool StandsIn(IReadOnlyList<Word> words)
        {
            var first = Places(Sides[0], words).ToList();
            var others = Sides.Skip(1).Select(side => first.Count == 0 ? [] : Places(side, words).ToList()).ToList();
            return first.Exists(place => others.TrueForAll(side => side.Exists(other => Math.Abs(other - place) <= Near)));
        }

        private static IEnumerable<int> Places(Wanted[][] side, IReadOnlyList<Word> words) => Enumerable.Range(0, words.Count)
            .Where(at => Array.Exists(side, phrase => at + phrase.Length <= words.Count && Fits(phrase, words, at)));

        private static bool Fits(Wanted[] phrase, IReadOnlyList<Word> words, int at)
        {
            for (var i = 0; i < phrase.Length; i++)
            {
                if (!phrase[i].Is(words[at + i]))
                {
                    return false;
                }
            }
            return true;
        }
    }
}
