using System.Collections.Frozen;
using System.Text;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>The words of numbers. Keys are folded (<see cref="Fold"/>), so that spellings of one sound meet.</summary>
internal static class NumberWords
{
    private const string EnglishUnits =
        "zero,nought,naught one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        + "eighteen nineteen";

    private const string EnglishTens = "twenty thirty forty,fourty fifty sixty seventy eighty ninety";

    private const string EnglishOrdinals =
        "- - - third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        + "seventeenth eighteenth nineteenth twentieth";

    private const string HindiUnits =
        "शून्य एक दो तीन चार पांच छह,छः,छे,छै सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह,पन्द्रह सोलह सत्रह अठारह,अट्ठारह उन्नीस बीस इक्कीस "
        + "बाईस,बाइस तेईस,तेइस चौबीस पच्चीस छब्बीस सत्ताईस,सत्ताइस अट्ठाईस,अट्ठाइस उनतीस,उन्तीस तीस इकतीस,इकत्तीस बत्तीस तैंतीस,तेंतीस चौंतीस "
        + "पैंतीस छत्तीस,छ्त्तीस सैंतीस अड़तीस उनतालीस,उन्तालीस चालीस इकतालीस बयालीस तैंतालीस,तेंतालीस चौवालीस,चवालीस,चौंतालीस पैंतालीस "
        + "छियालीस सैंतालीस अड़तालीस उनचास,उन्चास पचास इक्यावन,इक्याबन बावन तिरेपन,तिरपन चौवन,चौबन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ "
        + "इकसठ,एकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर "
        + "अठहत्तर,अठत्तर उन्यासी,उनासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सतासी,सत्तासी अठासी,अट्ठासी नवासी नब्बे "
        + "इक्यानवे,इक्यानबे बानवे,बानबे तिरानवे,तिरानबे चौरानवे,चौरानबे पचानवे,पंचानवे,पंचानबे छियानवे,छियानबे सत्तानवे,सत्तानबे "
        + "अट्ठानवे,अट्ठानबे निन्यानवे,निन्यानबे";

    private const string EnglishInDevanagari =
        "जीरो वन टू थ्री फोर फाइव सिक्स सेवन एइट,एट नैन,नाइन टेन इलेवन ट्वेल्व थर्टीन फोर्टीन फिफ्टीन सिक्सटीन सेवेनटीन एइटीन नईनटीन";

    private const string EnglishTensInDevanagari = "ट्वेंटी,ट्वेन्टी थर्टी फोर्टी फिफ्टी सिक्सटी सेवेंटी एइट्टी नैनटी";

    private const char Chandrabindu = '\u0901';
    private const char Anusvara = '\u0902';
    private const char Nukta = '\u093C';
    private const char FirstWithNukta = '\u0958';
    private const char LastWithNukta = '\u095F';
    private const string WithoutNukta = "कखगजडढफय";

    private static readonly FrozenDictionary<string, (TokenKind, double)> English = Table(AddEnglish);

    private static readonly FrozenDictionary<string, (TokenKind, double)> Hindi = Table(table =>
    {
        AddEnglish(table);
        AddHindi(table);
    });

    /// <summary>What a word is; <see cref="TokenKind.Other"/> where it has nothing to do with numbers.</summary>
    public static (TokenKind Kind, double Value) Find(string word, bool hindi)
    {
        var key = Fold(word);
        if ((hindi ? Hindi : English).TryGetValue(key, out var found))
            return found;
        return key.Length > 3 && hindi ? FindHindiOrdinal(key) : key.Length > 3 ? FindPlural(key) : default;
    }

