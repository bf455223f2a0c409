namespace Microsoft.Bot.Builder;

/// <summary>Handles one turn.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>The rest of the pipeline.</summary>
/// <param name="cancellationToken">Stops the work.</param>
public delegate Task NextDelegate(CancellationToken cancellationToken);

/// <summary>A step before and after the bot.</summary>
public interface IMiddleware
{
    /// <summary>Handles a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">The rest of the pipeline; not calling it ends the turn here.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}

/// <summary>A bot.</summary>
public interface IBot
{
    /// <summary>Handles a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
