using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Offices;
using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Privacy;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>A wish that is taken up anywhere in the conversation; what was in progress makes room for it.</summary>
internal sealed class Wishes(AccountDesk accounts, ContactDesk contacts)
{
    // Their own question is answered by a number.
    private static readonly string[] NumberTakers =
        [nameof(AccountNumberDialog), nameof(PlaceDialog), nameof(NewContactDialog), nameof(NewCodeDialog), nameof(PaperDialog)];

    // What each wish begins, with what the message says of it.
    private static readonly Dictionary<Intent, string> Begun = new()
    {
        [Intent.Bill] = nameof(BillDialog),
        [Intent.PaymentStatus] = nameof(PaymentsDialog),
        [Intent.BillHistory] = nameof(HistoryDialog),
        [Intent.NearestOffice] = nameof(OfficeDialog),
        [Intent.Complaint] = nameof(ComplaintDialog),
        [Intent.BillDispute] = nameof(ComplaintDialog),
        [Intent.ComplaintStatus] = nameof(ComplaintStatusDialog),
        [Intent.ViewContact] = nameof(ViewContactsDialog),
        [Intent.ReportOutage] = nameof(OutageDialog),
        [Intent.OutageStatus] = nameof(OutageStatusDialog),
        [Intent.ForgetMe] = nameof(ForgetDialog),
        [Intent.Menu] = nameof(MenuDialog),
    };

    /// <summary>True where the message is a new wish, for which a dialog has begun.</summary>
    public async Task<bool> BegunAsync(DialogContext dc, Intent intent, CancellationToken stop)
    {
        if (dc.Context.Reading().Entities.Code is not null && dc.Context.Chat().Code is not null)
        {
            return await NumberAsync(dc, stop);
        }
        if (PickConnectionDialog.TakesAll(dc))
        {
            return false;
        }
        if (Begun.TryGetValue(intent, out var dialog))
        {
            return await BeginAsync(dc, dialog, Wish.In(dc.Context), stop);
        }
        switch (intent)
        {
            case Intent.NumberChanged or Intent.UpdateContact:
                return await ChangeAsync(dc, intent, stop);
            case Intent.SwitchAccount:
                return await SwitchAccountAsync(dc, stop);
            case Intent.Restart:
                await dc.CancelAllDialogsAsync(stop);
                dc.Context.Chat().DropNumbers();
                await dc.Context.SayAsync(TextKey.Restarted);
                return await BeginAsync(dc, nameof(MenuDialog), new Wish(), stop);
            case Intent.Back:
                return await BackAsync(dc, stop);
            case Intent.Greet or Intent.Start:
                return await GreetAsync(dc, stop);
            case Intent.Resend when dc.ActiveDialog?.Id is not (nameof(CodeDialog) or nameof(NewCodeDialog)):
                return await ResendAsync(dc, stop);
            default:
                return await NumberAsync(dc, stop);
        }
    }

    // A number typed in the middle of something else: another account, or the code that is still waited for.
    private async Task<bool> NumberAsync(DialogContext dc, CancellationToken stop)
    {
        var entities = dc.Context.Reading().Entities;
        var chat = dc.Context.Chat();
        var taken = dc.ActiveDialog is null || NumberTakers.Contains(dc.ActiveDialog.Id);
        var account = entities.Account is not null;
        var code = entities.Code is not null && chat.Code is not null && dc.ActiveDialog?.Id is not (nameof(CodeDialog) or nameof(NewCodeDialog));
        if (code && chat.Change is not null && chat.Code is { Purpose: not CodePurpose.OpenAccount })
        {
            return await BeginAsync(dc, nameof(ChangeDialog), new Wish(), stop);
        }
        if (!taken && account && chat.Change is { Kinds: not ContactKinds.None } change && dc.Stack.Exists(instance => instance.Id is nameof(ChangeDialog) or nameof(ChangeResumeDialog)))
        {
            // The new number, before it was asked for, or another connection.
            chat.Change = ContactReader.New(dc.Context, change.Kinds) is { } contact
                ? change with { Contact = contacts.Seal(contact) }
                : change with { Account = entities.Account!.Value.Digits, Accounts = null };
            return await BeginAsync(dc, nameof(ChangeDialog), new Wish(), stop);
        }
        return !taken && (account || code) && await ResumeAsync(dc, new Wish(), stop);
    }

