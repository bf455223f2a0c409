using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>
/// Has a code sent and waits for it. What it says before the right code is typed is the same for a live, a dead and an unknown
/// account. Ends with <see cref="Access"/>, or with null where nothing was opened.
/// </summary>
internal sealed class CodeDialog(CodeDesk codes, AccountDesk accounts) : CodePrompt(nameof(CodeDialog), codes)
{
    private const string AccountOption = "account";
    private const string AllState = "all";
    private const string ChangeOption = "change";
    private readonly CodeDesk _codes = codes;

    /// <summary>What the dialog is begun with. <paramref name="change"/>: the code lets the chat change contacts too.</summary>
    public static Dictionary<string, object> Options(AccountAnswer answer, bool change = false)
    {
        var options = new Dictionary<string, object> { [AllState] = answer.All };
        if (change)
        {
            options[ChangeOption] = true;
        }
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
        var purpose = given.Flag(ChangeOption) ? CodePurpose.ChangeContact : CodePurpose.OpenAccount;
        return AccountNumber.TryParse(given.Word(AccountOption), out var account)
            ? await SendAsync(dc, account, purpose, given.Flag(AllState), cancellationToken)
            : await ContinueDialogAsync(dc, cancellationToken);
    }

    protected override Task<DialogTurnResult> SendAgainAsync(DialogContext dc, PendingCode pending, CancellationToken stop) =>
        AccountNumber.TryParse(pending.AccountNumber, out var account)
            ? SendAsync(dc, account, pending.Purpose, pending.ByLastFour, stop)
            : dc.EndDialogAsync(null, stop);

    protected override async Task<DialogTurnResult> RightAsync(DialogContext dc, PendingCode pending, CancellationToken stop)
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

    protected override Task AskAsync(ITurnContext context) =>
        context.Chat().Code is { } pending && AccountNumber.TryParse(pending.AccountNumber, out var account)
            ? context.SayAsync(TextKey.CodeQuestion, ("account", Shown(pending, account)))
            : Task.CompletedTask;

    private async Task<DialogTurnResult> SendAsync(
        DialogContext dc, AccountNumber account, CodePurpose purpose, bool byLastFour, CancellationToken stop)
    {
        var turn = dc.Context.Turn();
        var recognised = await accounts.Recognise(turn, stop) is not null;
        var pending = _codes.Ask(turn, account, purpose, recognised) with { ByLastFour = byLastFour };
        dc.Context.Chat().Code = pending;
        await dc.Context.SayAsync(TextKey.CodeSent, ("account", Shown(pending, account)));
        return EndOfTurn;
    }

    // A chat on a number of ours names no connection before the code is right: only what was typed is repeated.
    private static string Shown(PendingCode pending, AccountNumber account) => pending.ByLastFour ? account.Tail : account.Spaced;
}
