using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>
/// Proof by the paper bill, for whom no code reaches any more: account number, then bill number and meter number, together or one after the
/// other; or a photo of the bill, for a person. Ends with the account number, or with null.
/// </summary>
internal sealed class PaperDialog(PaperDesk paper, BillPhotos photos, PersonDesk people, NumbersOnBill numbers) : Dialog(nameof(PaperDialog))
{
    private const string AccountState = "account";
    private const string HeardState = "heard";
    private const string PhotoState = "photo";
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
        if (!AccountNumber.TryParse(state.Word(AccountState), out var account))
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        // Staff have seen the bill meanwhile: whatever is answered to that, the change goes on.
        if (state.Flag(PhotoState) && await paper.IsConfirmed(context.Turn(), account, cancellationToken))
        {
            return await dc.EndDialogAsync(account.Digits, cancellationToken);
        }
        var words = PaperWords.Read(context.Activity.Text);
        if (context.Media().Count > 0 && !PaperWords.HasBoth(words))
        {
            return await PhotoAsync(dc, account, cancellationToken);
        }
        if (PaperWords.SaysNone(context.Activity.Text))
        {
            await context.SayAsync(TextKey.PaperNone);
            return EndOfTurn;
        }
        if (words.Count == 0 && state.Flag(PhotoState))
        {
            return await BesidesAsync(dc, cancellationToken);
        }
        if (words.Count > 0)
        {
            // Half a proof, or somebody's mistake: not for the record.
            context.Turn().MaskMessage();
        }
        var before = (state.Word(HeardState) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var heard = PaperWords.Kept(before, words).Concat(words).TakeLast(MostHeard).ToArray();
        var hasBoth = PaperWords.HasBoth(heard);
        state[HeardState] = string.Join(' ', heard);
        if (!hasBoth || words.Count == 0)
        {
            await numbers.SayAsync(context, heard.Length == 0 || hasBoth ? TextKey.PaperAsk : heard.Any(PaperWords.MayBeBill) ? TextKey.PaperAskMeter : TextKey.PaperAskBill,
                ("account", account.Spaced));
            return EndOfTurn;
        }
        return await CheckAsync(dc, account, heard, cancellationToken);
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AccountNumber.TryParse(instance.State.Word(AccountState), out var account) && !instance.State.Flag(PhotoState)
            ? turnContext.SayAsync(TextKey.PaperAsk, ("account", account.Spaced))
            : Task.CompletedTask;

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, AccountNumber account, CancellationToken stop)
    {
        dc.ActiveDialog.State[AccountState] = account.Digits;
        if (await paper.IsConfirmed(dc.Context.Turn(), account, stop))
        {
            return await dc.EndDialogAsync(account.Digits, stop);
        }
        if (!await paper.MayTry(dc.Context.Turn(), account, stop))
        {
            return await SpentAsync(dc, stop);
        }
        await numbers.SayAsync(dc.Context, TextKey.PaperAsk, ("account", account.Spaced));
        return EndOfTurn;
    }

    // The question stays open for another photo, should this one fail, and for the numbers.
    private async Task<DialogTurnResult> PhotoAsync(DialogContext dc, AccountNumber account, CancellationToken stop)
    {
        var context = dc.Context;
        if (!await photos.TakenAsync(context, account, stop))
        {
            await context.SayAsync(TextKey.BillPictureOnly);
            return EndOfTurn;
        }
        dc.ActiveDialog.State[PhotoState] = true;
        context.Chat().Change = (context.Chat().Change ?? new ChangeWish()) with { InReview = true };
        return EndOfTurn;
    }

    // The photo is with a person; the consumer says thank you, or speaks of something else.
    private static async Task<DialogTurnResult> BesidesAsync(DialogContext dc, CancellationToken stop)
    {
        if (DidYouMeanDialog.CanAsk(dc.Context.Reading()))
        {
            await dc.CancelAllDialogsAsync(stop);
            dc.Context.Chat().Change = null;
        }
        await (dc.Context.Reading().Intent is Intent.Yes or Intent.No ? dc.Context.SayAsync(TextKey.Thanks) : Unclear.SayAsync(dc, stop));
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
        await people.PromiseReviewAsync(dc.Context, TicketReason.ContactReview, TextKey.PaperSpent, null, stop);
        return await dc.EndDialogAsync(null, stop);
    }
}
