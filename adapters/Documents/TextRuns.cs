namespace BijliMitra.Adapters.Documents;

/// <summary>Parts a text by script, as no font has both. A space stays with what stands before it.</summary>
internal static class TextRuns
{
    public static IEnumerable<(string Text, bool Devanagari)> Of(string text)
    {
        var start = 0;
        for (var at = 1; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] != ' ' && IsDevanagari(text[at]) != IsDevanagari(text[start])))
            {
                yield return (text[start..at], IsDevanagari(text[start]));
                start = at;
            }
        }
    }

    public static bool IsDevanagari(char c) => c is >= '\u0900' and <= '\u097F' || IsJoiner(c);

    // The joiners belong to the letters they stand between.
    public static bool IsJoiner(char c) => c is '\u200C' or '\u200D';
}
