using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>The answer to what was not understood: where there are guesses, which of them was meant; on the first message a welcome, on a
/// long one a person; to what is none of our business what we can do.</summary>
internal static class Unclear
{
    private const double Clearly = 0.7;
    private const int FewestWords = 3;

    public static async Task SayAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.Context.Reading().IsLong)
        {
            await dc.Context.SayAsync(TextKey.LongMessage);
        }
        else if (dc.Stack.Count == 0 && DidYouMeanDialog.CanAsk(dc.Context.Reading()))
        {
            await dc.BeginDialogAsync(nameof(DidYouMeanDialog), null, stop);
        }
        else if (dc.Context.Turn().FirstTurn)
        {
            await WelcomeAsync(dc, stop);
        }
        else
        {
            await dc.Context.SayAsync(IsNotOurs(dc.Context) ? TextKey.OutOfScope : TextKey.NotUnderstood);
        }
    }

    // Understood, but no business of an electricity company.
    private static bool IsNotOurs(ITurnContext context) => Normaliser.Tokens(context.Activity.Text).Length >= FewestWords
        && context.Reading().Guesses[0] is { Intent: Intent.None, Confidence: >= Clearly and < 1 };

    public static async Task WelcomeAsync(DialogContext dc, CancellationToken stop)
    {
        await dc.Context.SayAsync(TextKey.Greeting);
        await dc.BeginDialogAsync(nameof(MenuDialog), null, stop);
    }
}
