using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>Offers to go on with a change of contacts that another wish interrupted.</summary>
internal sealed class ChangeResumeDialog : WaterfallDialog
{
    public ChangeResumeDialog()
        : base(nameof(ChangeResumeDialog))
    {
        AddStep(AskAsync);
        AddStep(GoOnAsync);
    }

    /// <summary>True where a change has begun and no dialog is at it.</summary>
    public static bool IsDue(DialogContext dc) => dc.Stack.Count == 0 && dc.Context.Chat().Change is { Kinds: not ContactKinds.None, InReview: false };

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var what = ContactWords.Name(step.Context, step.Context.Chat().Change!.Kinds);
        return step.BeginDialogAsync(nameof(AskDialog), Question.YesNo(TextKey.ChangeResumeAsk) with { Values = [("what", what)], Tries = 1 }, stop);
    }

    private static async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is TextKey.Yes && step.Context.Chat().Change is not null)
        {
            return await step.ReplaceDialogAsync(nameof(ChangeDialog), null, stop);
        }
        step.Context.Chat().Change = null;
        if (step.Result is TextKey.No)
        {
            await step.Context.SayAsync(TextKey.ChangeKept);
        }
        return await step.EndDialogAsync(null, stop);
    }
}
