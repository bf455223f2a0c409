using BijliMitra.Core.Complaints;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>Asks the one question about the matter of a complaint. Whatever is answered is the answer, a photo too: nobody has to say it in a certain form.</summary>
internal sealed class MatterDialog(ComplaintText texts, ComplaintPlaces places) : Dialog(nameof(MatterDialog))
{
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        await AskAsync(dc.Context);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var chat = dc.Context.Chat();
        if (!ComplaintAnswers.SaysSomething(dc.Context))
        {
            await AskAsync(dc.Context);
            return EndOfTurn;
        }
        if (chat.Complaint is { } draft)
        {
            chat.Complaint = await places.NamedAsync(dc.Context, texts.Add(dc.Context, draft), cancellationToken);
        }
        return await dc.EndDialogAsync(true, cancellationToken);
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => AskAsync(turnContext);

    private static Task AskAsync(ITurnContext context) => context.SayAsync(ComplaintForm.Of(context.Chat().Complaint?.Kind ?? ComplaintKind.Other).Question);
}
