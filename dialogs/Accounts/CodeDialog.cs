using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>
/// Has a code sent and waits for it. What it says before the right code is typed is the same for a live, a dead and an unknown
/// account. Ends with <see cref="Access"/>, or with null where nothing was opened.
/// </summary>
internal sealed class CodeDialog(CodeDesk codes, AccountDesk accounts) : Dialog(nameof(CodeDialog))
{
    private const string AccountOption = "account";
    private const string AllState = "all";

    /// <summary>What the dialog is begun with.</summary>
    public static Dictionary<string, object> Options(AccountAnswer answer)
    {
        var options = new Dictionary<string, object> { [AllState] = answer.All };
        if (answer.Number is { } number)
        {
            options[AccountOption] = number.Digits;
        }
        return options;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var given = (Dictionary<string, object>)options!;
        dc.ActiveDialog.State[AllState] = given.Flag(AllState);
        return AccountNumber.TryParse(given.Word(AccountOption), out var account)
            ? await SendAsync(dc, account, given.Flag(AllState), cancellationToken)
            : await ContinueDialogAsync(dc, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var reading = dc.Context.Reading();
        if (dc.Context.Chat().Code is not { } pending)
        {
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        if (reading.Entities.Code is { } typed)
        {
            return await CheckAsync(dc, pending, typed, cancellationToken);
        }
        if (reading.Intent == Intent.Resend && AccountNumber.TryParse(pending.AccountNumber, out var account))
        {
            return await SendAsync(dc, account, pending.ByLastFour, cancellationToken);
        }
        await AskAsync(dc.Context);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => AskAsync(turnContext);

    private async Task<DialogTurnResult> SendAsync(DialogContext dc, AccountNumber account, bool byLastFour, CancellationToken stop)
    {
        var turn = dc.Context.Turn();
        var recognised = await accounts.Recognise(turn, stop) is not null;
        var pending = codes.Ask(turn, account, CodePurpose.OpenAccount, recognised) with { ByLastFour = byLastFour };
        dc.Context.Chat().Code = pending;
        await dc.Context.SayAsync(TextKey.CodeSent, ("account", Shown(pending, account)));
        return EndOfTurn;
    }

    private async Task<DialogTurnResult> CheckAsync(DialogContext dc, PendingCode pending, string typed, CancellationToken stop)
    {
        var chat = dc.Context.Chat();
        switch (await codes.Check(dc.Context.Turn(), pending, typed, stop))
        {
            case CodeCheck.Right:
                chat.Code = null;
                return await OpenAsync(dc, pending, stop);
            case CodeCheck.Wrong:
                chat.Code = pending with { TriesLeft = pending.TriesLeft - 1 };
                await dc.Context.SayAsync(TextKey.CodeWrong, ("tries", $"{chat.Code.TriesLeft}"));
                return EndOfTurn;
            case CodeCheck.WrongAndSpent:
                chat.Code = pending with { TriesLeft = 0 };
                await dc.Context.SayAsync(TextKey.CodeSpent);
                return EndOfTurn;
            case CodeCheck.Expired:
                await dc.Context.SayAsync(TextKey.CodeExpired);
                return EndOfTurn;
            default:
                await dc.Context.SayAsync(TextKey.CodesBlocked);
                return await dc.EndDialogAsync(null, stop);
        }
    }

    private async Task<DialogTurnResult> OpenAsync(DialogContext dc, PendingCode pending, CancellationToken stop)
    {
        var opened = await accounts.Link(dc.Context.Turn(), pending, stop);
        if (opened.Count == 0)
        {
            await dc.Context.SayAsync(TextKey.NotOpened);
            return await dc.EndDialogAsync(null, stop);
        }
        var list = opened.Count > 1 && dc.ActiveDialog.State.Flag(AllState);
        return await dc.EndDialogAsync(new Access(opened, list ? null : Access.Named(opened, pending.AccountNumber)), stop);
    }

    private static Task AskAsync(ITurnContext context) =>
        context.Chat().Code is { } pending && AccountNumber.TryParse(pending.AccountNumber, out var account)
            ? context.SayAsync(TextKey.CodeQuestion, ("account", Shown(pending, account)))
            : Task.CompletedTask;

    // A chat on a number of ours names no connection before the code is right: only what was typed is repeated.
    private static string Shown(PendingCode pending, AccountNumber account) => pending.ByLastFour ? account.Tail : account.Spaced;
}
