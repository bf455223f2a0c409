using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// At most so many replies to one sender in five minutes, then one line, then silence: a bot that answers a bot ends here. Danger is
/// answered always.
/// </summary>
internal sealed class ReplyCapMiddleware(LimitOptions limits) : IMiddleware
{
    private const long Window = 5 * 60;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var (turn, state) = (turnContext.Turn(), turnContext.Chat());
        var now = turn.Now.ToUnixTimeSeconds();
        if (turnContext.Reading().Intent == Intent.ReportHazard)
        {
            await next(cancellationToken);
            return;
        }
        if (now < state.SilentUntil)
        {
            return;
        }
        state.RepliedAt.RemoveAll(at => at <= now - Window);
        var left = limits.RepliesPer5Minutes - state.RepliedAt.Count;
        if (left <= 0)
        {
            state.SilentUntil = now + Window;
            await turnContext.SayAsync(TextKey.TooManyMessages);
            return;
        }
        await next(cancellationToken);
        DialogTurn.Merge(turn, Math.Min(left, DialogTurn.MostReplies));
        state.RepliedAt.AddRange(turn.Replies.Select(_ => now));
    }
}
