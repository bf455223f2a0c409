using BijliMitra.Core.Privacy;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Privacy;

/// <summary>"Forget me": asks once, then has everything about the chat deleted.</summary>
internal sealed class ForgetDialog : WaterfallDialog
{
    private readonly PrivacyDesk _privacy;

    public ForgetDialog(PrivacyDesk privacy)
        : base(nameof(ForgetDialog))
    {
        _privacy = privacy;
        AddStep(AskAsync);
        AddStep(ForgetAsync);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.BeginDialogAsync(nameof(AskDialog), Question.YesNo(TextKey.ForgetAsk), stop);

    private async Task<DialogTurnResult> ForgetAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is not TextKey.Yes)
        {
            await step.Context.SayAsync(TextKey.ForgetKept);
            return await step.EndDialogAsync(null, stop);
        }
        _privacy.Forget(step.Context.Turn());
        await step.Context.SayAsync(TextKey.ForgetDone);
        step.Context.Chat().Forget();
        return await step.EndDialogAsync(null, stop);
    }
}
