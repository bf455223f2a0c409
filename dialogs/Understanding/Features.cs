using System.Text.RegularExpressions;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// What the model sees of a message: words in their rough spelling and their consonants alone, pairs of neighbours, pieces of three to five letters
/// (which survive a typing mistake), pieces that reach over the end of a word, and meanings with the pairs of them. Each is a slot by its hash;
/// training and reading share this code.
/// </summary>
internal sealed partial class Features
{
    /// <summary>How many slots there are.</summary>
    public const int Slots = 1 << 17;

    // By cross-validation.
    private const float Piece = 0.7f;
    private const float Joint = 0.4f;
    private const float Meaning = 1.6f;
    private const float MeaningPair = 0.8f;
    private const int Reach = 3;
    private const int MostWords = 60;
    private readonly Meanings _meanings = new();

    /// <summary>The slots of <paramref name="text"/> and how much each counts, before its rarity is known.</summary>
    public Dictionary<int, float> Of(string text)
    {
        var slots = new Dictionary<int, float>();
        var spellings = Spellings(text);
        var skeletons = Array.ConvertAll(spellings, spelling => spelling[0] == '#' ? spelling : Transcription.Skeleton(spelling));
        AddWords(slots, "w", spellings);
        AddWords(slots, "s", skeletons);
        foreach (var (spelling, skeleton) in spellings.Zip(skeletons))
        {
            AddPieces(slots, "c", spelling, 5);
            AddPieces(slots, "d", skeleton, 4);
        }
        AddJoints(slots, spellings);
        AddMeanings(slots, _meanings.In(spellings));
        Add(slots, $"{spellings.Length switch { <= 1 => "#1", <= 3 => "#3", <= 8 => "#8", <= 16 => "#16", _ => "#long" }}", Piece);
        if (text.Contains('?', StringComparison.Ordinal))
        {
            Add(slots, $"#?", Piece);
        }
        return slots;
    }

    /// <summary>The same weighed by rarity: what stands in few examples tells more. The sum of the squares is 1.</summary>
    public static Dictionary<int, float> Weighed(Dictionary<int, float> slots, Func<int, float> rarity)
    {
        var length = MathF.Sqrt(slots.Sum(slot => MathF.Pow(slot.Value * rarity(slot.Key), 2)));
        return slots.ToDictionary(slot => slot.Key, slot => slot.Value * rarity(slot.Key) / length);
    }

    // Numbers, addresses and links count for their kind. What somebody wants is said by the sixtieth word, and pairs grow as the square of words.
    private static string[] Spellings(string text)
    {
        var spellings = new List<string>();
        foreach (var word in Normaliser.Words(Links().Replace(Addresses().Replace(Joined(text), " #mail "), " #link ")).Take(MostWords))
        {
            var digits = word.TakeWhile(char.IsAsciiDigit).Count();
            if (digits > 0)
            {
                spellings.Add(digits >= 10 ? word[0] == '1' ? "#account" : "#mobile" : digits >= 5 ? "#number" : $"#{digits}");
            }
            if (digits < word.Length && Transcription.Spelling(word[digits..]) is { Length: > 0 } spelling)
            {
                spellings.Add(spelling);
            }
        }
        return [.. spellings];
    }

    // "98100 00022" is one number.
    private static string Joined(string text) => Runs().Replace(Digits.ToAscii(text), run => string.Concat(run.Value.Where(char.IsAsciiDigit)));

    private static void AddWords(Dictionary<int, float> slots, string kind, string[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            Add(slots, $"{kind} {words[at]}", 1);
            Add(slots, $"{kind} {(at == 0 ? "^" : words[at - 1])} {words[at]}", 1);
        }
        if (words.Length > 0)
        {
            Add(slots, $"{kind} {words[^1]} $", 1);
        }
    }

    private static void AddPieces(Dictionary<int, float> slots, string kind, string word, int longest)
    {
        var whole = $"<{word}>";
        for (var length = 3; length <= longest; length++)
        {
            for (var at = 0; at + length <= whole.Length; at++)
            {
                Add(slots, $"{kind}{whole.AsSpan(at, length)}", Piece);
            }
        }
    }

    // Pieces of four and five letters with the blank between two words in them.
    private static void AddJoints(Dictionary<int, float> slots, string[] words)
    {
        var whole = $"<{string.Join(' ', words)}>";
        for (var length = 4; length <= 5; length++)
        {
            for (var at = 0; at + length <= whole.Length; at++)
            {
                var piece = whole.AsSpan(at, length);
                if (piece[1..^1].Contains(' '))
                {
                    Add(slots, $"x{piece}", Joint);
                }
            }
        }
    }

    private static void AddMeanings(Dictionary<int, float> slots, List<(string Name, int At)> found)
    {
        var names = found.Select(meaning => meaning.Name).Distinct().Order(StringComparer.Ordinal).ToArray();
        for (var one = 0; one < names.Length; one++)
        {
            Add(slots, $"@{names[one]}", Meaning);
            for (var other = one + 1; other < names.Length; other++)
            {
                Add(slots, $"@{names[one]}&{names[other]}", MeaningPair);
            }
        }
        foreach (var (first, at) in found)
        {
            foreach (var (second, _) in found.Where(next => next.At > at && next.At <= at + Reach))
            {
                Add(slots, $"@{first} {second}", MeaningPair);
            }
        }
    }

    private static void Add(Dictionary<int, float> slots, FeatureHash feature, float weight)
    {
        var slot = feature.Slot(Slots);
        slots[slot] = Math.Max(weight, slots.GetValueOrDefault(slot));
    }

    [GeneratedRegex(@"[0-9](?:[ ./-]{0,2}[0-9]){9,}", RegexOptions.None, 1000)]
    private static partial Regex Runs();

    [GeneratedRegex(@"[^\s@]{1,64}@[^\s@]{1,250}", RegexOptions.None, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(?:https?://|www\.)\S+|\b[a-z0-9-]{1,63}\.(?:com|in|net|org|apk|ly|me|xyz|top|info)\b(?:/\S*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Links();
}
