using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// Reads which of the choices an answer names: its number, its label in either language, a part of one label only, its place in
/// words, or yes and no in own words.
/// </summary>
internal static class ChoiceReader
{
    private const int ShortestPart = 3;

    public static TextKey? Read(Reading reading, string? text, IReadOnlyList<TextKey> choices)
    {
        if (!reading.HasWords && int.TryParse(reading.Entities.Digits, out var number) && number >= 1 && number <= choices.Count)
        {
            return choices[number - 1];
        }
        if (Named(text, choices) is { } named)
        {
            return named;
        }
        if (ByIntent(reading.Intent) is { } meant && choices.Contains(meant))
        {
            return meant;
        }
        var said = Normaliser.Tokens(text);
        return (IsOtherWish(reading, choices) ? null : ByPart(said, choices)) ?? ByPlace(reading, text, choices);
    }

    /// <summary>The choice whose label the message is, in either language, or the Hindi one in Latin letters.</summary>
    public static TextKey? Named(string? text, IReadOnlyList<TextKey> choices)
    {
        var (said, sounds) = (Normaliser.Tokens(text), Sounds(text));
        return choices.Cast<TextKey?>().FirstOrDefault(choice => Labels(choice!.Value).Any(said.SequenceEqual)
            || Sounds(Catalogue.Text(choice.Value, Language.Hindi)).SequenceEqual(sounds));
    }

    // The nasal before a lip sound is written "m" in Latin letters.
    private static IEnumerable<string> Sounds(string? text) => text is null ? [] : Normaliser.Words(text)
        .Select(word => Transcription.Spelling(word).Replace("nb", "mb", StringComparison.Ordinal).Replace("np", "mp", StringComparison.Ordinal));

    // "bill" is the wish for the bill, though the choice be "pay the bill".
    private static bool IsOtherWish(Reading reading, IReadOnlyList<TextKey> choices) =>
        reading.Guesses[0].Confidence == 1 && Tap.ChoiceOf(reading.Intent) is { } own && !choices.Contains(own);

    // "दूसरा खाता" is a wish, not the second choice.
    private static TextKey? ByPlace(Reading reading, string? text, IReadOnlyList<TextKey> choices) =>
        reading.Intent == Intent.None && Ordinals.Read(text) is { } place && place <= choices.Count ? choices[place - 1] : null;

    private static TextKey? ByPart(string[] said, IEnumerable<TextKey> choices)
    {
        if (said.Length == 0 || Array.Exists(said, word => word.Length < ShortestPart))
        {
            return null;
        }
        var fitting = choices.Where(choice => Labels(choice).Any(label => said.All(label.Contains))).Take(2).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static IEnumerable<string[]> Labels(TextKey choice) =>
        Enum.GetValues<Language>().Select(language => Normaliser.Tokens(Catalogue.Text(choice, language)));

    private static TextKey? ByIntent(Intent intent) => intent switch
    {
        Intent.Yes => TextKey.Yes,
        Intent.No => TextKey.No,
        _ => null,
    };
}
