using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>Asks which of the guesses was meant. The answer is a wish, which <see cref="Interruptions"/> takes up.</summary>
internal sealed class DidYouMeanDialog : WaterfallDialog
{
    private const double WorthAsking = 0.03;

    public DidYouMeanDialog()
        : base(nameof(DidYouMeanDialog))
    {
        AddStep((step, stop) => step.BeginDialogAsync(nameof(AskDialog), new Question(TextKey.DidYouMean, Choices(step.Context.Reading()), Tries: 1), stop));
        AddStep(GiveUpAsync);
    }

    /// <summary>True where the message is understood well enough to ask, and there is something to choose from.</summary>
    public static bool CanAsk(Reading reading) => reading is { IsUnsure: true, IsLong: false } && Choices(reading).Length > 0;

    /// <summary>The wish that the message chooses; null where it is not asked for one, or chooses none.</summary>
    public static Intent? Chosen(DialogContext dc) => dc.Stack.Exists(instance => instance.Id == nameof(DidYouMeanDialog))
        && AskDialog.Answered(dc) is { } choice ? Tap.WishOf(choice) : null;

    private static TextKey[] Choices(Reading reading) =>
    [
        .. reading.Guesses.Where((guess, at) => at == 0 || guess.Confidence >= WorthAsking).Select(guess => Tap.ChoiceOf(guess.Intent)).OfType<TextKey>(),
    ];

    private static async Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, CancellationToken stop)
    {
        await step.Context.SayAsync(TextKey.NotUnderstood);
        return await step.EndDialogAsync(null, stop);
    }
}
