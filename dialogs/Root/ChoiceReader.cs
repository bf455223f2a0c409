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
        var said = Normaliser.Tokens(text);
        foreach (var choice in choices)
        {
            if (Labels(choice).Any(said.SequenceEqual) || choice == ByIntent(reading.Intent))
            {
                return choice;
            }
        }
        return (IsOtherWish(reading, choices) ? null : ByPart(said, choices)) ?? ByPlace(reading, text, choices);
    }

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
