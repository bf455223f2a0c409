using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>Asks for the doubtful message. What comes is judged by <see cref="FraudWords"/>; what is too little for it, and no other wish, ends the question.</summary>
internal sealed class FraudDialog() : Dialog(nameof(FraudDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await dc.Context.SayAsync(TextKey.FraudPaste);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        await Unclear.SayAsync(dc, cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        turnContext.SayAsync(TextKey.FraudPaste);
}
