using BijliMitra.Core.Accounts;
using BijliMitra.Dialogs.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Billing;

/// <summary>Tells something about a connection: opens the chat's connections, has one of several picked, and tells.</summary>
internal abstract class ConnectionDialog : WaterfallDialog
{
    protected ConnectionDialog(string id)
        : base(id)
    {
        AddStep(OpenAsync);
        AddStep(PickAsync);
        AddStep(TellStepAsync);
    }

    /// <summary>Tells what the dialog is for. <paramref name="connections"/>: how many the chat has open.</summary>
    protected abstract Task TellAsync(ITurnContext context, Connection connection, int connections, CancellationToken stop);

    private static Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.BeginDialogAsync(nameof(AccessDialog), step.Options, stop);

    private async Task<DialogTurnResult> PickAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is not Access access)
        {
            return await step.EndDialogAsync(null, stop);
        }
        if (access.Chosen is not { } chosen)
        {
            return await step.BeginDialogAsync(nameof(PickConnectionDialog), access, stop);
        }
        await TellAsync(step.Context, chosen, access.Connections.Count, stop);
        return await step.EndDialogAsync(null, stop);
    }

    private async Task<DialogTurnResult> TellStepAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is Connection picked)
        {
            await TellAsync(step.Context, picked, 1, stop);
        }
        return await step.EndDialogAsync(null, stop);
    }
}
