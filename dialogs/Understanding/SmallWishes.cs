namespace BijliMitra.Dialogs.Understanding;

/// <summary>What stands beside a wish for a bill: by mail, of all connections.</summary>
internal static class SmallWishes
{
    private static readonly HashSet<string> Mail = [.. "email emails mail gmail imel".Split(' '), .. Normaliser.Tokens("ईमेल ई-मेल मेल इमेल")];
    private static readonly HashSet<string> All = [.. Normaliser.Tokens("both dono donon all sab sabhi sabka saare दोनों दोनो सब सभी सारे")];

    /// <summary>True where the message speaks of mail. <paramref name="words"/>: as written, and folded.</summary>
    public static bool ByMail(IEnumerable<string> words) => words.Any(Mail.Contains);

    /// <summary>True where it speaks of both or all.</summary>
    public static bool OfAll(IEnumerable<string> tokens) => tokens.Any(All.Contains);
}
