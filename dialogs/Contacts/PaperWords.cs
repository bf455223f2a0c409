using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>What in a message may be the number of a bill or of a meter: <c>250400022017</c>, <c>GJ0022417</c>, <c>gj 00 22417</c>.</summary>
internal static class PaperWords
{
    private const int Shortest = 5;
    private const int Longest = 20;
    private const int BillDigits = 12;
    private const int MostParts = 4;

    // They stand before a number and are no part of it, as the letters of a meter number are.
    private static readonly HashSet<string> Labels =
        ["NO", "NUM", "NUMBER", "NUMBR", "NAMBAR", "NMBR", "NR", "BILL", "BIL", "METER", "MITAR", "MTR", "SANKHYA", "IS", "HAI", "H", "AND", "AUR", "ID", "MY", "MERA"];

    private static readonly HashSet<string> Bills = [.. Normaliser.Tokens("bill bil bills paper kagaz kagaj parchi बिल काग़ज़ कागज पर्ची")];

    private static readonly HashSet<string> None = [.. Normaliser.Tokens("no not dont don't without lost torn nahi nahin nhi nai nahee kho gum fat phat नहीं नही खो गुम फट")];

    /// <summary>True where the message says that there is no bill at hand.</summary>
    public static bool SaysNone(string? text)
    {
        var words = Normaliser.Tokens(text);
        return words.Any(Bills.Contains) && words.Any(None.Contains) && Read(text).Count == 0;
    }

    /// <summary>All of them, upper case and without spaces and dashes; each word by itself, and together with those after it.</summary>
    public static IReadOnlyList<string> Read(string? text)
    {
        var words = Digits.ToAscii((text ?? "").ToUpperInvariant()).Split([' ', '\n', '\t', ',', ';', ':', '-', '/', '.', '&', '+'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0 && !Labels.Contains(word)).ToList();
        var joined = Enumerable.Range(2, MostParts - 1).SelectMany(parts => words.SkipLast(parts - 1).Select((_, at) => string.Concat(words.Skip(at).Take(parts))));
        return [.. words.Concat(joined).Where(IsNumber).Distinct()];
    }

    /// <summary>What was read before and still counts beside <paramref name="words"/>: a number that was sent again takes the place of the one of its kind.</summary>
    public static IEnumerable<string> Kept(IEnumerable<string> before, IReadOnlyList<string> words) =>
        before.Where(word => !words.Any(other => MayBeBill(other) == MayBeBill(word)));

    /// <summary>True for what has the shape of a bill number: twelve digits.</summary>
    public static bool MayBeBill(string word) => word.Length == BillDigits && word.All(char.IsAsciiDigit);

    /// <summary>True where one may be the bill's number and one the meter's.</summary>
    public static bool HasBoth(IReadOnlyCollection<string> words) => words.Any(MayBeBill) && words.Any(word => !MayBeBill(word));

    private static bool IsNumber(string word) => word.Length is >= Shortest and <= Longest && word.Count(char.IsAsciiDigit) >= Shortest - 1;
}
