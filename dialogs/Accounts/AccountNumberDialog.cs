using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>
/// Asks for the account number, or in a chat whose own number is on record for its last four digits. Ends with
/// <see cref="AccountAnswer"/>; with null where none was given.
/// </summary>
internal sealed class AccountNumberDialog(AccountDesk accounts, NumbersOnBill numbers) : Dialog(nameof(AccountNumberDialog))
{
    private const int Tries = 3;
    private const int LastDigits = 4;
    private const string LastFourState = "lastFour";
    private const string MissesState = "misses";
    private const string NumberState = "number";

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var wish = Wish.From(options);
        var recognised = !wish.Other && await accounts.Recognise(dc.Context.Turn(), cancellationToken) is not null;
        dc.ActiveDialog.State[LastFourState] = recognised;
        var entities = dc.Context.Reading().Entities;
        if (!wish.NoNumber && (entities.Digits is { Length: >= LastDigits } || entities.Mobile is not null))
        {
            return await ReadAsync(dc, cancellationToken);
        }
        await AskAsync(dc.Context, dc.ActiveDialog);
        return EndOfTurn;
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        ReadAsync(dc, cancellationToken);

    /// <summary>The answer to "account number or mobile number" is there.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var state = dc.ActiveDialog.State;
        var number = state.Word(NumberState);
        state.Remove(NumberState);
        return result is TextKey.ChoiceAccount && AccountNumber.TryParse(number, out var account)
            ? await dc.EndDialogAsync(new AccountAnswer(account, false), cancellationToken)
            : await MissAsync(dc, TextKey.NotTheMobile, cancellationToken);
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        AskAsync(turnContext, instance);

    private async Task<DialogTurnResult> ReadAsync(DialogContext dc, CancellationToken stop)
    {
        var (entities, lastFour) = (dc.Context.Reading().Entities, dc.ActiveDialog.State.Flag(LastFourState));
        if (entities.Mobile is not null)
        {
            return await MissAsync(dc, TextKey.NotTheMobile, stop);
        }
        if (entities.Digits is not { } digits)
        {
            return await MissAsync(dc, dc.Context.Reading().Intent == Intent.FindAccount ? TextKey.FindAccount : TextKey.NoNumber, stop);
        }
        if (lastFour && digits.Length == LastDigits)
        {
            return await ByLastFourAsync(dc, digits, stop);
        }
        digits = PartialNumber.Join(dc.Context, digits);
        if (!AccountNumber.TryParse(digits, out var account))
        {
            return await MissAsync(dc, TextKey.WrongLength, stop, ("count", $"{digits.Length}"));
        }
        return await TakeAsync(dc, account, stop);
    }

    private async Task<DialogTurnResult> TakeAsync(DialogContext dc, AccountNumber account, CancellationToken stop)
    {
        if (account.IsNpcl)
        {
            await dc.Context.SayAsync(TextKey.Npcl, ("account", account.Spaced));
            return await dc.EndDialogAsync(null, stop);
        }
        switch (MobileLike.Judge(account, dc.Context.Turn().Message.Address))
        {
            case MobileGuess.Sure:
                return await MissAsync(dc, TextKey.NotTheMobile, stop);
            case MobileGuess.Maybe:
                dc.ActiveDialog.State[NumberState] = account.Digits;
                var question = new Question(TextKey.MobileOrAccount, [TextKey.ChoiceAccount, TextKey.ChoiceMobile])
                {
                    Values = [("number", account.Spaced)],
                };
                return await dc.BeginDialogAsync(nameof(AskDialog), question, stop);
            default:
                return await dc.EndDialogAsync(new AccountAnswer(account, false), stop);
        }
    }

    private async Task<DialogTurnResult> ByLastFourAsync(DialogContext dc, string digits, CancellationToken stop)
    {
        var recognised = await accounts.Recognise(dc.Context.Turn(), stop);
        if (recognised is not null && await accounts.ByLastFour(recognised, digits, stop) is { } account)
        {
            return await dc.EndDialogAsync(new AccountAnswer(account, true), stop);
        }
        dc.ActiveDialog.State[LastFourState] = false;
        // They may be the first four as well.
        PartialNumber.Join(dc.Context, digits);
        return await MissAsync(dc, TextKey.LastFourUnknown, stop, ("digits", digits));
    }

    private async Task<DialogTurnResult> MissAsync(
        DialogContext dc, TextKey text, CancellationToken stop, params (string Name, string Value)[] values)
    {
        var misses = dc.ActiveDialog.State.Number(MissesState) + 1;
        dc.ActiveDialog.State[MissesState] = misses;
        if (misses >= Tries)
        {
            return await dc.ReplaceDialogAsync(nameof(OfferPersonDialog), nameof(TextKey.OfferPerson), stop);
        }
        await (text == TextKey.FindAccount ? numbers.SayAsync(dc.Context, text) : dc.Context.SayAsync(text, values));
        return EndOfTurn;
    }

    private static Task AskAsync(ITurnContext context, DialogInstance instance) =>
        context.SayAsync(instance.State.Flag(LastFourState) ? TextKey.AskLastFour : TextKey.AskAccount);
}
