namespace BijliMitra.Dialogs.Understanding;

/// <summary>A month as people name it.</summary>
/// <param name="Number">1 for January; 0 for the month before this one, -1 for the one before that, and so on.</param>
/// <param name="Year">The year, where it was named too.</param>
public sealed record NamedMonth(int Number, int? Year)
{
    /// <summary>The month's first day: of the last such month that has begun by <paramref name="today"/>, where no year was named.</summary>
    public DateOnly Before(DateOnly today)
    {
        if (Number <= 0)
        {
            return new DateOnly(today.Year, today.Month, 1).AddMonths(Number - 1);
        }
        return new DateOnly(Year ?? (Number <= today.Month ? today.Year : today.Year - 1), Number, 1);
    }
}

/// <summary>Reads a month: "March ka bill", "मार्च 2026 का बिल", "03/2026", "last month's bill", "do mahine pehle ka bill".</summary>
internal static class MonthReader
{
    private const string May = "may";
    private const string Mai = "mai";
    private static readonly string[] Names =
    [
        "january jan janvari janwari janwary janvary januari जनवरी",
        "february feb february febuary farvari farwari fabruary pharvari फरवरी फ़रवरी",
        "march marc मार्च",
        "april apr aprail aprel अप्रैल अप्रेल",
        "may mai मई",
        "june jun जून",
        "july jul julai जुलाई",
        "august aug agast agust अगस्त",
        "september sep sept sitambar sitamber septembar सितंबर सितम्बर",
        "october oct aktubar aktoobar octobar अक्टूबर अक्तूबर ऑक्टोबर",
        "november nov navambar navamber novembar नवंबर नवम्बर",
        "december dec disambar disamber decembar दिसंबर दिसम्बर",
    ];

    private static readonly Dictionary<string, int> Months = Names.SelectMany((names, at) => names.Split(' ').Select(name => (name, at)))
        .DistinctBy(pair => Key(pair.name)).ToDictionary(pair => Key(pair.name), pair => pair.at + 1);

    private static readonly HashSet<string> Last = Keys("last previous pichle pichhle pichla pichhla pichli pichhli पिछले पिछला");
    private static readonly HashSet<string> Month = Keys("month mahine mahina maheene maheena mahene mah महीने महीना माह");
    private static readonly HashSet<string> BillOrMonth = Keys("bill bil month mahine mahina ka ke ki k");
    private static readonly HashSet<string> Ago = Keys("ago back before pehle pahle pahele phle पहले");
    private static readonly Dictionary<string, int> Counts =
        new[] { "one ek a एक", "two do दो", "three teen tin तीन", "four char chaar चार", "five panch paanch पांच", "six chhah chhe chah छह" }
            .SelectMany((names, at) => names.Split(' ').Select(name => (Name: Key(name), Count: at + 1))).ToDictionary(pair => pair.Name, pair => pair.Count);

    private const int MonthsOfYear = 12;
    private const int MostAgo = 60;
    private static readonly HashSet<string> Of = Keys("of for month");

    /// <summary>The first month in the words of a message, as written; null where there is none.</summary>
    public static NamedMonth? Read(string[] words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var key = Key(words[at]);
            if (Months.TryGetValue(key, out var number) && (key is not (May or Mai) || IsMay(words, at)))
            {
                return new NamedMonth(number, YearAt(words, at + 1) ?? YearAt(words, at - 1));
            }
            if (int.TryParse(words[at], out var numeral) && numeral is >= 1 and <= MonthsOfYear && YearAt(words, at + 1) is { } year)
            {
                return new NamedMonth(numeral, year);
            }
            if (Count(words[at]) is { } count && IsAgo(words, at + 1))
            {
                return new NamedMonth(1 - count, null);
            }
            if (Last.Contains(key) && at + 1 < words.Length && IsOneMonth(words, at + 1))
            {
                return new NamedMonth(0, null);
            }
        }
        return null;
    }

    /// <summary>True for the name of a month.</summary>
    public static bool IsMonth(string word) => Months.ContainsKey(Key(word));

    // "may" and "mai" are words of their own: "may I", "mai apna".
    private static bool IsMay(string[] words, int at) =>
        (at > 0 && Of.Contains(Key(words[at - 1])))
        || (at + 1 < words.Length && (BillOrMonth.Contains(Key(words[at + 1])) || Year(words[at + 1]) is not null));

    // "last month's bill" has lost its apostrophe by now; "the last months" are several.
    private static bool IsOneMonth(string[] words, int at) => Month.Contains(Key(words[at]))
        || (words[at] == "months" && at + 1 < words.Length && words[at + 1] == "bill");

    // "two months ago", "do mahine pehle".
    private static bool IsAgo(string[] words, int at) => at + 1 < words.Length
        && (Month.Contains(Key(words[at])) || words[at] == "months") && Ago.Contains(Key(words[at + 1]));

    private static int? Count(string word) => int.TryParse(word, out var numeral)
        ? numeral is >= 1 and <= MostAgo ? numeral : null
        : Counts.TryGetValue(Key(word), out var count) ? count : null;

    private static int? YearAt(string[] words, int at) => at >= 0 && at < words.Length ? Year(words[at]) : null;

    private static int? Year(string word) => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal) && int.TryParse(word, out var year)
        ? year
        : null;

    // Hindi words in one spelling; Latin ones as they are, as "may" and "me" fold alike.
    private static string Key(string word) => Normaliser.IsDevanagari(word[0]) ? Normaliser.Tokens(word).FirstOrDefault(word) : word;

    private static HashSet<string> Keys(string words) => [.. words.Split(' ').Select(Key)];
}
