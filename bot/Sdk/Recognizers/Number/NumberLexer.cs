using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Cuts a text into digits, words and signs.</summary>
internal static partial class NumberLexer
{
    private const int Patience = 200;
    private const string Fractions = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞";

    private static readonly double[] FractionValues =
        [1 / 2.0, 1 / 3.0, 2 / 3.0, 1 / 4.0, 3 / 4.0, 1 / 5.0, 2 / 5.0, 3 / 5.0, 4 / 5.0, 1 / 6.0, 5 / 6.0, 1 / 8.0, 3 / 8.0, 5 / 8.0, 7 / 8.0];

    /// <summary>The tokens of a text; blanks give none.</summary>
    public static List<Token> Read(string text, bool hindi)
    {
        var tokens = new List<Token>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Groups["power"].Success)
                tokens.Add(Power(match));
            else if (match.Groups["fraction"].Success)
                tokens.Add(Fraction(match));
            else if (match.Groups["list"].Success)
                tokens.AddRange(Parts().Matches(match.Value).Select(part =>
                    Digits(match.Index + part.Index, match.Index + part.Index + part.Length, part.Value, "")));
            else if (match.Groups["number"].Success)
                tokens.Add(Digits(match.Index, match.Index + match.Length, match.Groups["number"].Value, match.Groups["suffix"].Value));
            else
                tokens.Add(Word(text, match, hindi));
        }
        return tokens;
    }

    private static Token Word(string text, Match match, bool hindi)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        if (match.Value is "-" or "−" or "–")
            return new Token(IsSign(text, start) ? TokenKind.Minus : TokenKind.Hyphen, start, end);
        if (Fractions.IndexOf(match.Value[0], StringComparison.Ordinal) is >= 0 and var index)
            return new Token(TokenKind.Whole, start, end, FractionValues[index], "fraction");
        if (match.Groups["outof"].Success)
            return new Token(TokenKind.OutOf, start, end);
        var (kind, value) = match.Groups["word"].Success ? NumberWords.Find(match.Value, hindi) : default;
        return new Token(kind, start, end, value);
    }

    // A hyphen is a sign unless it hangs on a word or follows digits.
    private static bool IsSign(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return before.IsEmpty || !(char.IsDigit(before[^1]) || (before.Length == at && char.IsLetter(before[^1])) || IsLetterThenSpaced(text, at));
    }

    private static bool IsLetterThenSpaced(string text, int at) =>
        at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]) && text.AsSpan(0, at).TrimEnd() is [.., var last] && char.IsLetter(last);

    private static Token Digits(int start, int end, string digits, string suffix)
    {
        var value = Value(digits) * suffix switch
        {
            "" => 1,
            "k" or "K" => 1e3,
            "M" or "MM" or "mm" or "mil" or "mln" => 1e6,
            "G" or "b" or "B" or "bn" or "bln" => 1e9,
            _ => 1e12,
        };
        return new Token(TokenKind.Digits, start, end, value, value == Math.Floor(value) ? "integer" : "decimal");
    }

    private static Token Power(Match match)
    {
        var exponent = match.Groups["exponent"].Value.Replace("--", "", StringComparison.Ordinal);
        var number = Value(match.Groups["base"].Value);
        var value = match.Groups["e"].Value == "^"
            ? Math.Pow(number, Value(exponent))
            : number * Math.Pow(10, Value(exponent));
        return new Token(TokenKind.Whole, match.Index, match.Index + match.Length, value, "power");
    }

    private static Token Fraction(Match match)
    {
        var whole = match.Groups["whole"].Success ? Value(match.Groups["whole"].Value) : 0;
        var value = whole + (Value(match.Groups["top"].Value) / Value(match.Groups["bottom"].Value));
        return new Token(TokenKind.Whole, match.Index, match.Index + match.Length, value, "fraction");
    }

    // 1,234.5 and 1.234,5 and 1,3: the last separator is the decimal point unless it opens a group of three.
    private static double Value(string digits)
    {
        var ascii = string.Concat(digits.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '०' and <= '९' ? (char)(c - '०' + '0') : c));
        var comma = ascii.LastIndexOf(',');
        if (comma >= 0 && (ascii.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point && point < comma || ascii.Length - comma != 4)
            && ascii.IndexOf('.', comma) < 0)
            ascii = ascii.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return double.Parse(ascii.Replace(",", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(
        """
        (?<![\p{L}\p{M}0-9०-९]) (?:
            (?<power> (?<base> (?>[0-9०-९]+)(?:\.[0-9०-९]+)? ) (?: (?<e>e|x10\^) (?<exponent>[+-]?[0-9०-९]{1,3}) | (?<e>\^) (?<exponent>(?:--|[+-])?[0-9०-९]{1,3}) ) (?![\p{L}0-9०-९]) )
          | (?<! [0-9०-९]\s?[-/.] ) (?<fraction> (?:(?<whole>[0-9०-९]{1,9})\s+)? (?<top>[0-9०-९]{1,9})/(?<bottom>[0-9०-९]{1,9}) (?![\p{L}\p{M}0-9०-९/]) )
          | (?<list> (?>[0-9०-९]+)(?:\.(?>[0-9०-९]+)){2,} (?!,) )
          | (?<number> [0-9०-९]{1,3}(?:\.[0-9०-९]{3})+,[0-9०-९]+
                     | (?: [0-9०-९]{1,3}(?:,[0-9०-९]{3})+ | [0-9०-९]{1,2}(?:,[0-9०-९]{2})+,[0-9०-९]{3}
                         | [0-9०-९]{1,3}(?:[\ \u00A0\u202F][0-9०-९]{3})+ | [0-9०-९]+ (?!,[0-9०-९]) )
                       (?: \.[0-9०-९]+ )? (?! [.,]?[0-9०-९] )
                     | [0-9०-९]+,[0-9०-९]+ (?! ,?[0-9०-९] )
                     | \.[0-9०-९]+ )
            (?> (?: \s* (?<suffix> [kK] | MM? | mm | mil | mln | G | bn | bln | [bB] | tln ) (?! [\p{L}\p{M}0-9०-९] ) )? ) (?! [\p{L}\p{M}0-9०-९] )
          | (?<list> (?>[0-9०-९]+)(?:,(?>[0-9०-९]+))+ )
        )
        | [0-9०-९.,]*[0-9०-९][\p{L}\p{M}]+
        | (?<outof> \bout\s+of\b | में\s+से )
        | (?<word> [\p{L}\p{M}\u200C\u200D]+ )
        | \S
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex Pattern();

    [GeneratedRegex("[0-9०-९]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
