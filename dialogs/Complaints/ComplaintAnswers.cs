using BijliMitra.Core.Complaints;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Takes the consumer's word on whether a complaint is solved, and tells which messages answer the questions of this folder.</summary>
internal sealed class ComplaintAnswers(ComplaintDesk complaints, ComplaintRecords records)
{
    private const double SureWish = 0.9;

    // What a complaint may sound like besides.
    private static readonly Intent[] LikeComplaints =
    [
        Intent.None, Intent.Complaint, Intent.BillDispute, Intent.ComplaintStatus, Intent.ReportOutage, Intent.OutageStatus, Intent.PaymentStatus, Intent.UpdateContact,
        Intent.NumberChanged, Intent.Yes, Intent.No, Intent.SwitchAccount,
    ];

    // "Ho gaya": it is done.
    private static readonly AnswerWords Solved = new(
        "yes yeah yep solved done fixed resolved sorted haan haa ha han hanji ji ho hogaya hogya thik theek ok okay हाँ हां जी हो होगया ठीक",
        "no not nahi nahin nhi na still never nope unsolved नहीं नही ना", Intent.No, Intent.None, Intent.Thanks, Intent.Goodbye);

    /// <summary>True where a question about a complaint is open and the message answers it, though its words may be a wish by themselves.</summary>
    public static bool IsFor(DialogContext dc)
    {
        if (dc.ActiveDialog?.Id is not (nameof(MatterDialog) or nameof(WhereDialog)))
        {
            return false;
        }
        var (context, reading) = (dc.Context, dc.Context.Reading());
        if (reading is { HasWords: false, Entities.Code: not null } && context.Chat().Code is not null)
        {
            // A code that is waited for.
            return false;
        }
        if (context.Turn().Message.Location is not null || ComplaintPhotos.HasPhoto(context) || context.Tap() is { Account: not null } or { Choice: TextKey.ComplaintNoConnection })
        {
            return true;
        }
        return context.Tap() is null && !context.IsMediaAlone() && (LikeComplaints.Contains(reading.Intent) || reading is { Intent: Intent.Bill, Month: not null }
            || reading.Confidence < SureWish) && SaysSomething(context);
    }

    /// <summary>False for an emoji: it is no answer.</summary>
    public static bool SaysSomething(ITurnContext context) => context.Reading() is { HasWords: true } or { Entities.Digits: not null }
        || context.Turn().Message.Location is not null || ComplaintPhotos.HasPhoto(context);

    /// <summary>Whether a message says that a complaint is solved; null where it says neither, or surely wants something else.</summary>
    public static bool? Read(Reading reading, string? text) => Solved.Read(reading, text);

    /// <summary>True where a notice asked whether a complaint is solved, and the message answers it.</summary>
    public async Task<bool> AnsweredAsync(ITurnContext context, CancellationToken stop)
    {
        if (context.Tap() is not null || context.Reading().Entities.Account is not null || Read(context.Reading(), context.Activity.Text) is not { } solved
            || await records.Asked(context.Turn(), stop) is not { } asked)
        {
            return false;
        }
        await TakeAsync(context, asked.Number, solved, stop);
        return true;
    }

    /// <summary>Takes the answer about the complaint of this number.</summary>
    public async Task TakeAsync(ITurnContext context, string number, bool solved, CancellationToken stop)
    {
        var answer = await complaints.Answer(context.Turn(), number, solved, stop);
        switch (answer.Result)
        {
            case ComplaintAnswer.Confirmed:
                await context.SayAsync(TextKey.ComplaintConfirmed, ("complaint", number));
                break;
            case ComplaintAnswer.Reopened:
                await context.SayAsync(TextKey.ComplaintReopened, ("complaint", number), ("level", ComplaintNames.Of(answer.Level, context.Turn().Language)));
                break;
            case ComplaintAnswer.TooLate:
                // The root asks whether it is to be written, once nothing else is in progress.
                context.Chat().Complaint = new ComplaintDraft { Number = complaints.NewNumber(), Kind = answer.Kind, After = number };
                break;
            default:
                await context.SayAsync(TextKey.ComplaintGone);
                break;
        }
    }
}
