namespace BijliMitra.Core.Texts;

/// <summary>A language we answer in. Romanised Hindi is understood and answered in <see cref="Hindi"/>.</summary>
public enum Language
{
    /// <summary>Hindi in Devanagari.</summary>
    Hindi,

    /// <summary>English.</summary>
    English,
}
