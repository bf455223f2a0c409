using System.Text.RegularExpressions;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>The hosts that a text links to, as browsers would read them: what stands before an @ is none, what stands behind a dot counts.</summary>
internal static partial class Links
{
    /// <summary>In lower case. A host with letters outside ASCII stays as it is, so that it equals none of ours.</summary>
    public static IReadOnlyList<string> Hosts(string text) =>
        [.. Link().Matches(Undotted().Replace(text, ".")).Select(link => Host(link.Value)).OfType<string>().Distinct()];

    private static string? Host(string link)
    {
        var scheme = link.IndexOf("://", StringComparison.Ordinal);
        var authority = (scheme < 0 ? link : link[(scheme + 3)..]).Split('/', '?', '#', '\\')[0];
        if (scheme < 0 && authority.Contains('@', StringComparison.Ordinal))
        {
            // A mail or UPI address.
            return null;
        }
        var host = authority[(authority.LastIndexOf('@') + 1)..].Split(':')[0].Trim('.').ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    [GeneratedRegex(@"(?i)(?:h(?:tt|xx)ps?://[^\s<>""]+)|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}_-]+@)?(?:[\p{L}\p{N}-]+\.)+(?:com|in|org|net|xyz|co|info|online|site|top|club|link|ly|me|live|app|apk|shop|store|buzz|cc|gov|io|biz|click|cf|tk|ml|ga|us|ru|cn|vip|icu|pw|example|test)(?![\p{L}\p{N}-])(?:[/?#][^\s<>""]*)?", RegexOptions.None, 1000)]
    private static partial Regex Link();

    // "bit dot ly", "bit[.]ly".
    [GeneratedRegex(@"(?i)\s?(?:\[\.\]|\(\.\)|\[dot\]|\(dot\))\s?|(?<=[a-z0-9]) dot (?=[a-z]{2,})", RegexOptions.None, 1000)]
    private static partial Regex Undotted();
}
