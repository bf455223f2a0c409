using BijliMitra.Core.Complaints;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Offers to go on with a complaint that another wish interrupted, to write a new one where the time to reopen the old one is over, or
/// one about a payment that does not show.</summary>
internal sealed class ComplaintResumeDialog : WaterfallDialog
{
    public ComplaintResumeDialog()
        : base(nameof(ComplaintResumeDialog))
    {
        AddStep(AskAsync);
        AddStep(GoOnAsync);
    }

    /// <summary>True where a complaint has begun and no dialog is at it.</summary>
    public static bool IsDue(DialogContext dc) => dc.Stack.Count == 0 && dc.Context.Chat().Complaint is not null;

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var question = step.Context.Chat().Complaint switch
        {
            { After: { } before } => Question.YesNo(TextKey.ComplaintTooLateAsk) with { Values = [("complaint", before)] },
            { Kind: ComplaintKind.PaymentNotShown, Told: false, Text: null } => Question.YesNo(TextKey.ComplaintPaymentAsk),
            _ => Question.YesNo(TextKey.ComplaintResumeAsk),
        };
        return step.BeginDialogAsync(nameof(AskDialog), question with { Tries = 1 }, stop);
    }

    private static async Task<DialogTurnResult> GoOnAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is TextKey.Yes && step.Context.Chat().Complaint is not null)
        {
            return await step.ReplaceDialogAsync(nameof(ComplaintDialog), null, stop);
        }
        step.Context.Chat().Complaint = null;
        if (step.Result is TextKey.No)
        {
            await step.Context.SayAsync(TextKey.ComplaintDropped);
        }
        return await step.EndDialogAsync(null, stop);
    }
}
