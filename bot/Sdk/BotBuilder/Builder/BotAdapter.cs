using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a bot to a channel.</summary>
public abstract class BotAdapter
{
    /// <summary>Gets what middleware and bot throw; without it the error leaves the pipeline.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    /// <summary>The middleware of every turn.</summary>
    public MiddlewareSet MiddlewareSet { get; } = [];

    /// <summary>Adds middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    /// <summary>Sends activities in order.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">The activities, addressed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The channel's answers, in the same order.</returns>
    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    /// <summary>Replaces a sent activity.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">What it becomes, with the id of the sent one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    /// <summary>Takes a sent activity back.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="reference">Which activity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Runs middleware and bot. The activity's locale, when there is one, becomes the thread's culture.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="callback">The bot; may be null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">There is no turn.</exception>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is null)
        {
            await (callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return;
        }

        UseCultureOf(turnContext.Activity);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, error).ConfigureAwait(false);
        }
    }

    private static void UseCultureOf(Activity activity)
    {
        if (activity.Locale is null)
            return;
        try
        {
            Thread.CurrentThread.CurrentCulture = new CultureInfo(activity.Locale);
        }
        catch (CultureNotFoundException)
        {
            // An unknown locale leaves the culture as it was.
        }
    }
}
