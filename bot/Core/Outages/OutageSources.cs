using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Outages;

/// <summary>
/// Who says something of an outage, where our own staff entered it: a closed list, so that a consumer reads it in his language and never takes it for the
/// control room's word.
/// </summary>
public static class OutageSources
{
    /// <summary>Our staff, of their own knowledge.</summary>
    public const string Staff = "our staff";

    /// <summary>The junior engineer, as our staff were told.</summary>
    public const string Engineer = "junior engineer, told to our staff";

    /// <summary>The substation, as our staff were told.</summary>
    public const string Substation = "substation, told to our staff";

    private static readonly Dictionary<string, TextKey> Names = new()
    {
        [Staff] = TextKey.SourceStaff,
        [Engineer] = TextKey.SourceEngineer,
        [Substation] = TextKey.SourceSubstation,
        [OutageNews.ControlRoom] = TextKey.ControlRoom,
        [""] = TextKey.ControlRoom,
    };

    /// <summary>Those that staff choose from.</summary>
    public static IReadOnlyList<string> OfStaff { get; } = [Staff, Engineer, Substation];

    /// <summary>A source in a language; of the feed's own words those.</summary>
    public static string Name(string? source, Language language) => Names.TryGetValue(source ?? "", out var key) ? Catalogue.Text(key, language) : source!;
}
