namespace Microsoft.Recognizers.Text;

/// <summary>The languages this bot reads.</summary>
public sealed class Culture
{
    /// <summary>English.</summary>
    public const string English = "en-us";

    /// <summary>Hindi, with English words and digits mixed in.</summary>
    public const string Hindi = "hi-in";

    private Culture()
    {
    }

    /// <summary>English or Hindi for a culture code of either language; otherwise English, or an error where no fallback is wanted.</summary>
    internal static string Nearest(string culture, bool fallbackToDefaultCulture) => culture?.ToLowerInvariant().Split('-')[0] switch
    {
        "hi" => Hindi,
        "en" => English,
        _ when fallbackToDefaultCulture => English,
        _ => throw new ArgumentException($"No model for the culture {culture}.", nameof(culture)),
    };
}
