namespace BijliMitra.Core.Texts;

/// <summary>A language we answer in. Romanised Hindi is understood and answered in <see cref="Hindi"/>.</summary>
public enum Language
{
    /// <summary>Hindi in Devanagari.</summary>
    Hindi,

    /// <summary>English.</summary>
    English,
}

/// <summary>Languages as the rest of the world writes them.</summary>
public static class LanguageCodes
{
    /// <summary>ISO 639-1: <c>hi</c>, <c>en</c>.</summary>
    public static string Code(this Language language) => language == Language.Hindi ? "hi" : "en";
}
