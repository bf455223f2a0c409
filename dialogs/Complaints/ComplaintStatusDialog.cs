using BijliMitra.Core.Accounts;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Tells where a complaint stands: the one whose number is in the message, or all of the chat, open ones first. Asks nothing.</summary>
internal sealed class ComplaintStatusDialog(ComplaintDesk complaints, ComplaintRecords records, AccountDesk accounts) : Dialog(nameof(ComplaintStatusDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var (context, turn) = (dc.Context, dc.Context.Turn());
        var connections = await accounts.Connections(turn, cancellationToken);
        if (ComplaintNumbers.Read(context.Activity.Text, asked: true) is { } number)
        {
            if (await records.Find(turn, number, connections, cancellationToken) is not { } found)
            {
                await context.SayAsync(TextKey.ComplaintUnknown, ("complaint", number));
            }
            else
            {
                Mark(turn, found);
                await context.SayLinesAsync(ComplaintWords.Whole(context, found));
            }
            return await dc.EndDialogAsync(null, cancellationToken);
        }
        switch (await records.Own(turn, connections, cancellationToken))
        {
            case []:
                await context.SayAsync(TextKey.ComplaintNone);
                break;
            case [var only]:
                Mark(turn, only);
                await context.SayLinesAsync(ComplaintWords.Whole(context, only));
                break;
            case var several:
                await context.SayLinesAsync([context.Text(TextKey.ComplaintList), .. several.Select(complaint => ComplaintWords.Line(context, complaint))]);
                break;
        }
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    // The answer asks whether it is solved.
    private void Mark(Turn turn, ComplaintView complaint)
    {
        if (complaint is { Mine: true, State: ComplaintState.Resolved, AskedAt: null })
        {
            complaints.MarkAsked(turn, complaint);
        }
    }
}
