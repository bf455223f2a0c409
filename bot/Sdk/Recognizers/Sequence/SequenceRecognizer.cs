using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Recognises mail addresses.</summary>
public static partial class SequenceRecognizer
{
    private const int Patience = 200;

    /// <summary>
    /// The mail addresses in a text, the same in every culture: a local part without doubled or outer full stops, a host of
    /// labels with an alphabetic end, or an IPv4 address in brackets. Full stops behind an address are not part of it.
    /// </summary>
    /// <param name="query">The text.</param>
    /// <param name="culture">One of <see cref="Culture"/>.</param>
    /// <param name="options">None.</param>
    /// <param name="fallbackToDefaultCulture">Whether an unknown culture is taken for English.</param>
    public static List<ModelResult> RecognizeEmail(
        string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true)
    {
        _ = Culture.Nearest(culture, fallbackToDefaultCulture);
        if (string.IsNullOrEmpty(query) || query.Length > ModelResult.LongestQuery)
            return [];
        try
        {
            return [.. EmailPattern().Matches(query.ToLowerInvariant()).Select(Result)];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    private static ModelResult Result(Match match) => new()
    {
        Text = match.Value,
        Start = match.Index,
        End = match.Index + match.Length - 1,
        TypeName = "email",
        Resolution = new SortedDictionary<string, object> { ["value"] = match.Value },
    };

    [GeneratedRegex(
        """
        (?<![a-z0-9!\#$%&'*+/=?^_`{|}~.@-])
        (?> [a-z0-9][a-z0-9!\#$%&'*+/=?^_`{|}~-]* (?: \.[a-z0-9!\#$%&'*+/=?^_`{|}~-]+ )* )
        @
        (?: (?: [a-z0-9](?:[a-z0-9-]*[a-z0-9])? \. )+ [a-z](?:[a-z-]{0,22}[a-z]) (?![a-z0-9_@-]|\.[a-z0-9])
          | \[ (?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2}) (?: \. (?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2}) ){3} \] )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant,
        Patience)]
    private static partial Regex EmailPattern();
}
