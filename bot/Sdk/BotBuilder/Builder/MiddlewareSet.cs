using System.Collections;

namespace Microsoft.Bot.Builder;

/// <summary>Middleware in the order it was added; itself middleware.</summary>
public class MiddlewareSet : IMiddleware, IEnumerable<IMiddleware>
{
    private readonly List<IMiddleware> _middleware = [];

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public MiddlewareSet Use(IMiddleware middleware)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        _middleware.Add(middleware);
        return this;
    }

    /// <summary>Runs the whole set, then <paramref name="next"/>, also when a middleware of the set stopped it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">What comes after the set.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        await RunFrom(0, turnContext, null, cancellationToken).ConfigureAwait(false);
        await next(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the set around a callback.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">What the last middleware's next calls; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task ReceiveActivityWithStatusAsync(
        ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        await RunFrom(0, turnContext, callback, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public IEnumerator<IMiddleware> GetEnumerator() => _middleware.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Task RunFrom(int index, ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        index < _middleware.Count
            ? _middleware[index].OnTurnAsync(turnContext, ct => RunFrom(index + 1, turnContext, callback, ct), cancellationToken)
            : callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
}
