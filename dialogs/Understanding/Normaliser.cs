using System.Text;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// Brings the spellings of a word together: Unicode form, digits, case, nukta and chandrabindu, long and short vowels, repeated
/// letters, and the many ways of writing Hindi in Latin letters. Used for phrases and messages alike; its result is for comparing only.
/// </summary>
internal static class Normaliser
{
    private static readonly (string From, string To)[] LatinFolds =
    [
        ("ph", "f"), ("aa", "a"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("uu", "u"), ("ey", "e"), ("ei", "e"), ("ai", "e"), ("ay", "e"),
        ("au", "o"), ("ou", "o"), ("ow", "o"), ("w", "v"), ("z", "j"), ("q", "k"), ("ck", "k"), ("x", "ks"), ("ye", "e"),
    ];

    /// <summary>The words of <paramref name="text"/>, folded; punctuation and emoji are dropped.</summary>
    public static string[] Tokens(string? text) =>
        string.IsNullOrEmpty(text) ? [] : [.. Words(text).Select(Fold).Where(word => word.Length > 0)];

    /// <summary>The words of <paramref name="text"/> as written, in lower case, with ASCII digits.</summary>
    public static IEnumerable<string> Words(string text)
    {
        var word = new StringBuilder();
        foreach (var c in Digits.ToAscii(Composed(text)))
        {
            if (IsPartOfWord(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0 && !IsJoiner(c))
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    public static bool IsDevanagari(char c) => c is >= '\u0900' and <= '\u097F' and not ('\u0964' or '\u0965');

    private static bool IsPartOfWord(char c) => char.IsAsciiLetterOrDigit(c) || IsDevanagari(c);

    // Zero-width joiners and apostrophes stand inside a word.
    private static bool IsJoiner(char c) => c is '\u200C' or '\u200D' or '\'' or '\u2019' or '\uFE0F';

    // A lone surrogate has no normal form.
    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static string Fold(string word) => IsDevanagari(word[0]) ? FoldDevanagari(word) : FoldLatin(word);

    private static string FoldDevanagari(string word)
    {
        var folded = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var c = FoldDevanagari(word[i], next);
            if (c == '\u0902' && next == '\u094D')
            {
                i++;
            }
            if (c != '\0' && (folded.Length == 0 || folded[^1] != c))
            {
                folded.Append(c);
            }
        }
        return folded.ToString().Replace("ये", "ए", StringComparison.Ordinal).Replace("यी", "इ", StringComparison.Ordinal);
    }

    // Chandrabindu and a half nasal become anusvara, long vowels short ones; nukta and visarga go.
    private static char FoldDevanagari(char c, char next) => c switch
    {
        '\u0901' => '\u0902',
        'न' or 'म' or 'ण' or 'ञ' or 'ङ' when next == '\u094D' => '\u0902',
        '\u093C' or '\u0903' => '\0',
        '\u0958' => 'क',
        '\u0959' => 'ख',
        '\u095A' => 'ग',
        '\u095B' => 'ज',
        '\u095C' => 'ड',
        '\u095D' => 'ढ',
        '\u095E' => 'फ',
        'ी' => 'ि',
        'ू' => 'ु',
        'ई' => 'इ',
        'ऊ' => 'उ',
        'ॉ' => 'ा',
        'ऑ' => 'आ',
        'ै' => 'े',
        'ौ' => 'ो',
        _ => c,
    };

    private static string FoldLatin(string word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return word;
        }
        var folded = word;
        foreach (var (from, to) in LatinFolds)
        {
            folded = folded.Replace(from, to, StringComparison.Ordinal);
        }
        folded = WithoutRepeats(folded);
        return folded.Length > 3 && folded[^1] is 'h' ? folded[..^1] : folded;
    }

    private static string WithoutRepeats(string word)
    {
        var once = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (once.Length == 0 || once[^1] != c)
            {
                once.Append(c);
            }
        }
        return once.ToString();
    }
}
