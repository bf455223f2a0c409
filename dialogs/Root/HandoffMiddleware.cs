using BijliMitra.Core.Messaging;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// While a person answers, or is awaited, the bot says nothing. Danger is answered all the same while nobody has taken the chat yet.
/// </summary>
internal sealed class HandoffMiddleware : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        turnContext.Turn().Owner switch
        {
            ChatOwner.Agent => Task.CompletedTask,
            ChatOwner.Waiting when turnContext.Reading().Intent != Intent.ReportHazard => Task.CompletedTask,
            _ => next(cancellationToken),
        };
}
