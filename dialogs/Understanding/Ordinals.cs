namespace BijliMitra.Dialogs.Understanding;

/// <summary>A place in a list as people say it: "second one", "दूसरा", "pehla wala", "two".</summary>
internal static class Ordinals
{
    private const int MostWords = 3;
    private static readonly Dictionary<string, int> Places = Words(
        "first 1st pehla pahla pehli pahli पहला पहली", "second 2nd dusra doosra dusri doosri दूसरा दूसरी", "third 3rd tisra teesra tisri teesri तीसरा तीसरी",
        "fourth 4th chautha chauthi चौथा चौथी", "fifth 5th panchva paanchva पाँचवाँ पांचवां");

    private static readonly Dictionary<string, int> Counts = Words("one ek एक", "two do दो", "three teen तीन", "four char चार", "five panch पाँच");

    private static readonly HashSet<string> Beside = [.. Normaliser.Tokens("the one ones wala vala wali vali please ji वाला वाली जी")];

    /// <summary>The place, counted from 1; null where the words name none.</summary>
    public static int? Read(string? text)
    {
        var tokens = Normaliser.Tokens(text);
        if (tokens is [var only] && Counts.TryGetValue(only, out var count))
        {
            return count;
        }
        return tokens.Length <= MostWords && Array.Find(tokens, Places.ContainsKey) is { } named ? Places[named] : null;
    }

    /// <summary>True where the words are nothing but a place: "the second one", "पहला वाला".</summary>
    public static bool IsPlace(string[] tokens) => tokens.Length > 0 && tokens.Any(Places.ContainsKey)
        && tokens.All(token => Places.ContainsKey(token) || Beside.Contains(token));

    private static Dictionary<string, int> Words(params string[] places) => places
        .SelectMany((words, at) => Normaliser.Tokens(words).Select(word => (word, at)))
        .DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.at + 1);
}
