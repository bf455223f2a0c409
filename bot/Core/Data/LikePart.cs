namespace BijliMitra.Core.Data;

/// <summary>A part of a text that is looked for in capitals: the pattern of a LIKE, in which nothing that was typed has a meaning of its own.</summary>
public static class LikePart
{
    /// <summary>The escape sign of the pattern.</summary>
    public const string Escape = @"\";

    /// <summary>The pattern; null where nothing is looked for.</summary>
    public static string? Of(string? words) => string.IsNullOrWhiteSpace(words)
        ? null
        : $"%{words.Trim().ToUpperInvariant().Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
