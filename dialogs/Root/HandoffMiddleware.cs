using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Helpdesk;
using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// While a person answers, or is awaited, the bot only listens. Danger and its place, and the words that end and begin notices, are its to answer all the same; who waits can ask
/// where he stands, and leave the queue; and a code that a person had sent is the bot's to check.
/// </summary>
internal sealed class HandoffMiddleware(HandoffDesk handoffs, Hazards hazards, CaseCodes codes, PictureDesk pictures) : IMiddleware
{
    // Between two times that somebody who waits is told his place without asking.
    private const long TellAgainAfter = 2 * 60;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var (turn, intent) = (turnContext.Turn(), turnContext.Reading().Intent);
        if (turn.Owner is ChatOwner.Bot or ChatOwner.Closed)
        {
            turn.Reopen();
            await next(cancellationToken);
            return;
        }
        if (intent == Intent.ReportHazard)
        {
            handoffs.Urge(turn);
            await next(cancellationToken);
            return;
        }
        if (turnContext.Reading().Entities.Code is not null)
        {
            // Nobody of the helpdesk is to see a code.
            turn.MaskMessage();
        }
        await KeepPhotosAsync(turnContext, cancellationToken);
        if (turn.Owner == ChatOwner.Agent && await codes.TakenAsync(turnContext, cancellationToken))
        {
            return;
        }
        handoffs.Wrote(turn);
        await (intent is Intent.Stop or Intent.Start ? next(cancellationToken)
            : turn.Owner == ChatOwner.Waiting ? WaitAsync(turnContext, next, cancellationToken)
            : hazards.PlacedAsync(turnContext, cancellationToken));
    }

    // For the person who has the chat, or will have it: such as one of the meter. What looks like an identity document is refused before.
    private async Task KeepPhotosAsync(ITurnContext context, CancellationToken stop)
    {
        var photos = context.Media().Where(medium => medium.IsPhoto).ToList();
        if (photos.Count > 0 && await handoffs.Number(context.Turn(), stop) is { } number)
        {
            pictures.Keep(context.Turn(), photos, number);
        }
    }

    private async Task WaitAsync(ITurnContext context, NextDelegate next, CancellationToken stop)
    {
        if (await hazards.PlacedAsync(context, stop))
        {
            return;
        }
        if (await handoffs.Standing(context.Turn(), stop) is not { } standing)
        {
            // The case ended in the moment before.
            context.Turn().Reopen();
            await next(stop);
        }
        else if (context.Reading().Intent is Intent.Menu or Intent.Cancel or Intent.Restart or Intent.Back)
        {
            handoffs.Leave(context.Turn());
            await context.SayAsync(TextKey.HandoffLeft, ("ticket", standing.Number));
            await next(stop);
        }
        else if (context.Reading().Intent == Intent.TalkToHuman || context.Turn().Now.ToUnixTimeSeconds() - context.Chat().PlaceToldAt >= TellAgainAfter)
        {
            await PersonDesk.SayStandingAsync(context, TextKey.HandoffLate, standing);
        }
    }
}
