using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>
/// Sends a code to the new contact of <see cref="ChatState.Change"/> and waits for it. Ends with true; with null where it was not given,
/// with another number where that was wrong.
/// </summary>
internal sealed class NewCodeDialog(CodeDesk codes, AccountDesk accounts, ContactDesk contacts) : CodePrompt(nameof(NewCodeDialog), codes)
{
    private readonly CodeDesk _codes = codes;

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        // Another wish came between: the code that is on its way still counts.
        var usable = dc.Context.Chat().Code is { Purpose: CodePurpose.NewContact, TriesLeft: > 0 } pending
            && dc.Context.Turn().Now.ToUnixTimeMilliseconds() < pending.EndsAt;
        usable |= dc.Context.Reading().Intent == Intent.Resend;
        return usable ? ContinueDialogAsync(dc, cancellationToken) : SendAsync(dc, cancellationToken);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var wish = dc.Context.Chat().Change;
        // "Sorry, it is 98...": another contact in the place of the first.
        if (wish is { Contact: { } first } && dc.Context.Reading().Entities.Code is null
            && ContactReader.New(dc.Context, wish.Kinds) is { } other && other != contacts.Unseal(first)
            && await contacts.Judge(other, dc.Context.Turn().Message.Address, wish.Numbers(), cancellationToken) == ContactVerdict.Fine)
        {
            dc.Context.Chat().Change = wish with { Contact = contacts.Seal(other) };
            return await SendAsync(dc, cancellationToken);
        }
        return await base.ContinueDialogAsync(dc, cancellationToken);
    }

    protected override Task<DialogTurnResult> SendAgainAsync(DialogContext dc, PendingCode pending, CancellationToken stop) => SendAsync(dc, stop);

    // The contact that the code proved, whatever else was typed since.
    protected override Task<DialogTurnResult> RightAsync(DialogContext dc, PendingCode pending, CancellationToken stop) =>
        dc.EndDialogAsync(Contact(dc.Context) is { } contact && contacts.IsTarget(contact, pending) ? true : null, stop);

    protected override Task AskAsync(ITurnContext context) => Contact(context) is { } contact
        ? context.SayAsync(TextKey.NewCodeQuestion, ("value", ContactWords.Shown(contact.Masked)))
        : Task.CompletedTask;

    private async Task<DialogTurnResult> SendAsync(DialogContext dc, CancellationToken stop)
    {
        var (turn, wish) = (dc.Context.Turn(), dc.Context.Chat().Change);
        if (Contact(dc.Context) is not { } contact || wish is null || !AccountNumber.TryParse(wish.Numbers()[0], out var account))
        {
            return await dc.EndDialogAsync(null, stop);
        }
        var recognised = await accounts.Recognise(turn, stop) is not null;
        dc.Context.Chat().Code = _codes.AskNew(turn, account, contact, recognised);
        await dc.Context.SayAsync(
            TextKey.NewCodeSent, ("value", contact.Value), ("what", ContactWords.Name(dc.Context, contact.Kinds)));
        return EndOfTurn;
    }

    private NewContact? Contact(ITurnContext context) => context.Chat().Change?.Contact is { } text ? contacts.Unseal(text) : null;
}
