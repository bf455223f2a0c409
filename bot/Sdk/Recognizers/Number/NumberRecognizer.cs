using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Recognises amounts in digits, words and both.</summary>
public static class NumberRecognizer
{
    /// <summary>
    /// The numbers in a text. The value has 15 significant digits and no leading zeros, and groups of digits are joined: not
    /// for account numbers, phone numbers and codes. A text that takes too long to read yields nothing.
    /// </summary>
    /// <param name="query">The text.</param>
    /// <param name="culture">One of <see cref="Culture"/>.</param>
    /// <param name="options">None.</param>
    /// <param name="fallbackToDefaultCulture">Whether an unknown culture is taken for English.</param>
    public static List<ModelResult> RecognizeNumber(
        string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true)
    {
        var hindi = Culture.Nearest(culture, fallbackToDefaultCulture) == Culture.Hindi;
        if (string.IsNullOrEmpty(query) || query.Length > ModelResult.LongestQuery)
            return [];
        try
        {
            var text = query.ToLowerInvariant();
            return [.. new NumberGrammar(NumberLexer.Read(query, hindi), hindi).Numbers().Select(number => Result(text, number, hindi))];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static ModelResult Result(string text, Number number, bool hindi)
    {
        var resolution = new SortedDictionary<string, object> { ["value"] = number.Value.ToString("G15", CultureInfo.InvariantCulture) };
        if (!hindi)
            resolution["subtype"] = number.Kind;
        return new ModelResult
        {
            Text = text[number.Start..number.End],
            Start = number.Start,
            End = number.End - 1,
            TypeName = "number",
            Resolution = resolution,
        };
    }
}

/// <summary>A number found.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character.</param>
/// <param name="Kind">integer, decimal, fraction or power.</param>
internal readonly record struct Number(int Start, int End, double Value, string Kind);
