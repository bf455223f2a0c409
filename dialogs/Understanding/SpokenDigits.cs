using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>Writes a number that is said word by word in digits: "nau aath ek shunya …", "nine eight double one", "नौ आठ डबल शून्य".</summary>
internal static partial class SpokenDigits
{
    private const int FewestDigits = 4;
    private const int FewestWords = 3;
    private const int LongestWord = 12;

    private static readonly string[] Names =
    [
        "zero oh o shunya shoonya sunya sifar jiro शून्य ज़ीरो जीरो सिफर", "one ek aik एक वन", "two do दो टू", "three teen tin तीन थ्री",
        "four char chaar चार फोर", "five panch paanch paach पांच पाँच फाइव", "six chhe chhah chah che cheh chhai छह छः छे छ सिक्स",
        "seven saat sat सात सेवन", "eight aath ath aat आठ एट", "nine nau nou नौ नाइन",
    ];

    private static readonly Dictionary<string, string> Digit = Names
        .SelectMany((names, digit) => names.Split(' ').Select(name => (name, Text: digit.ToString(CultureInfo.InvariantCulture)))).ToDictionary(pair => pair.name, pair => pair.Text);

    private static readonly Dictionary<string, int> Repeats = new()
    {
        ["double"] = 2,
        ["dabal"] = 2,
        ["dubble"] = 2,
        ["डबल"] = 2,
        ["triple"] = 3,
        ["tripal"] = 3,
        ["ट्रिपल"] = 3,
    };

    /// <summary>The text with such numbers in digits; any other word stays as it is.</summary>
    public static string ToDigits(string text)
    {
        var words = Words().Matches(text).ToList();
        if (words.Count(word => Digit.ContainsKey(Key(word)) || Repeats.ContainsKey(Key(word))) < FewestWords)
        {
            return text;
        }
        var written = new StringBuilder();
        var end = 0;
        for (var at = 0; at < words.Count;)
        {
            var (digits, next) = Run(words, at, text);
            if (digits.Length >= FewestDigits && next - at >= FewestWords)
            {
                written.Append(text, end, words[at].Index - end).Append(digits);
                end = words[next - 1].Index + words[next - 1].Length;
            }
            at = Math.Max(next, at + 1);
        }
        return written.Append(text, end, text.Length - end).ToString();
    }

    // Words that follow one another with nothing but blanks and dashes between them.
    private static (string Digits, int Next) Run(List<Match> words, int at, string text)
    {
        var digits = new StringBuilder();
        var (spoken, tens, times, next) = (false, false, 1, at);
        for (; next < words.Count && (next == at || IsGap(text, words[next - 1], words[next])); next++)
        {
            if (Repeats.TryGetValue(Key(words[next]), out var repeated))
            {
                times = repeated;
                continue;
            }
            if (Value(Key(words[next])) is not { } value)
            {
                break;
            }
            spoken |= !char.IsAsciiDigit(value.Written[0]);
            // "Forty two": the unit takes the place of the nought.
            if (tens && times == 1 && value.Digits is [not '0'])
            {
                digits.Length--;
            }
            digits.Insert(digits.Length, value.Digits, value.Digits.Length == 1 ? times : 1);
            (tens, times) = (value.Digits is [>= '2', '0'] && !char.IsAsciiDigit(value.Written[0]), 1);
        }
        return (spoken ? digits.ToString() : "", next);
    }

    // The recognizer sees one word at a time: over long runs the official one does not come to an end.
    private static (string Digits, string Written)? Value(string word)
    {
        if (Digit.TryGetValue(word, out var digit))
        {
            return (digit, word);
        }
        if (char.IsAsciiDigit(word[0]))
        {
            return word.All(char.IsAsciiDigit) ? (word, word) : null;
        }
        if (word.Length > LongestWord)
        {
            return null;
        }
        var culture = Normaliser.IsDevanagari(word[0]) ? Culture.Hindi : Culture.English;
        return NumberRecognizer.RecognizeNumber(word, culture) is [{ } only] && only.Text.Length == word.Length
            && only.Resolution["value"] is string value && value.Length == 2 && value.All(char.IsAsciiDigit) ? (value, word) : null;
    }

    private static bool IsGap(string text, Match before, Match after) =>
        text.AsSpan(before.Index + before.Length, after.Index - before.Index - before.Length).IndexOfAnyExcept(" \t-,") < 0;

    private static string Key(Match word) => word.Value.ToLowerInvariant();

    [GeneratedRegex(@"[a-zA-Z]+|[\u0900-\u0963\u0970-\u097F\u200C\u200D]+|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Words();
}
