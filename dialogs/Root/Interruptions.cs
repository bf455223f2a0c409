using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>What means the same anywhere in the conversation: danger first, then language, menu, help, a person, and new wishes.</summary>
internal sealed class Interruptions(AccountDesk accounts, PersonDesk people)
{
    private static readonly string[] Asked = [nameof(CodeDialog), nameof(AccountNumberDialog), nameof(ForgetDialog)];

    /// <summary>True where the message is dealt with; false where it is for the dialog in progress.</summary>
    public async Task<bool> HandledAsync(DialogContext dc, CancellationToken stop)
    {
        var intent = dc.Context.Reading().Intent;
        if (intent == Intent.ReportHazard)
        {
            await SayAndAskAgainAsync(dc, TextKey.Hazard, stop);
            return true;
        }
        if (AskDialog.Answers(dc))
        {
            return false;
        }
        return await WordsAsync(dc, intent, stop) || await WishAsync(dc, intent, stop) || await NumberAsync(dc, stop);
    }

    private async Task<bool> WordsAsync(DialogContext dc, Intent intent, CancellationToken stop)
    {
        switch (intent)
        {
            case Intent.ChangeLanguage:
                await LanguageAsync(dc, stop);
                return true;
            case Intent.Help:
                await SayAndAskAgainAsync(dc, TextKey.Help, stop);
                return true;
            case Intent.Thanks when !dc.Context.Turn().FirstTurn:
                await dc.Context.SayAsync(TextKey.Thanks);
                return true;
            case Intent.Goodbye:
                await LeaveAsync(dc, TextKey.Goodbye, stop);
                return true;
            case Intent.Cancel:
                dc.Context.Chat().DropNumbers();
                await LeaveAsync(dc, TextKey.Cancelled, stop);
                return true;
            case Intent.Pay or Intent.BillDispute or Intent.ReportOutage or Intent.Complaint:
                await SayAndAskAgainAsync(dc, TextKey.NotYet, stop);
                return true;
            case Intent.TalkToHuman:
                await people.PromiseAsync(dc.Context);
                await AskAgainAsync(dc, stop);
                return true;
            case Intent.NumberChanged or Intent.UpdateContact:
                await NumberChangedAsync(dc, stop);
                return true;
            case Intent.NotMe:
                accounts.Unlink(dc.Context.Turn());
                dc.Context.Chat().DropNumbers();
                await LeaveAsync(dc, TextKey.NotMeDone, stop);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> WishAsync(DialogContext dc, Intent intent, CancellationToken stop)
    {
        switch (intent)
        {
            case Intent.Bill:
                return await BeginAsync(dc, nameof(BillDialog), new Wish(), stop);
            case Intent.PaymentStatus:
                return await BeginAsync(dc, nameof(PaymentsDialog), new Wish(), stop);
            case Intent.BillHistory:
                return await BeginAsync(dc, nameof(HistoryDialog), new Wish(), stop);
            case Intent.SwitchAccount:
                return await SwitchAccountAsync(dc, stop);
            case Intent.ForgetMe:
                return await BeginAsync(dc, nameof(ForgetDialog), new Wish(), stop);
            case Intent.Menu:
                return await BeginAsync(dc, nameof(MenuDialog), new Wish(), stop);
            case Intent.Restart:
                await dc.CancelAllDialogsAsync(stop);
                dc.Context.Chat().DropNumbers();
                await dc.Context.SayAsync(TextKey.Restarted);
                return await BeginAsync(dc, nameof(MenuDialog), new Wish(), stop);
            case Intent.Back:
                return await BackAsync(dc, stop);
            case Intent.Greet:
                return await GreetAsync(dc, stop);
            case Intent.Resend when dc.ActiveDialog?.Id != nameof(CodeDialog):
                return await ResendAsync(dc, stop);
            default:
                return false;
        }
    }

    // A number typed in the middle of something else: another account, or the code that is still waited for.
    private static async Task<bool> NumberAsync(DialogContext dc, CancellationToken stop)
    {
        var entities = dc.Context.Reading().Entities;
        var taken = dc.ActiveDialog is null || dc.ActiveDialog.Id == nameof(AccountNumberDialog);
        var account = entities.Account is not null;
        var code = entities.Code is not null && dc.Context.Chat().Code is not null && dc.ActiveDialog?.Id != nameof(CodeDialog);
        return !taken && (account || code) && await BeginAsync(dc, WishInProgress(dc), new Wish(), stop);
    }

    private static string WishInProgress(DialogContext dc) =>
        dc.Stack.Select(instance => instance.Id).FirstOrDefault(id => dc.FindDialog(id) is ConnectionDialog) ?? nameof(BillDialog);

    private static async Task<bool> BeginAsync(DialogContext dc, string dialog, Wish wish, CancellationToken stop)
    {
        await dc.CancelAllDialogsAsync(stop);
        await dc.BeginDialogAsync(dialog, wish.ToState(), stop);
        return true;
    }

    private static async Task LeaveAsync(DialogContext dc, TextKey text, CancellationToken stop)
    {
        await dc.CancelAllDialogsAsync(stop);
        await dc.Context.SayAsync(text);
    }

    private static async Task LanguageAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.ActiveDialog is null)
        {
            await dc.Context.SayAsync(TextKey.LanguageNow);
            await dc.BeginDialogAsync(nameof(MenuDialog), new Wish().ToState(), stop);
            return;
        }
        await dc.RepromptDialogAsync(stop);
    }

