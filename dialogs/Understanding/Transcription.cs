using System.Collections.Frozen;
using System.Text;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// One rough spelling in Latin letters for a word in either script, so that Hindi and Romanised Hindi teach each other: "बिजली", "bijli" and
/// "bijlee" are all <c>bjli</c> or nearly so. Its results are for comparing only.
/// </summary>
internal static class Transcription
{
    private const string Consonants =
        "क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ f ब b भ bh म m य y र r ल l ळ l व v श sh ष sh स s " +
        "ह h \u0958 q \u0959 kh \u095A g \u095B z \u095C d \u095D dh \u095E f";

    private const string Signs = "ा a ि i ी i ु u ू u े e ै ai ो o ौ au ॉ o ॅ e ृ ri";
    private const string Vowels = "अ a आ a इ i ई i उ u ऊ u ए e ऐ ai ओ o औ au ऑ o ऍ e ऋ ri ं n ँ n";
    private const char Virama = '\u094D';
    private const char Nukta = '\u093C';

    private static readonly FrozenDictionary<char, string> Sounding = Table(Consonants);
    private static readonly FrozenDictionary<char, string> Following = Table(Signs);
    private static readonly FrozenDictionary<char, string> Others = Table(Vowels);

    // In this order: aspirates and doubled vowels have many spellings.
    private static readonly (string From, string To)[] Folds =
    [
        ("aa", "a"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("uu", "u"), ("ey", "e"), ("ei", "e"), ("ai", "e"), ("ay", "e"), ("au", "o"), ("ou", "o"),
        ("ow", "o"), ("ph", "f"), ("w", "v"), ("z", "j"), ("q", "k"), ("ck", "k"), ("x", "ks"), ("chh", "c"), ("ch", "c"), ("kh", "k"), ("gh", "g"),
        ("th", "t"), ("dh", "d"), ("bh", "b"), ("jh", "j"), ("sh", "s"), ("ye", "e"), ("y", "i"),
    ];

    /// <summary>The rough spelling of a word in lower case. An "a" inside a word is dropped: Devanagari does not write every one.</summary>
    public static string Spelling(string word)
    {
        var latin = Normaliser.IsDevanagari(word[0]) ? Latin(word) : word;
        foreach (var (from, to) in Folds)
        {
            latin = latin.Replace(from, to, StringComparison.Ordinal);
        }
        var spelling = new StringBuilder(latin.Length);
        for (var at = 0; at < latin.Length; at++)
        {
            var silent = at > 0 && (latin[at] == 'a' || (latin[at] == 'h' && at == latin.Length - 1));
            if (!silent && (spelling.Length == 0 || spelling[^1] != latin[at]))
            {
                spelling.Append(latin[at]);
            }
        }
        return spelling.ToString();
    }

    /// <summary>The consonants of a spelling: what is left of "meter", "mitar" and "मीटर" alike.</summary>
    public static string Skeleton(string spelling)
    {
        var skeleton = new StringBuilder(spelling.Length);
        foreach (var c in spelling)
        {
            var vowel = c is 'a' or 'e' or 'i' or 'o' or 'u';
            if (skeleton.Length == 0)
            {
                skeleton.Append(vowel ? 'a' : c);
            }
            else if (!vowel && c != 'h' && skeleton[^1] != c)
            {
                skeleton.Append(c);
            }
        }
        return skeleton.ToString();
    }

    /// <summary>A Devanagari word in Latin letters as most people would write it: आशा is <c>asha</c>.</summary>
    public static string Latin(string word)
    {
        var latin = new StringBuilder(word.Length * 2);
        var letters = word.Replace(Nukta.ToString(), "", StringComparison.Ordinal);
        for (var at = 0; at < letters.Length; at++)
        {
            var (c, last) = (letters[at], at + 1 == letters.Length);
            if (Sounding.TryGetValue(c, out var consonant))
            {
                // A consonant sounds with an "a", but not before a sign, nor at the end of a word.
                latin.Append(consonant).Append(last || letters[at + 1] == Virama || Following.ContainsKey(letters[at + 1]) ? "" : "a");
            }
            else if (Following.TryGetValue(c, out var vowel) || Others.TryGetValue(c, out vowel))
            {
                latin.Append(vowel);
            }
            else if (char.IsAscii(c))
            {
                latin.Append(c);
            }
        }
        return latin.ToString();
    }

    private static FrozenDictionary<char, string> Table(string pairs) =>
        pairs.Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0][0], pair => pair[1]);
}
