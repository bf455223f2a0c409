using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>
/// Proof by the paper bill, for whom no code reaches any more: account number, then bill number and meter number, together or one after the
/// other; or a photo of the bill, for a person. Ends with the account number, or with null.
/// </summary>
internal sealed class PaperDialog(PaperDesk paper, PersonDesk people) : Dialog(nameof(PaperDialog))
{
    private const string AccountState = "account";
    private const string HeardState = "heard";
    private const int MostHeard = 12;

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        if (AccountNumber.TryParse(dc.Context.Chat().Change?.Account, out var account))
        {
            return await AskAsync(dc, account, cancellationToken);
        }
        return await dc.BeginDialogAsync(nameof(AccountNumberDialog), new Wish(Other: true, NoNumber: true).ToState(), cancellationToken);
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default) =>
        result is AccountAnswer { Number: { } account }
            ? await AskAsync(dc, account, cancellationToken)
            : await dc.EndDialogAsync(null, cancellationToken);

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var (context, state) = (dc.Context, dc.ActiveDialog.State);
        if (context.IsMediaAlone())
        {
            await people.PromiseReviewAsync(context, TicketReason.BillPhoto, TextKey.PaperPhotoTaken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        if (!AccountNumber.TryParse(state.Word(AccountState), out var account))
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        var words = PaperWords.Read(context.Activity.Text);
        var before = (state.Word(HeardState) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var heard = PaperWords.Kept(before, words).Concat(words).TakeLast(MostHeard).ToArray();
        var hasBoth = heard.Any(PaperWords.MayBeBill) && heard.Any(word => !PaperWords.MayBeBill(word));
        state[HeardState] = string.Join(' ', heard);
        if (!hasBoth || words.Count == 0)
        {
            await context.SayAsync(heard.Length == 0 || hasBoth ? TextKey.PaperAsk : heard.Any(PaperWords.MayBeBill) ? TextKey.PaperAskMeter : TextKey.PaperAskBill,
                ("account", account.Spaced));
            return EndOfTurn;
        }
        return await CheckAsync(dc, account, heard, cancellationToken);
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AccountNumber.TryParse(instance.State.Word(AccountState), out var account)
            ? turnContext.SayAsync(TextKey.PaperAsk, ("account", account.Spaced))
            : Task.CompletedTask;

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, AccountNumber account, CancellationToken stop)
    {
        dc.ActiveDialog.State[AccountState] = account.Digits;
        if (!await paper.MayTry(dc.Context.Turn(), account, stop))
        {
            return await SpentAsync(dc, stop);
        }
        await dc.Context.SayAsync(TextKey.PaperAsk, ("account", account.Spaced));
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> CheckAsync(DialogContext dc, AccountNumber account, string[] words, CancellationToken stop)
    {
        switch (await paper.Check(dc.Context.Turn(), account, words, stop))
        {
            case PaperCheck.Right:
                return await dc.EndDialogAsync(account.Digits, stop);
            case PaperCheck.Wrong:
                await dc.Context.SayAsync(TextKey.PaperWrong, ("account", account.Spaced));
                return EndOfTurn;
            default:
                return await SpentAsync(dc, stop);
        }
    }

    private async Task<DialogTurnResult> SpentAsync(DialogContext dc, CancellationToken stop)
    {
        await people.PromiseReviewAsync(dc.Context, TicketReason.ContactReview, TextKey.PaperSpent);
        return await dc.EndDialogAsync(null, stop);
    }
}
