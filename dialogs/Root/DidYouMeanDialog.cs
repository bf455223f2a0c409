using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>Asks which of the guesses was meant. The answer is a wish, which <see cref="Interruptions"/> takes up.</summary>
internal sealed class DidYouMeanDialog : WaterfallDialog
{
    private const double WorthAsking = 0.08;

    public DidYouMeanDialog()
        : base(nameof(DidYouMeanDialog))
    {
        AddStep((step, stop) => step.BeginDialogAsync(nameof(AskDialog), new Question(TextKey.DidYouMean, Choices(step.Context.Reading()), Tries: 1), stop));
        AddStep(GiveUpAsync);
    }

    /// <summary>True where the message is understood well enough to ask, and there is something to choose from.</summary>
    public static bool CanAsk(Reading reading) => reading is { IsUnsure: true, IsLong: false } && Choices(reading).Length > 0;

    /// <summary>The wish that the message chooses, here or in the menu; null where it is not asked for one, or chooses none.</summary>
    public static Intent? Chosen(DialogContext dc)
    {
        var menu = dc.Stack.Exists(instance => instance.Id == nameof(MenuDialog));
        if (!menu && !dc.Stack.Exists(instance => instance.Id == nameof(DidYouMeanDialog)))
        {
            return null;
        }
        // The menu changes the language itself.
        return AskDialog.Answered(dc) is { } choice && !(menu && choice == TextKey.MenuLanguage) ? Tap.WishOf(choice) : null;
    }

    // A single guess has a person beside it, as a list of one is none.
    private static TextKey[] Choices(Reading reading)
    {
        var choices = reading.Guesses.Where(guess => guess.Confidence >= WorthAsking).Select(guess => Tap.ChoiceOf(guess.Intent)).OfType<TextKey>().ToArray();
        return choices is [not TextKey.MenuPerson] ? [.. choices, TextKey.MenuPerson] : choices is [_] ? [] : choices;
    }

    private static async Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, CancellationToken stop)
    {
        await Unclear.SayAsync(step, stop);
        return await step.EndDialogAsync(null, stop);
    }
}
