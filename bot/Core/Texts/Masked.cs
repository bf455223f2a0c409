namespace BijliMitra.Core.Texts;

/// <summary>How personal values look wherever they are shown to somebody else or logged.</summary>
public static class Masked
{
    /// <summary>Keeps the last <paramref name="keep"/> characters: <c>+919810000011</c> becomes <c>…0011</c>.</summary>
    public static string Tail(string value, int keep = 4) =>
        value.Length <= keep ? "…" : string.Concat("…", value.AsSpan(value.Length - keep));

    /// <summary>Keeps the first letter and the domain: <c>a…@example.in</c>.</summary>
    public static string Mail(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at <= 0 ? "…" : $"{value[0]}…{value[at..]}";
    }

    /// <summary>Stands for a code in every view of a message.</summary>
    public const string Code = "......";
}
