using BijliMitra.Core.Accounts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>Has one of the chat's connections picked, whose contact alone is to change. Ends with the <see cref="Connection"/>, or with null.</summary>
internal sealed class ChangePickDialog : WaterfallDialog
{
    private readonly AccountDesk _accounts;

    public ChangePickDialog(AccountDesk accounts)
        : base(nameof(ChangePickDialog))
    {
        _accounts = accounts;
        AddStep(AskAsync);
        AddStep((step, stop) => step.EndDialogAsync(step.Result as Connection, stop));
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken stop) => await step.BeginDialogAsync(
        nameof(PickConnectionDialog), new Access(await _accounts.Connections(step.Context.Turn(), stop), null), stop);
}
