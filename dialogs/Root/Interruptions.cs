using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Areas;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Fraud;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Privacy;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>What means the same anywhere in the conversation: danger first, then language, help, a person, and new wishes.</summary>
internal sealed class Interruptions(
    AreaBook areas, AccountDesk accounts, ConsentDesk consents, PersonDesk people, BillPhotos photos, ComplaintPhotos complaintPhotos, NoticeTaps notices,
    NumbersOnBill numbers, MyDataWords data, FraudWords fraud, PayWords pay, Hazards hazards, SupplyAnswers supply,
    ComplaintAnswers complaints, Wishes wishes)
{
    private const double SureInQuestion = 0.7;

    /// <summary>True where the message is dealt with; false where it is for the dialog in progress.</summary>
    public async Task<bool> HandledAsync(DialogContext dc, CancellationToken stop)
    {
        var intent = Meant(dc.Context.Reading(), OpenQuestion.IsOpen(dc));
        if (intent == Intent.ReportHazard && !AskDialog.IsNamed(dc))
        {
            return await TakeAsync(dc, intent, stop);
        }
        if (DidYouMeanDialog.Chosen(dc) is { } chosen)
        {
            await dc.CancelAllDialogsAsync(stop);
            return await TakeAsync(dc, chosen, stop);
        }
        if (NoticeTap.Read(dc.Context.Activity.Value as string) is { } answer)
        {
            await notices.AnswerAsync(dc.Context, answer, stop);
            await OpenQuestion.AskAgainAsync(dc, stop);
            return true;
        }
        if ((dc.ActiveDialog is null && (await supply.AnsweredAsync(dc.Context, stop) || await complaints.AnsweredAsync(dc.Context, stop)))
            // Where a place is asked for anyway it is the answer to that, too.
            || (await hazards.PlacedAsync(dc.Context, stop) && dc.ActiveDialog?.Id != nameof(PlaceDialog)))
        {
            await OpenQuestion.AskAgainAsync(dc, stop);
            return true;
        }
        if (await fraud.TakenAsync(dc, intent, stop))
        {
            return true;
        }
        if (ContactAnswer.IsFor(dc) || ComplaintAnswers.IsFor(dc) || AskDialog.Answers(dc) || PickConnectionDialog.Answers(dc)
            || await PlaceDialog.AnswersAsync(dc, areas, stop))
        {
            return false;
        }
        if (dc.Context.Tap() is { Choice: not null } tap)
        {
            return await OldTapAsync(dc, tap, stop);
        }
        if (BillPhotos.AreAwaited(dc.Context) && await photos.TakenAsync(dc.Context, null, stop))
        {
            return true;
        }
        if (ComplaintPhotos.AreAwaited(dc.Context) && await complaintPhotos.TakenAsync(dc.Context))
        {
            await OpenQuestion.AskAgainAsync(dc, stop);
            return true;
        }
        if (dc.Context.IsMediaAlone())
        {
            await MediaAsync(dc, stop);
            return true;
        }
        if (OpenQuestion.IsOpen(dc) && dc.Context.Reading() is { IsLong: true, Entities.Digits: null })
        {
            await OpenQuestion.SayAndAskAgainAsync(dc, TextKey.LongMessage, stop);
            return true;
        }
        if (intent is Intent.None or Intent.ComplaintStatus or Intent.Complaint && !OpenQuestion.IsOpen(dc) && ComplaintNumbers.Read(dc.Context.Activity.Text, asked: false) is not null)
        {
            return await wishes.BegunAsync(dc, Intent.ComplaintStatus, stop);
        }
        // A code that is waited for is never passed over for the words around it.
        var code = dc.Context.Reading().Entities.Code is not null && dc.Context.Chat().Code is not null;
        return (!code && !AnswersNot(dc, intent) && await WordsAsync(dc, intent, stop)) || await wishes.BegunAsync(dc, intent, stop);
    }

    /// <summary>The wish of a message. Inside an open question its words are rather an answer: a new wish must be surer there, save of danger.</summary>
    internal static Intent Meant(Reading reading, bool inQuestion)
    {
        if (inQuestion && reading is { Intent: not Intent.ReportHazard, Confidence: < SureInQuestion })
        {
            return Intent.None;
        }
        // "Namaste 1042210011": the number is what the message is about; where it was asked for, "this account 1042210011" is it, too.
        var besides = reading.Intent is Intent.Greet or Intent.Yes or Intent.No or Intent.Thanks or Intent.Goodbye or Intent.Help or Intent.Start
            or Intent.Restart or Intent.Resend or Intent.ChangeLanguage or Intent.FindAccount
            || (inQuestion && reading.Intent == Intent.SwitchAccount);
        return reading.Entities.Account is not null && (besides || reading.OnlyNames) ? Intent.None : reading.Intent;
    }

    // The question of this button is open no more: what is left of it is its wish, if it is one.
    private async Task<bool> OldTapAsync(DialogContext dc, Tap tap, CancellationToken stop)
    {
        if (tap.Wish is { } wish)
        {
            return await TakeAsync(dc, wish, stop);
        }
        await OpenQuestion.SayAndAskAgainAsync(dc, TextKey.QuestionClosed, stop);
        return true;
    }

    private async Task<bool> TakeAsync(DialogContext dc, Intent wish, CancellationToken stop) =>
        await WordsAsync(dc, wish, stop) || await wishes.BegunAsync(dc, wish, stop);

    private async Task<bool> WordsAsync(DialogContext dc, Intent intent, CancellationToken stop)
    {
        switch (intent)
        {
            case Intent.ReportHazard:
                await hazards.TellAsync(dc.Context, stop);
                await OpenQuestion.AskAgainAsync(dc, stop);
                return true;
            case Intent.ChangeLanguage:
                await LanguageAsync(dc, stop);
                return true;
            case Intent.Help:
                await OpenQuestion.SayAndAskAgainAsync(dc, TextKey.Help, stop);
                return true;
            case Intent.Thanks:
                await dc.Context.SayAsync(TextKey.Thanks);
                return true;
            case Intent.Goodbye:
                await LeaveAsync(dc, TextKey.Goodbye, stop);
                return true;
            case Intent.Cancel:
                dc.Context.Chat().DropNumbers();
                await LeaveAsync(dc, TextKey.Cancelled, stop);
                return true;
            case Intent.Pay:
                await pay.TellAsync(dc.Context, stop);
                await OpenQuestion.AskAgainAsync(dc, stop);
                return true;
            case Intent.TalkToHuman:
                await people.PromiseAsync(dc.Context, dc.Stack.LastOrDefault()?.Id, stop);
                if (dc.Context.Turn().NextOwner != ChatOwner.Waiting)
                {
                    await OpenQuestion.AskAgainAsync(dc, stop);
                }
                return true;
            case Intent.FindAccount:
                await numbers.SayAsync(dc.Context, TextKey.FindAccount);
                await OpenQuestion.AskAgainAsync(dc, stop);
                return true;
            case Intent.MyData:
                await data.TellAsync(dc.Context, stop);
                await OpenQuestion.AskAgainAsync(dc, stop);
                return true;
            case Intent.Stop or Intent.Start:
                await ConsentAsync(dc, intent == Intent.Start, stop);
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

    // Who does not know his account number answers the question for it.
    private static bool AnswersNot(DialogContext dc, Intent intent) =>
        intent == Intent.FindAccount && dc.ActiveDialog?.Id == nameof(AccountNumberDialog);

    // Nobody asked for it: it is not kept.
    private static Task MediaAsync(DialogContext dc, CancellationToken stop) => OpenQuestion.IsOpen(dc)
        ? OpenQuestion.SayAndAskAgainAsync(dc, TextKey.OnlyText, stop)
        : OfferPersonAsync(dc, stop);

    private static async Task OfferPersonAsync(DialogContext dc, CancellationToken stop)
    {
        await dc.CancelAllDialogsAsync(stop);
        await dc.BeginDialogAsync(nameof(OfferPersonDialog), nameof(TextKey.OfferPersonForMedia), stop);
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

    // Notices only: what was begun goes on.
    private Task ConsentAsync(DialogContext dc, bool given, CancellationToken stop)
    {
        var text = given ? TextKey.StartDone : TextKey.StopDone;
        consents.Say(dc.Context.Turn(), given, text);
        return OpenQuestion.SayAndAskAgainAsync(dc, text, stop);
    }
}
