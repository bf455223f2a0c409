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

    /// <summary>A person's name for a reader of this language: in Devanagari for Hindi, where it is known, else in English letters.</summary>
    public static string NameOf(this Language language, string name, string? nameHindi) => language == Language.Hindi ? nameHindi ?? name : name;
}
