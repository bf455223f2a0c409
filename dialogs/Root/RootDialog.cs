using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Billing;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// Holds all other dialogs on one stack. A message that means the same everywhere is answered here; any other goes to the dialog in
/// progress, or begins one.
/// </summary>
internal sealed class RootDialog : ComponentDialog
{
    private const int ShortestNumber = 3;
    private readonly Interruptions _interruptions;
    private readonly PlaceFinder _places;

    public RootDialog(Interruptions interruptions, PlaceFinder places, IEnumerable<Dialog> dialogs)
        : base(nameof(RootDialog))
    {
        (_interruptions, _places) = (interruptions, places);
        foreach (var dialog in dialogs)
        {
            AddDialog(dialog);
        }
    }

    /// <summary>Changes when the dialogs change so that a place saved before cannot be gone on from.</summary>
    public string DialogsVersion => GetInternalVersion();

    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) => RunAsync(innerDc, cancellationToken);

    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        RunAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> RunAsync(DialogContext dc, CancellationToken stop)
    {
        if (dc.Context.Refusal() is { } refusal && dc.Context.Reading().Intent != Intent.ReportHazard)
        {
            // What was asked stays open.
            await dc.Context.SayAsync(refusal.Text);
            return StateOf(dc);
        }
        MaskCode(dc.Context);
        if (!await _interruptions.HandledAsync(dc, stop))
        {
            var result = await dc.ContinueDialogAsync(stop);
            if (result.Status == DialogTurnStatus.Empty)
            {
                await BeginAsync(dc, stop);
            }
        }
        if (dc.Context.Turn().NextOwner == ChatOwner.Waiting)
        {
            // A person goes on from here; nothing stays half done.
            dc.Context.Chat().DropNumbers();
            await dc.CancelAllDialogsAsync(stop);
            return StateOf(dc);
        }
        if (ChangeResumeDialog.IsDue(dc))
        {
            await dc.BeginDialogAsync(nameof(ChangeResumeDialog), null, stop);
        }
        if (ComplaintResumeDialog.IsDue(dc))
        {
            await dc.BeginDialogAsync(nameof(ComplaintResumeDialog), null, stop);
        }
        return StateOf(dc);
    }

    private static DialogTurnResult StateOf(DialogContext dc) => dc.Stack.Count > 0 ? EndOfTurn : new DialogTurnResult(DialogTurnStatus.Complete);

    // Six digits may be a code, though it be of another chat; among words of a wish they are rather a meter's reading.
    private static void MaskCode(ITurnContext context)
    {
        var reading = context.Reading();
        var wish = reading.HasWords && reading.Intent is not (Intent.None or Intent.Resend);
        if (reading.Entities.Code is not null && (context.Chat().Code is not null || !wish))
        {
            context.Turn().MaskMessage();
        }
    }

    // Nothing is in progress and no wish was understood: there may be a number, a code, or a place.
    private async Task BeginAsync(DialogContext dc, CancellationToken stop)
    {
        var (context, entities) = (dc.Context, dc.Context.Reading().Entities);
        if (entities.Code is { } code && context.Chat().Code is null)
        {
            // Or the first digits of an account number.
            PartialNumber.Join(context, code);
            await context.SayAsync(TextKey.NoCodeWanted);
            return;
        }
        if (entities.Account is null && context.Reading().Intent is (Intent.Yes or Intent.No))
        {
            await context.SayAsync(TextKey.Thanks);
            return;
        }
        var number = entities.Account is not null || entities.Code is not null || entities.Mobile is not null
            || (!context.Reading().HasWords && entities.Digits is { Length: >= ShortestNumber });
        if (number)
        {
            await dc.BeginDialogAsync(nameof(BillDialog), Wish.In(context).ToState(), stop);
        }
        else if (await _places.SaysAsync(context, stop))
        {
            await dc.BeginDialogAsync(nameof(OutageStatusDialog), null, stop);
        }
        else
        {
            await Unclear.SayAsync(dc, stop);
        }
    }
}
