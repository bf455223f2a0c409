using System.Text.Json;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>A phrase found in a message.</summary>
internal readonly record struct PhraseHit(Intent Intent, int Words, int Order);

/// <summary>
/// The phrases of <c>phrases.json</c>. One under "anywhere" counts wherever it stands in a message; one under "alone" only where it is
/// the whole message, polite words left aside; one under "together" where a word of either side stands in the message. Brackets hold
/// alternatives. Among phrases of equal length the earlier intent of the file wins.
/// </summary>
internal sealed class PhraseBook
{
    private const int MostWords = 6;
    private readonly Dictionary<string, (Intent Intent, int Order)> _anywhere = [];
    private readonly Dictionary<string, (Intent Intent, int Order)> _alone = [];
    private readonly List<(HashSet<string> One, HashSet<string> Other, PhraseHit Hit)> _together = [];
    private readonly HashSet<string> _firstWords;
    private readonly HashSet<string> _polite;
    private readonly HashSet<string> _romanised;
    private readonly HashSet<string> _english;

    public PhraseBook()
    {
        using var stream = typeof(PhraseBook).Assembly.GetManifestResourceStream("BijliMitra.Dialogs.Understanding.phrases.json")
            ?? throw new InvalidOperationException("phrases.json is not embedded in the assembly.");
        var file = JsonSerializer.Deserialize<PhraseFile>(stream, JsonSerializerOptions.Web)!;
        _polite = Folded(file.Polite);
        _romanised = [.. file.RomanisedHindi];
        _english = [.. file.English];
        foreach (var (entry, order) in file.Intents.Select((entry, order) => (entry, order)))
        {
            var intent = IntentNames.Parse(entry.Intent);
            AddAll(_anywhere, entry.Anywhere, intent, order);
            AddAll(_alone, entry.Alone, intent, order);
            _together.AddRange((entry.Together ?? []).Select(pair => Pair(pair, new PhraseHit(intent, 2, order))));
        }
        _firstWords = [.. _anywhere.Keys.Select(phrase => phrase.Split(' ')[0])];
    }

    /// <summary>The intent of the whole message; null where it is none of the phrases that stand alone.</summary>
    public Intent? Alone(string[] tokens)
    {
        if (_alone.TryGetValue(string.Join(' ', tokens), out var exact))
        {
            return exact.Intent;
        }
        var bare = string.Join(' ', tokens.Where(token => !_polite.Contains(token)));
        return bare.Length > 0 && _alone.TryGetValue(bare, out var found) ? found.Intent : null;
    }

    /// <summary>All phrases in the message.</summary>
    public IEnumerable<PhraseHit> Anywhere(string[] tokens)
    {
        for (var start = 0; start < tokens.Length; start++)
        {
            for (var words = 1; words <= MostWords && start + words <= tokens.Length && _firstWords.Contains(tokens[start]); words++)
            {
                if (_anywhere.TryGetValue(string.Join(' ', tokens, start, words), out var found))
                {
                    yield return new PhraseHit(found.Intent, words, found.Order);
                }
            }
        }
        foreach (var pair in _together.Where(pair => tokens.Any(pair.One.Contains) && tokens.Any(pair.Other.Contains)))
        {
            yield return pair.Hit;
        }
    }

    /// <summary>True for a word that only says please, sir or the like.</summary>
    public bool IsPolite(string token) => _polite.Contains(token);

    /// <summary>True for a word (as written, lower case) that only Hindi in Latin letters has.</summary>
    public bool IsRomanisedHindi(string word) => _romanised.Contains(word);

    /// <summary>True for a word that only English has.</summary>
    public bool IsEnglish(string word) => _english.Contains(word);

    private static HashSet<string> Folded(IEnumerable<string> words) => [.. words.SelectMany(Normaliser.Tokens)];

    private static void AddAll(
        Dictionary<string, (Intent Intent, int Order)> book, IReadOnlyList<string>? phrases, Intent intent, int order)
    {
        foreach (var phrase in (phrases ?? []).SelectMany(Expand))
        {
            book.TryAdd(string.Join(' ', Normaliser.Tokens(phrase)), (intent, order));
        }
    }

    // "pay (my|the|) bill" is "pay my bill", "pay the bill", "pay bill".
    internal static IEnumerable<string> Expand(string phrase)
    {
        var open = phrase.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
        {
            return [phrase];
        }
        var close = phrase.IndexOf(')', open);
        return phrase[(open + 1)..close].Split('|').SelectMany(choice => Expand($"{phrase[..open]}{choice}{phrase[(close + 1)..]}"));
    }

    private static (HashSet<string> One, HashSet<string> Other, PhraseHit Hit) Pair(string pair, PhraseHit hit)
    {
        var sides = pair.Split('&');
        return (Folded(sides[0].Split('|')), Folded(sides[1].Split('|')), hit);
    }

    private sealed record PhraseFile(
        IReadOnlyList<PhraseEntry> Intents,
        IReadOnlyList<string> Polite,
        IReadOnlyList<string> RomanisedHindi,
        IReadOnlyList<string> English);

    private sealed record PhraseEntry(
        string Intent, IReadOnlyList<string>? Anywhere, IReadOnlyList<string>? Alone, IReadOnlyList<string>? Together);
}
