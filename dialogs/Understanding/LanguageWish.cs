namespace BijliMitra.Dialogs.Understanding;

/// <summary>Which language a person asks for: "Hindi", "हिंदी में", "english please", "angrezi me bill batao".</summary>
internal static class LanguageWish
{
    private static readonly HashSet<string> HindiNames = [.. Normaliser.Tokens("hindi hindee हिंदी हिन्दी")];
    private static readonly HashSet<string> EnglishNames = [.. Normaliser.Tokens("english inglish angrezi angreji angrezy अंग्रेज़ी इंग्लिश अँग्रेज़ी")];
    // "english nahi", but "I can't read Hindi": Hindi refuses after the name, English before it.
    private static readonly HashSet<string> NoAfter = [.. Normaliser.Tokens("nahi nahin nhi mat नहीं मत")];
    private static readonly HashSet<string> NoBefore = [.. Normaliser.Tokens("not don't can't cannot never without didn't doesn't")];
    private const int Reach = 4;

    public static MessageLanguage? Read(string[] tokens, Intent intent)
    {
        var named = tokens.Select((token, at) => (Language: Named(token), Refused: IsRefused(tokens, at)))
            .Where(found => found.Language is not null).ToList();
        if (named.Count == 0 || (intent == Intent.None && tokens.Length > 8))
        {
            return null;
        }
        return named.Find(found => !found.Refused).Language ?? Other(named[0].Language);
    }

    private static bool IsRefused(string[] tokens, int at) => (at + 1 < tokens.Length && NoAfter.Contains(tokens[at + 1]))
        || tokens.Take(at).Reverse().Take(Reach).TakeWhile(token => Named(token) is null).Any(NoBefore.Contains);

    private static MessageLanguage? Named(string token) =>
        HindiNames.Contains(token) ? MessageLanguage.Hindi : EnglishNames.Contains(token) ? MessageLanguage.English : null;

    private static MessageLanguage? Other(MessageLanguage? language) =>
        language == MessageLanguage.English ? MessageLanguage.Hindi : MessageLanguage.English;
}
