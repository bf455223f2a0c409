using System.Text;
using System.Text.RegularExpressions;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>
/// Undoes what is done to letters so that no filter reads them: invisible characters, letters of other alphabets that look alike, bold and wide forms,
/// digits for letters and letters for digits, words spelt letter by letter.
/// </summary>
internal static partial class PlainLetters
{
    // Cyrillic and Greek letters that look like Latin ones, pair by pair.
    private const string Lookalikes = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSαaεeιiκkοoρpτtυuνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    private const int MathLetters = 0x1D400;
    private const int MathLettersEnd = 0x1D6A3;
    private const int MathDigits = 0x1D7CE;
    private const int MathDigitsEnd = 0x1D7FF;
    private const int Alphabet = 26;

    private static readonly Dictionary<char, char> Latin = Enumerable.Range(0, Lookalikes.Length / 2).ToDictionary(i => Lookalikes[2 * i], i => Lookalikes[(2 * i) + 1]);

    private static readonly Dictionary<char, char> LettersForDigits = new() { ['o'] = '0', ['O'] = '0', ['l'] = '1', ['I'] = '1', ['i'] = '1' };

    private static readonly Dictionary<char, char> DigitsForLetters = new() { ['0'] = 'o', ['1'] = 'i', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't' };

    /// <summary>The text as it is meant to be read.</summary>
    public static string Read(string text)
    {
        var seen = Digits.ToAscii(Seen(text));
        return Spelt().Replace(
            Mixed().Replace(seen, word => Unmixed(word.Value)),
            word => string.Concat(word.Value.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-' or '_' or '*'))));
    }

    /// <summary>Without what cannot be seen; all else as it was written.</summary>
    public static string Visible(string text) => string.Concat(text.Where(c => !IsInvisible(c)));

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in Visible(text).EnumerateRunes())
        {
            seen.Append(Plain(rune.Value) is { } plain ? plain : rune.ToString());
        }
        return seen.ToString();
    }

    private static char? Plain(int rune) => rune switch
    {
        // Full width.
        >= 0xFF01 and <= 0xFF5E => (char)(rune - 0xFEE0),
        // Bold, italic, script and the like; digits.
        >= MathLetters and <= MathLettersEnd => MathLetter((rune - MathLetters) % (2 * Alphabet)),
        >= MathDigits and <= MathDigitsEnd => (char)('0' + ((rune - MathDigits) % 10)),
        <= char.MaxValue when Latin.TryGetValue((char)rune, out var letter) => letter,
        _ => null,
    };

    private static char MathLetter(int place) => (char)(place < Alphabet ? 'A' + place : 'a' + place - Alphabet);

    // Zero width, marks of direction, soft hyphen, variation selectors, the box around a keycap. Joiners of Devanagari are among them and change no letter.
    private static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064')
        or '\uFEFF' or '\u20E3' or (>= '\uFE00' and <= '\uFE0F');

    // Mostly digits: a number. Otherwise a word; a time or an amount ("9pm", "rs10") stays, as only what stands before or between letters is one.
    private static string Unmixed(string word)
    {
        var digits = word.Count(char.IsAsciiDigit);
        if (digits * 2 > word.Length && word.Length >= 4)
        {
            return string.Concat(word.Select(c => LettersForDigits.GetValueOrDefault(c, c)));
        }
        var letters = word.ToCharArray();
        for (var at = 0; at < letters.Length - 1; at++)
        {
            var inside = at == 0 ? letters[at] is '0' or '1' && word.Length > 2 : !char.IsAsciiDigit(letters[at - 1]);
            if (inside && !char.IsAsciiDigit(word[at + 1]))
            {
                letters[at] = DigitsForLetters.GetValueOrDefault(letters[at], letters[at]);
            }
        }
        return new string(letters);
    }

    [GeneratedRegex("(?<![a-zA-Z0-9])(?=[a-zA-Z0-9]*[0-9])(?=[a-zA-Z0-9]*[a-zA-Z])[a-zA-Z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Mixed();

    // Letter by letter, at least three: "b i j l i", "o.t.p", "A-n-y-d-e-s-k".
    [GeneratedRegex(@"(?<![a-zA-Z0-9])[a-zA-Z](?:[ .\-_*][a-zA-Z](?![a-zA-Z0-9])){2,}", RegexOptions.None, 1000)]
    private static partial Regex Spelt();
}
