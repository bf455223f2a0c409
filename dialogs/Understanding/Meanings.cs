namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// The words of <c>meanings.txt</c> that mean the same in our trade, whatever their language. A line is a name, a colon, and words; the words of
/// a phrase are joined by underscores. With them an example in one language teaches the others.
/// </summary>
internal sealed class Meanings
{
    private const int MostWords = 3;
    private readonly Dictionary<string, List<string>> _names = [];
    private readonly HashSet<string> _firstWords = [];

    public Meanings()
    {
        using var stream = typeof(Meanings).Assembly.GetManifestResourceStream("meanings.txt")
            ?? throw new InvalidOperationException("meanings.txt is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Add(line);
        }
    }

    /// <summary>The meanings in a message, in order, with the place of the word they begin at.</summary>
    public List<(string Name, int At)> In(string[] spellings)
    {
        var found = new List<(string, int)>();
        for (var at = 0; at < spellings.Length; at++)
        {
            for (var words = _firstWords.Contains(spellings[at]) ? Math.Min(MostWords, spellings.Length - at) : 0; words > 0; words--)
            {
                if (_names.TryGetValue(string.Join('_', spellings, at, words), out var names))
                {
                    found.AddRange(names.Select(name => (name, at)));
                }
            }
        }
        return found;
    }

    private void Add(string line)
    {
        if (line.Split(':') is not [var name, var words])
        {
            return;
        }
        foreach (var phrase in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var key = string.Join('_', phrase.Split('_').Select(Transcription.Spelling));
            _firstWords.Add(key.Split('_')[0]);
            if (!_names.TryGetValue(key, out var names))
            {
                _names[key] = names = [];
            }
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }
    }
}
