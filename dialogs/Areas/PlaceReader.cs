using BijliMitra.Core.Areas;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Areas;

/// <summary>The localities that a text names for sure, and those it may mean.</summary>
internal sealed record PlaceReading(IReadOnlyList<Locality> Sure, IReadOnlyList<Locality> Guesses);

/// <summary>
/// Finds localities of the company's list in a text, in either script and in any spelling that sounds the same. A sector is found by its number
/// only: "Sector 17" is no misspelt "Sector 16".
/// </summary>
internal static class PlaceReader
{
    private const int MostGuesses = 3;
    private const int MostWords = 3;

    // "Atta" sounds like "aata": a name that short must stand alone or beside a word of place.
    private const int ShortName = 4;
    private const int LongName = 7;

    private static readonly HashSet<string> SectorWords = ["sector", "sec", "sect", "sectr", "secter", "sektar", "sektor", "sectar", "saktar", "सेक्टर", "सैक्टर", "सेक्टेर", "सैक्टेर", "से", "s"];
    private static readonly HashSet<string> PlaceWords = [.. Spelled("in at near from of area village gaon gram town block me mein mai main ke ka ki se market kasba में मे के का की से गांव गाँव ग्राम कस्बा मोहल्ला मोहल्ले एरिया मार्केट")];

    /// <summary>Reads <paramref name="text"/>. <paramref name="asked"/>: true where the place was asked for, so that near misses are worth a guess.</summary>
    public static PlaceReading Read(AreaMap map, string? text, bool asked)
    {
        string[] words = [.. Parts(text)];
        if (words.Length == 0)
        {
            return new PlaceReading([], []);
        }
        var sectors = Sectors(words).ToHashSet(StringComparer.Ordinal);
        var spelled = Array.ConvertAll(words, Transcription.Spelling);
        var named = map.Localities.Select(place => (Place: place, Words: Names(place).Max(name => IsSector(name) is { } number
            ? sectors.Contains(number) ? MostWords : 0
            : Stands(spelled, name.Split(' '), asked)))).ToList();
        // "Atta Market" is not Atta.
        var most = named.Select(one => one.Words).DefaultIfEmpty().Max();
        var sure = named.Where(one => one.Words == most && most > 0).Select(one => one.Place).ToList();
        return new PlaceReading(sure, sure.Count == 0 && asked && sectors.Count == 0 ? Guesses(map, spelled) : []);
    }

    private static List<Locality> Guesses(AreaMap map, string[] spelled) => map.Localities
        .Select(place => (place, Names(place).Where(name => IsSector(name) is null).Select(name => Misses(spelled, name)).DefaultIfEmpty(int.MaxValue).Min()))
        .Where(one => one.Item2 < int.MaxValue).OrderBy(one => one.Item2).Take(MostGuesses).Select(one => one.place).ToList();

    // "sec-16", "s16", "Sector 16B": digits and letters are words of their own.
    private static IEnumerable<string> Parts(string? text)
    {
        foreach (var word in Normaliser.Words(SpokenDigits.ToDigits(text ?? "")))
        {
            for (var (start, at) = (0, 1); at <= word.Length; at++)
            {
                if (at == word.Length || char.IsAsciiDigit(word[at]) != char.IsAsciiDigit(word[start]))
                {
                    yield return word[start..at];
                    start = at;
                }
            }
        }
    }

    private static IEnumerable<string> Sectors(string[] words) => words.Index().Skip(1)
        .Where(word => char.IsAsciiDigit(word.Item[0]) && word.Item.Length <= 3 && SectorWords.Contains(words[word.Index - 1]))
        .Select(word => word.Item.TrimStart('0'));

    private static string? IsSector(string name) =>
        name.Split(' ') is ["sector" or "sectr", var number] && char.IsAsciiDigit(number[0]) ? number : null;

    private static IEnumerable<string> Names(Locality place) =>
        new[] { place.NameEnglish, place.NameHindi }.Concat(place.OtherNames.Split('|', StringSplitOptions.RemoveEmptyEntries))
            .Select(name => string.Join(' ', Parts(name).Select(word => SectorWords.Contains(word) ? "sector" : word)));

    // How many words of the text are this name.
    private static int Stands(string[] spelled, string[] name, bool asked)
    {
        var wanted = Array.ConvertAll(name, Transcription.Spelling);
        for (var at = 0; at + wanted.Length <= spelled.Length; at++)
        {
            if (spelled.AsSpan(at, wanted.Length).SequenceEqual(wanted))
            {
                var beside = (at > 0 && PlaceWords.Contains(spelled[at - 1])) || (at + wanted.Length < spelled.Length && PlaceWords.Contains(spelled[at + wanted.Length]));
                if (wanted.Sum(word => word.Length) >= ShortName || spelled.Length == wanted.Length || (asked && spelled.Length <= MostWords) || beside)
                {
                    return wanted.Length;
                }
            }
        }
        return 0;
    }

    // How many letters apart the nearest words are; int.MaxValue where that is too many.
    private static int Misses(string[] spelled, string name)
    {
        var wanted = string.Concat(name.Split(' ').Select(Transcription.Spelling));
        var allowed = wanted.Length < ShortName ? 0 : wanted.Length < LongName ? 1 : 2;
        var nearest = Enumerable.Range(0, spelled.Length)
            .SelectMany(at => Enumerable.Range(1, Math.Min(MostWords, spelled.Length - at)).Select(count => string.Concat(spelled.Skip(at).Take(count))))
            .Min(said => Distance(said, wanted));
        return nearest <= allowed ? nearest : int.MaxValue;
    }

    // Levenshtein.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (before, left) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                left = Math.Min(Math.Min(left, row[j]) + 1, before + (one[i - 1] == other[j - 1] ? 0 : 1));
                (before, row[j]) = (row[j], left);
            }
        }
        return row[^1];
    }

    private static IEnumerable<string> Spelled(string words) => words.Split(' ').Select(Transcription.Spelling);
}
