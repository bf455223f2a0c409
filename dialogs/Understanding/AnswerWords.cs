namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// Reads a short answer to a yes-or-no question that a notice asked a while ago. A word of no outweighs one of yes: "yes, still not".
/// <paramref name="alsoNo"/>: a wish that says no by itself; <paramref name="near"/>: what else such an answer may look like.
/// </summary>
internal sealed class AnswerWords(string yes, string no, Intent alsoNo, params Intent[] near)
{
    private const int MostWords = 7;
    private const double SureWish = 0.7;
    private readonly HashSet<string> _yes = Words(yes);
    private readonly HashSet<string> _no = Words(no);

    /// <summary>True for yes; null where the message says neither, or surely wants something else.</summary>
    public bool? Read(Reading reading, string? text)
    {
        var words = Normaliser.Tokens(text);
        if (words.Length > MostWords || (reading.Intent is not (Intent.Yes or Intent.No) && reading.Intent != alsoNo && !near.Contains(reading.Intent) && reading.Confidence >= SureWish))
        {
            return null;
        }
        return words.Any(_no.Contains) ? false
            : words.Any(_yes.Contains) || reading.Intent == Intent.Yes ? true
            : reading.Intent == Intent.No || reading.Intent == alsoNo ? false : null;
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ').SelectMany(Normaliser.Tokens)];
}
