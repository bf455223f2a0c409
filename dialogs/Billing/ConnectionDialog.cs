using BijliMitra.Core.Accounts;
using BijliMitra.Dialogs.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Billing;

/// <summary>Tells something about a connection: opens the chat's connections, has one of several picked, and tells.</summary>
internal abstract class ConnectionDialog : WaterfallDialog
{
    // Where the framework keeps what a waterfall was begun with.
    private const string OptionsState = "options";
    private const int MostAtOnce = 2;

    protected ConnectionDialog(string id)
        : base(id)
    {
        AddStep(OpenAsync);
        AddStep(PickAsync);
        AddStep(TellStepAsync);
    }

    /// <summary>The wish that a dialog in progress was begun with.</summary>
    public static Wish WishOf(DialogInstance instance) => Wish.From(instance.State.TryGetValue(OptionsState, out var wish) ? wish : null);

    /// <summary>Tells what the dialog is for. <paramref name="connections"/>: how many the chat has open.</summary>
    protected abstract Task TellAsync(ITurnContext context, Wish wish, Connection connection, int connections, CancellationToken stop);

    /// <summary>Tells it of each of two connections.</summary>
    protected virtual async Task TellBothAsync(ITurnContext context, Wish wish, IReadOnlyList<Connection> both, CancellationToken stop)
    {
        foreach (var connection in both)
        {
            await TellAsync(context, wish, connection, 1, stop);
        }
    }

    /// <summary>What comes after telling.</summary>
    protected virtual Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Wish wish, CancellationToken stop) => step.EndDialogAsync(null, stop);

    /// <summary>The connection that is meant, where that is clear without asking.</summary>
    protected virtual Connection? Meant(ITurnContext context, Wish wish, Access access) => access.Chosen;

    private static Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.BeginDialogAsync(nameof(AccessDialog), step.Options, stop);

    private async Task<DialogTurnResult> PickAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is not Access access)
        {
            return await step.EndDialogAsync(null, stop);
        }
        var wish = Wish.From(step.Options);
        if (Meant(step.Context, wish, access) is { } meant)
        {
            await TellAsync(step.Context, wish, meant, access.Connections.Count, stop);
        }
        else if (wish.OfAll && access.Connections.Count <= MostAtOnce)
        {
            await TellBothAsync(step.Context, wish, access.Connections, stop);
        }
        else
        {
            return await step.BeginDialogAsync(nameof(PickConnectionDialog), access, stop);
        }
        return await EndAsync(step, wish, stop);
    }

    private async Task<DialogTurnResult> TellStepAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var wish = Wish.From(step.Options);
        if (step.Result is Connection picked)
        {
            await TellAsync(step.Context, wish, picked, 1, stop);
        }
        else if (step.Result is Access both)
        {
            await TellBothAsync(step.Context, wish, both.Connections, stop);
        }
        else
        {
            return await step.EndDialogAsync(null, stop);
        }
        return await EndAsync(step, wish, stop);
    }
}