    private async Task NumberChangedAsync(DialogContext dc, CancellationToken stop)
    {
        var typed = AccountNumber.TryParse(dc.Context.Chat().Code?.AccountNumber, out var asked) ? asked : dc.Context.Reading().Entities.Account;
        await dc.CancelAllDialogsAsync(stop);
        await people.PromiseNumberChangeAsync(dc.Context, typed);
    }

    private async Task<bool> SwitchAccountAsync(DialogContext dc, CancellationToken stop)
    {
        var several = (await accounts.Connections(dc.Context.Turn(), stop)).Count > 1;
        dc.Context.Chat().DropNumbers();
        return await BeginAsync(dc, nameof(BillDialog), new Wish(Other: !several), stop);
    }

    // From the code back to the account number; from anywhere else to the menu.
    private Task<bool> BackAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.ActiveDialog?.Id != nameof(CodeDialog))
        {
            return BeginAsync(dc, nameof(MenuDialog), new Wish(), stop);
        }
        dc.Context.Chat().DropNumbers();
        return BeginAsync(dc, WishInProgress(dc), new Wish(Other: accounts.IsVerified(dc.Context.Turn())), stop);
    }

    private static async Task<bool> GreetAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.ActiveDialog is { } active && Asked.Contains(active.Id))
        {
            await SayAndAskAgainAsync(dc, TextKey.Greeting, stop);
            return true;
        }
        await dc.CancelAllDialogsAsync(stop);
        await Unclear.WelcomeAsync(dc, stop);
        return true;
    }

    private static async Task<bool> ResendAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.Context.Chat().Code is not null)
        {
            return await BeginAsync(dc, WishInProgress(dc), new Wish(), stop);
        }
        await dc.Context.SayAsync(TextKey.NoCodeWanted);
        return true;
    }

    private static async Task SayAndAskAgainAsync(DialogContext dc, TextKey text, CancellationToken stop)
    {
        await dc.Context.SayAsync(text);
        await AskAgainAsync(dc, stop);
    }

    // A question that something waits for is asked again; a list or a menu only stays open.
    private static Task AskAgainAsync(DialogContext dc, CancellationToken stop) =>
        dc.Stack.Exists(instance => Asked.Contains(instance.Id)) ? dc.RepromptDialogAsync(stop) : Task.CompletedTask;
}
