using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>
/// Asks for the new number or mail address and judges it. Ends with it, sealed; with null where none was given that can be taken.
/// </summary>
internal sealed class NewContactDialog(ContactDesk contacts, PersonDesk people) : Dialog(nameof(NewContactDialog))
{
    private const int Tries = 3;
    private const string MissesState = "misses";
    private const string MeantState = "meant";
    private const string TypedState = "typed";

    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var wish = dc.Context.Chat().Change!;
        if (wish.Contact is { } known)
        {
            return TakeAsync(dc, contacts.Unseal(known) with { Kinds = wish.Kinds }, cancellationToken);
        }
        return ContactReader.New(dc.Context, wish.Kinds) is { } contact ? TakeAsync(dc, contact, cancellationToken) : AskAsync(dc);
    }

    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var (context, kinds) = (dc.Context, dc.Context.Chat().Change!.Kinds);
        if (ContactReader.SaysThis(context) && OwnPhone(context, kinds) is { } own)
        {
            return TakeAsync(dc, own, cancellationToken);
        }
        if (ContactReader.New(context, kinds) is { } contact)
        {
            return TakeAsync(dc, contact, cancellationToken);
        }
        var digits = context.Reading().Entities.Digits;
        return MissAsync(dc, WhatIsWrong(context, kinds, digits), cancellationToken, ("count", $"{digits?.Length}"));
    }

    /// <summary>The answer to "did you mean ...@gmail.com" is there.</summary>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var state = dc.ActiveDialog.State;
        var contact = state.Word(result is TextKey.Yes ? MeantState : TypedState);
        return result is TextKey.Yes or TextKey.No && contact is not null
            ? JudgeAsync(dc, contacts.Unseal(contact), cancellationToken)
            : AskAsync(dc);
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => SayQuestionAsync(turnContext);

    private Task<DialogTurnResult> TakeAsync(DialogContext dc, NewContact contact, CancellationToken stop)
    {
        if (contact.Kinds != ContactKinds.Email || !MailAddress.TryParse(contact.Value, out var mail) || mail.Suggestion() is not { } meant)
        {
            // A mobile that is this chat's number covers WhatsApp too.
            var own = contact.Kinds == ContactKinds.Mobile && contact.IsChat(dc.Context.Turn().Message.Address);
            return JudgeAsync(dc, own ? contact with { Kinds = ContactKinds.Phone } : contact, stop);
        }
        dc.ActiveDialog.State[MeantState] = contacts.Seal(contact with { Value = meant.Value });
        dc.ActiveDialog.State[TypedState] = contacts.Seal(contact);
        return dc.BeginDialogAsync(nameof(AskDialog), Question.YesNo(TextKey.NewMailMeant) with { Values = [("mail", meant.Value)] }, stop);
    }

    private async Task<DialogTurnResult> JudgeAsync(DialogContext dc, NewContact contact, CancellationToken stop)
    {
        var context = dc.Context;
        var verdict = await contacts.Judge(contact, context.Turn().Message.Address, context.Chat().Change!.Numbers(), stop);
        switch (verdict)
        {
            case ContactVerdict.Junk:
                return await MissAsync(dc, TextKey.NewNumberJunk, stop);
            case ContactVerdict.Staff:
                return await MissAsync(dc, TextKey.NewNumberStaff, stop);
            case ContactVerdict.Disposable:
                return await MissAsync(dc, TextKey.NewMailDisposable, stop);
            case ContactVerdict.OnRecord:
                await context.SayAsync(TextKey.NewOnRecord, ("value", ContactWords.Shown(contact.Masked)));
                return await dc.EndDialogAsync(null, stop);
            case ContactVerdict.TooManyAccounts:
                await people.PromiseReviewAsync(context, TicketReason.ContactReview, TextKey.NewTooMany, null, stop);
                return await dc.EndDialogAsync(null, stop);
            default:
                context.Chat().Change = context.Chat().Change! with { Kinds = contact.Kinds };
                return await dc.EndDialogAsync(contacts.Seal(contact), stop);
        }
    }

    // Null where the message holds nothing that could be meant.
    private static TextKey? WhatIsWrong(ITurnContext context, ContactKinds kinds, string? digits) => kinds switch
    {
        ContactKinds.Email => ContactReader.Mail(context) is null ? TextKey.NewMailNone : TextKey.NewMailWrong,
        _ when context.Turn().Message.Address.Phone is null && ContactReader.SaysThis(context) => TextKey.NewNumberHidden,
        _ when digits is null => null,
        _ => PhoneNumber.IsIndianLandline(digits) ? TextKey.NewNumberLandline : TextKey.NewNumberWrong,
    };

    // Without a text the question itself is said again.
    private async Task<DialogTurnResult> MissAsync(DialogContext dc, TextKey? text, CancellationToken stop, params (string, string)[] values)
    {
        var misses = dc.ActiveDialog.State.Number(MissesState) + 1;
        dc.ActiveDialog.State[MissesState] = misses;
        if (misses >= Tries)
        {
            return await dc.ReplaceDialogAsync(nameof(OfferPersonDialog), nameof(TextKey.OfferPersonForContact), stop);
        }
        await (text is { } said ? dc.Context.SayAsync(said, values) : SayQuestionAsync(dc.Context));
        return EndOfTurn;
    }

    private static async Task<DialogTurnResult> AskAsync(DialogContext dc)
    {
        await SayQuestionAsync(dc.Context);
        return EndOfTurn;
    }

    private static Task SayQuestionAsync(ITurnContext context)
    {
        var kinds = context.Chat().Change?.Kinds ?? ContactKinds.Mobile;
        if (kinds == ContactKinds.Email)
        {
            return context.SayAsync(TextKey.NewMailAsk);
        }
        var what = ("what", ContactWords.Name(context, kinds));
        return OwnPhone(context, kinds) is { } own
            ? context.SayAsync(TextKey.NewNumberAskOrThis, what, ("value", ContactWords.Shown(own.Masked)))
            : context.SayAsync(TextKey.NewNumberAsk, what);
    }

    // "THIS": the number that the person writes from.
    private static NewContact? OwnPhone(ITurnContext context, ContactKinds kinds) =>
        kinds != ContactKinds.Email && context.Turn().Message.Address.Phone is { } phone && PhoneNumber.TryParseIndianMobile(phone.E164, out _)
            ? new NewContact(kinds, phone.E164)
            : null;
}
