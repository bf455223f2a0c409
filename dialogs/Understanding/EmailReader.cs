using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>Finds a mail address: as written, with blanks around its signs, or said: "asha at gmail dot com", "आशा एट जीमेल डॉट कॉम".</summary>
internal static partial class EmailReader
{
    private const int LongestRegexTime = 1000;

    private static readonly Dictionary<string, string> Hosts = new()
    {
        ["जीमेल"] = "gmail",
        ["याहू"] = "yahoo",
        ["आउटलुक"] = "outlook",
        ["हॉटमेल"] = "hotmail",
        ["रेडिफमेल"] = "rediffmail",
        ["रेडिफ"] = "rediff",
        ["कॉम"] = "com",
        ["काम"] = "com",
        ["इन"] = "in",
        ["को"] = "co",
        ["नेट"] = "net",
        ["ओआरजी"] = "org",
    };

    /// <summary>The first address, in lower case; null where there is none.</summary>
    public static string? Read(string text)
    {
        text = Brackets().Replace(text, " $1 ");
        return Find(Joined(text)) ?? Find(Joined(Unspoken(text)));
    }

    private static string? Find(string text) =>
        text.Contains('@', StringComparison.Ordinal) && SequenceRecognizer.RecognizeEmail(text, Culture.English) is [{ } first, ..] ? first.Text : null;

    private static string Joined(string text) => Ending().Replace(Sign().Replace(text, "@"), ".");

    private static string Unspoken(string text)
    {
        var address = At().Replace(text, "@");
        address = Dash().Replace(Underscore().Replace(Dot().Replace(address, "."), "_"), "-");
        return HindiPart().Replace(address, part => Hosts.TryGetValue(part.Value, out var host) ? host : Transcription.Latin(part.Value));
    }

    // "asha (at) gmail (dot) com" keeps machines from reading it.
    [GeneratedRegex(@"\s{0,3}[(\[{]\s{0,2}(at|dot)\s{0,2}[)\]}]\s{0,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LongestRegexTime)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s{0,3}@\s{0,3}", RegexOptions.None, LongestRegexTime)]
    private static partial Regex Sign();

    // After a host that everybody has, a blank or a comma is a slip for the dot.
    [GeneratedRegex(
        @"\s{0,2}\.\s{0,2}(?=(?:com|co|in|org|net)\b)|(?<=@(?:gmail|yahoo|hotmail|outlook|rediffmail))(?:\s{1,2}|\s?,\s?)(?=com\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LongestRegexTime)]
    private static partial Regex Ending();

    // "At" is a sign only before a host that is said, or that everybody has.
    [GeneratedRegex(
        @"\s{1,3}(?:at\s{1,3}the\s{1,3}rate(?:\s{1,3}of)?|at|एट\s{1,3}द\s{1,3}रेट|एट|ऐट|अट|@)\s{1,3}(?=[\w\u0900-\u097F-]{1,40}\s{1,3}(?:dot|डॉट|डाट)\s|(?:gmail|yahoo|hotmail|outlook|rediffmail|जीमेल|याहू|हॉटमेल|आउटलुक)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LongestRegexTime)]
    private static partial Regex At();

    [GeneratedRegex(@"\s{1,3}(?:dot|डॉट|डाट)\s{1,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LongestRegexTime)]
    private static partial Regex Dot();

    [GeneratedRegex(@"\s{1,3}(?:underscore|अंडरस्कोर)\s{1,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LongestRegexTime)]
    private static partial Regex Underscore();

    [GeneratedRegex(@"\s{1,3}(?:dash|hyphen|डैश)\s{1,3}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LongestRegexTime)]
    private static partial Regex Dash();

    [GeneratedRegex(@"[\u0900-\u097F]{1,40}(?=[0-9]{0,9}[@._-])|(?<=[@._-])[\u0900-\u097F]{1,40}", RegexOptions.None, LongestRegexTime)]
    private static partial Regex HindiPart();
}