    // पांचवां, पांचवें, पांचवीं: the cardinal with an ending.
    private static (TokenKind, double) FindHindiOrdinal(string key)
    {
        foreach (var ending in (string[])["वां", "वें", "वीं", "वा", "वे", "वी"])
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && Hindi.TryGetValue(key[..^ending.Length], out var cardinal)
                && cardinal.Item1 is TokenKind.Unit or TokenKind.Scale)
                return (TokenKind.Denominator, cardinal.Item2);
        }
        return default;
    }

    private static (TokenKind, double) FindPlural(string key) =>
        key[^1] == 's' && English.TryGetValue(key[..^1], out var one) && one.Item1 is TokenKind.Denominator or TokenKind.Scale
            ? one
            : default;

    // Nukta and chandrabindu vary in use, and so do composed and decomposed forms (domain D5). Written out: without ICU, which this
    // program does not load, Unicode normalization leaves Devanagari as it is.
    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant())
        {
            if (c is >= FirstWithNukta and <= LastWithNukta)
                folded.Append(WithoutNukta[c - FirstWithNukta]);
            else if (c is not (Nukta or '\u200C' or '\u200D'))
                folded.Append(c == Chandrabindu ? Anusvara : c);
        }
        return folded.ToString();
    }

    private static FrozenDictionary<string, (TokenKind, double)> Table(Action<Dictionary<string, (TokenKind, double)>> fill)
    {
        var table = new Dictionary<string, (TokenKind, double)>(StringComparer.Ordinal);
        fill(table);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddEnglish(Dictionary<string, (TokenKind, double)> table)
    {
        AddRow(table, EnglishUnits, TokenKind.Unit, 0, 1);
        AddRow(table, EnglishTens, TokenKind.Unit, 20, 10);
        AddRow(table, EnglishOrdinals, TokenKind.Denominator, 0, 1);
        AddRow(table, "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", TokenKind.Denominator, 30, 10);
        Add(table, TokenKind.Denominator, ("half", 2), ("halves", 2), ("quarter", 4), ("thousandth", 1e3), ("trillionth", 1e12), ("first", 21));
        Add(table, TokenKind.Scale, ("hundred", 100), ("thousand", 1e3), ("lakh", 1e5), ("lac", 1e5), ("crore", 1e7), ("million", 1e6),
            ("mil", 1e6), ("mln", 1e6), ("billion", 1e9), ("bln", 1e9), ("trillion", 1e12), ("tln", 1e12));
        Add(table, TokenKind.Dozen, ("dozen", 12), ("dozens", 12), ("doz", 12), ("dozs", 12), ("dz", 12), ("dzs", 12));
        AddWords(table, TokenKind.Article, "a an");
        AddWords(table, TokenKind.And, "and");
        AddWords(table, TokenKind.Of, "of");
        AddWords(table, TokenKind.Point, "point");
        AddWords(table, TokenKind.Over, "over");
        AddWords(table, TokenKind.OutOf, "in");
        AddWords(table, TokenKind.Minus, "minus negative");
        AddWords(table, TokenKind.Pointing, "the this that which");
    }

    private static void AddHindi(Dictionary<string, (TokenKind, double)> table)
    {
        AddRow(table, HindiUnits, TokenKind.Unit, 0, 1);
        AddRow(table, EnglishInDevanagari, TokenKind.Unit, 0, 1);
        AddRow(table, EnglishTensInDevanagari, TokenKind.Unit, 20, 10);
        Add(table, TokenKind.Scale, ("सौ", 100), ("सैकड़ा", 100), ("हजार", 1e3), ("लाख", 1e5), ("करोड़", 1e7), ("अरब", 1e9), ("खरब", 1e11),
            ("हंड्रेड", 100), ("थाउजेंड", 1e3), ("मिलियन", 1e6), ("बिलियन", 1e9), ("ट्रिलियन", 1e12));
        Add(table, TokenKind.Dozen, ("दर्जन", 12), ("दर्जनों", 12), ("डजन", 12));
        Add(table, TokenKind.Part, ("डेढ", 1.5), ("ढाई", 2.5), ("सवा", 1.25), ("सावा", 1.25));
        Add(table, TokenKind.Denominator, ("आधा", 2), ("आधे", 2), ("आधी", 2), ("तिहाई", 3), ("चौथाई", 4));
        AddWords(table, TokenKind.And, "और");
        AddWords(table, TokenKind.Point, "दशमलव पॉइंट पाइंट");
        AddWords(table, TokenKind.Over, "बटा बटे");
        AddWords(table, TokenKind.Of, "का के की में");
        AddWords(table, TokenKind.Minus, "माइनस निगेटिव ऋण");
    }

    private static void AddRow(Dictionary<string, (TokenKind, double)> table, string row, TokenKind kind, int first, int step)
    {
        foreach (var (index, names) in row.Split(' ').Index())
            Add(table, kind, [.. names.Split(',').Select(name => (name, (double)(first + (index * step))))]);
    }

    private static void AddWords(Dictionary<string, (TokenKind, double)> table, TokenKind kind, string words) =>
        Add(table, kind, [.. words.Split(' ').Select(word => (word, 0.0))]);

    private static void Add(Dictionary<string, (TokenKind, double)> table, TokenKind kind, params (string, double)[] words)
    {
        foreach (var (word, value) in words)
            table[Fold(word)] = (kind, value);
    }
}
