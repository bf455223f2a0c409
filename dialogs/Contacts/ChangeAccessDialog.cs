using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>
/// Lets a chat change contacts: by a code to a contact on record that is not older than ten minutes, by SMS always a fresh one. Ends with
/// <see cref="Access"/>, or with null.
/// </summary>
internal sealed class ChangeAccessDialog : WaterfallDialog
{
    private readonly AccountDesk _accounts;

    public ChangeAccessDialog(AccountDesk accounts)
        : base(nameof(ChangeAccessDialog))
    {
        _accounts = accounts;
        AddStep(FindAccountAsync);
        AddStep(AskForCodeAsync);
        AddStep(EndWithAccessAsync);
    }

    private async Task<DialogTurnResult> FindAccountAsync(WaterfallStepContext step, CancellationToken stop)
    {
        var (context, turn, chat) = (step.Context, step.Context.Turn(), step.Context.Chat());
        var known = chat.Change?.Account;
        if (chat.Code is { Purpose: CodePurpose.ChangeContact } && (context.Reading().Entities.Code is not null || context.Reading().Intent == Intent.Resend))
        {
            return await step.NextAsync(new AccountAnswer(null, false), stop);
        }
        var mine = await _accounts.Connections(turn, stop);
        var named = Access.Named(mine, known);
        // It is settled for which accounts: by SMS, too, the first code was fresh when that began.
        var going = chat.Change is { Accounts: not null };
        if (mine.Count > 0 && (known is null || named is not null) && _accounts.IsFresh(turn, ChangeDesk.ProofIsFresh) && (going || turn.Message.Address.Channel != Channel.Sms))
        {
            return await step.EndDialogAsync(new Access(mine, named ?? (mine.Count == 1 ? mine[0] : null)), stop);
        }
        if (mine.Count > 0 && (known is null || named is not null))
        {
            return await step.NextAsync(new AccountAnswer((named ?? mine[0]).Number, named is null && mine.Count > 1), stop);
        }
        return AccountNumber.TryParse(known, out var account)
            ? await step.NextAsync(new AccountAnswer(account, false), stop)
            : await step.BeginDialogAsync(nameof(AccountNumberDialog), new Wish(NoNumber: true).ToState(), stop);
    }

    private static async Task<DialogTurnResult> AskForCodeAsync(WaterfallStepContext step, CancellationToken stop)
    {
        if (step.Result is not AccountAnswer answer)
        {
            return await step.EndDialogAsync(null, stop);
        }
        if (answer is { Number: { } typed, All: false } && step.Context.Chat().Change is { } wish)
        {
            step.Context.Chat().Change = wish with { Account = typed.Digits };
        }
        return await step.BeginDialogAsync(nameof(CodeDialog), CodeDialog.Options(answer, change: true), stop);
    }

    private static Task<DialogTurnResult> EndWithAccessAsync(WaterfallStepContext step, CancellationToken stop) =>
        step.EndDialogAsync(step.Result, stop);
}
