namespace BijliMitra.Dialogs.Understanding;

/// <summary>What stands beside a wish for a bill: by mail, of all connections.</summary>
internal static class SmallWishes
{
    private static readonly HashSet<string> Mail = [.. "email emails mail gmail imel".Split(' '), .. Normaliser.Tokens("ईमेल ई-मेल मेल इमेल")];
    private static readonly HashSet<string> All = [.. Normaliser.Tokens("both dono donon all sab sabhi sabka saare दोनों दोनो सब सभी सारे")];

    private static readonly HashSet<string> Numbers =
        [.. Normaliser.Tokens("account number no khata consumer mobile phone num sorry खाता नंबर नम्बर संख्या मोबाइल उपभोक्ता अकाउंट")];

    private static readonly HashSet<string> Span = [.. "bills from since till to upto compare comparison units unit tak bilon".Split(' '), .. "बिलों तक यूनिट तुलना".Split(' ')];

    /// <summary>True where it speaks of more than the one month it names. <paramref name="words"/>: as written.</summary>
    public static bool OfSeveralMonths(string[] words) => words.Any(Span.Contains) || words.Count(MonthReader.IsMonth) > 1;

    /// <summary>True for a word that only says what a number is.</summary>
    public static bool NamesNumber(string token) => Numbers.Contains(token);

    private static readonly HashSet<string> Shown = [.. Normaliser.Tokens("show shown showing reflect reflected reflecting update updated appear dikh dikha dikhi dikhta dikhe dikhai dikhaya credited दिख दिखा दिखाई दिखता दिखे अपडेट आया चढ़ा बढ़ा बढ़ी badha badhi badhe increased increase added jama chadha aaya due pending बकाया bakaya")];
    private static readonly HashSet<string> Not = [.. Normaliser.Tokens("not no nahi nahin nhi nai isnt didnt havent hasnt still yet abhi fir phir नहीं नही अभी फिर")];

    /// <summary>True where something is said not to be shown.</summary>
    public static bool NotShown(string[] tokens) => tokens.Any(Shown.Contains) && tokens.Any(Not.Contains);

    /// <summary>True where the message speaks of mail. <paramref name="words"/>: as written, and folded.</summary>
    public static bool ByMail(IEnumerable<string> words) => words.Any(Mail.Contains);

    /// <summary>True where it speaks of both or all.</summary>
    public static bool OfAll(IEnumerable<string> tokens) => tokens.Any(All.Contains);
}
