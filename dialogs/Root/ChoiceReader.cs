using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;

namespace BijliMitra.Dialogs.Root;

/// <summary>Reads which of the choices an answer names: its number, its label in either language, or yes and no in own words.</summary>
internal static class ChoiceReader
{
    public static TextKey? Read(Reading reading, string? text, IReadOnlyList<TextKey> choices)
    {
        if (!reading.HasWords && int.TryParse(reading.Entities.Digits, out var number) && number >= 1 && number <= choices.Count)
        {
            return choices[number - 1];
        }
        var said = Normaliser.Tokens(text);
        foreach (var choice in choices)
        {
            if (Says(said, choice, Language.Hindi) || Says(said, choice, Language.English) || choice == ByIntent(reading.Intent))
            {
                return choice;
            }
        }
        return null;
    }

    private static bool Says(string[] said, TextKey choice, Language language) =>
        said.Length > 0 && said.SequenceEqual(Normaliser.Tokens(Catalogue.Text(choice, language)));

    private static TextKey? ByIntent(Intent intent) => intent switch
    {
        Intent.Yes => TextKey.Yes,
        Intent.No => TextKey.No,
        _ => null,
    };
}
