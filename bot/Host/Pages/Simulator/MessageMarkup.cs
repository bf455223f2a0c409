using System.Text.RegularExpressions;

namespace BijliMitra.Pages.Simulator;

/// <summary>How a piece of a message looks.</summary>
internal enum RunStyle
{
    Plain,
    Bold,
    Italic,
    Link,
}

/// <summary>A piece of a line.</summary>
internal sealed record Run(RunStyle Style, string Text);

/// <summary>A line of a message, with the language a screen reader has to speak; null is the page's own.</summary>
internal sealed record Line(string? Language, IReadOnlyList<Run> Runs);

/// <summary>Reads a message's text as WhatsApp shows it: *bold*, _italic_, and web addresses.</summary>
internal static partial class MessageMarkup
{
    public static IEnumerable<Line> Lines(string body, bool isWhatsApp) => body.Split('\n').Select(line => new Line(LanguageOf(line), [.. Runs(line, isWhatsApp)]));

    /// <summary><c>hi</c> where the text has Devanagari letters.</summary>
    public static string? LanguageOf(string text) => text.Any(letter => letter is >= '\u0900' and <= '\u097F') ? "hi" : null;

    /// <summary>The address, where it is one that a browser may open; otherwise null.</summary>
    public static string? Safe(string? address) =>
        address is not null && (address.StartsWith('/') || (Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")) ? address : null;

    private static IEnumerable<Run> Runs(string line, bool isWhatsApp)
    {
        var from = 0;
        foreach (Match match in (isWhatsApp ? Marked() : Address()).Matches(line))
        {
            if (match.Index > from)
                yield return new Run(RunStyle.Plain, line[from..match.Index]);
            yield return match.Value[0] switch
            {
                '*' => new Run(RunStyle.Bold, match.Value[1..^1]),
                '_' => new Run(RunStyle.Italic, match.Value[1..^1]),
                _ => new Run(RunStyle.Link, match.Value),
            };
            from = match.Index + match.Length;
        }
        if (from < line.Length)
            yield return new Run(RunStyle.Plain, line[from..]);
    }

    [GeneratedRegex(@"(?<!\w)\*[^*\s](?:[^*]*[^*\s])?\*(?!\w)|(?<!\w)_[^_\s](?:[^_]*[^_\s])?_(?!\w)|https?://[^\s<>""]*[^\s<>"".,;:!?)]")]
    private static partial Regex Marked();

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)]")]
    private static partial Regex Address();
}
