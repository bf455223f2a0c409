namespace BijliMitra.Core.Texts;

/// <summary>Devanagari digits and the marks people put between digits.</summary>
public static class Digits
{
    /// <summary>Devanagari (U+0966 to U+096F) and full-width digits as ASCII digits; everything else unchanged.</summary>
    public static string ToAscii(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0966', '\u096F') < 0 && text.AsSpan().IndexOfAnyInRange('\uFF10', '\uFF19') < 0)
        {
            return text;
        }
        return string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = source[i];
                span[i] = c switch
                {
                    >= '\u0966' and <= '\u096F' => (char)('0' + (c - '\u0966')),
                    >= '\uFF10' and <= '\uFF19' => (char)('0' + (c - '\uFF10')),
                    _ => c,
                };
            }
        });
    }

    /// <summary>True for 0 to 9 only (<see cref="char.IsDigit(char)"/> takes every script's digits).</summary>
    public static bool AllAscii(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
