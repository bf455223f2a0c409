using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>Waits for a code: takes it, counts tries, sends another one where it is asked for.</summary>
internal abstract class CodePrompt(string id, CodeDesk codes) : Dialog(id)
{
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
        if (reading.Intent == Intent.Resend)
        {
            return await SendAgainAsync(dc, pending, cancellationToken);
        }
        await AskAsync(dc.Context);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => AskAsync(turnContext);

    /// <summary>Sends another code in the place of <paramref name="pending"/>.</summary>
    protected abstract Task<DialogTurnResult> SendAgainAsync(DialogContext dc, PendingCode pending, CancellationToken stop);

    /// <summary>The code is right, and used up.</summary>
    protected abstract Task<DialogTurnResult> RightAsync(DialogContext dc, PendingCode pending, CancellationToken stop);

    /// <summary>Asks for the code that is on its way.</summary>
    protected abstract Task AskAsync(ITurnContext context);

    private async Task<DialogTurnResult> CheckAsync(DialogContext dc, PendingCode pending, string typed, CancellationToken stop)
    {
        var chat = dc.Context.Chat();
        switch (await codes.Check(dc.Context.Turn(), pending, typed, stop))
        {
            case CodeCheck.Right:
                chat.Code = null;
                return await RightAsync(dc, pending, stop);
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
}