    // Begins the wish in progress again, of the same month as before; the bill where there is none.
    private static Task<bool> ResumeAsync(DialogContext dc, Wish wish, CancellationToken stop)
    {
        var begun = dc.Stack.Find(instance => dc.FindDialog(instance.Id) is ConnectionDialog);
        var before = begun is null ? new Wish() : ConnectionDialog.WishOf(begun);
        return BeginAsync(dc, begun?.Id ?? nameof(BillDialog), wish with { Month = before.Month, ByMail = before.ByMail }, stop);
    }

    private static async Task<bool> BeginAsync(DialogContext dc, string dialog, Wish wish, CancellationToken stop)
    {
        await dc.CancelAllDialogsAsync(stop);
        await dc.BeginDialogAsync(dialog, wish.ToState(), stop);
        return true;
    }

    // "Changed", where a code was to come, means that no code reaches any more; so does a number that is lost or out of use.
    private async Task<bool> ChangeAsync(DialogContext dc, Intent intent, CancellationToken stop)
    {
        var (chat, entities) = (dc.Context.Chat(), dc.Context.Reading().Entities);
        var waiting = chat.Code is { Opens: true } code && dc.ActiveDialog?.Id == nameof(CodeDialog) ? code.AccountNumber : null;
        var kinds = ContactReader.Kinds(dc.Context);
        var before = chat.Change;
        var contact = ContactReader.New(dc.Context, kinds);
        var paper = (intent == Intent.NumberChanged && waiting is not null) || ContactReader.SaysDead(dc.Context);
        var account = waiting ?? entities.Account?.Digits;
        await dc.CancelAllDialogsAsync(stop);
        if (paper)
        {
            chat.Code = null;
        }
        chat.Change = new ChangeWish
        {
            Kinds = contact?.Kinds ?? (kinds != ContactKinds.None ? kinds : before?.Kinds ?? (paper ? ContactKinds.Mobile : ContactKinds.None)),
            Contact = contact is null ? null : contacts.Seal(contact),
            Paper = paper,
            Account = contact is null || contact.Value != $"+91{account}" ? account : null,
            Next = ContactReader.AndMail(dc.Context) ? MailToo(dc) : null,
        };
        await dc.BeginDialogAsync(nameof(ChangeDialog), null, stop);
        return true;
    }

    private ChangeWish MailToo(DialogContext dc) => new()
    {
        Kinds = ContactKinds.Email,
        Contact = ContactReader.New(dc.Context, ContactKinds.Email) is { } mail ? contacts.Seal(mail) : null,
    };

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
        return ResumeAsync(dc, new Wish(Other: accounts.IsVerified(dc.Context.Turn())), stop);
    }

    private static async Task<bool> GreetAsync(DialogContext dc, CancellationToken stop)
    {
        if (OpenQuestion.IsOpen(dc))
        {
            await OpenQuestion.SayAndAskAgainAsync(dc, TextKey.Greeting, stop);
            return true;
        }
        await dc.CancelAllDialogsAsync(stop);
        await Unclear.WelcomeAsync(dc, stop);
        return true;
    }

    private async Task<bool> ResendAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.Context.Chat() is { Code.Purpose: not CodePurpose.OpenAccount, Change: not null })
        {
            return await BeginAsync(dc, nameof(ChangeDialog), new Wish(), stop);
        }
        if (dc.Context.Chat().Code is not null)
        {
            return await ResumeAsync(dc, new Wish(), stop);
        }
        await dc.Context.SayAsync(TextKey.NoCodeWanted);
        return true;
    }
}
