using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with a method per type of activity. Types of the protocol without a method here are ignored.</summary>
public class ActivityHandler : IBot
{
    private const string TokenResponse = "tokens/response";

    /// <summary>Calls the method of the activity's type.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">There is no turn.</exception>
    /// <exception cref="ArgumentException">The turn has no activity, or that has no type.</exception>
    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is null)
            throw new ArgumentException($"{nameof(turnContext)} must have non-null Activity.");
        if (turnContext.Activity.Type is null)
            throw new ArgumentException($"{nameof(turnContext)}.Activity must have non-null Type.");

        await DispatchAsync(turnContext, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A message came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>An event came; calls <see cref="OnEventAsync"/> unless it is a sign-in's.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == TokenResponse ? Task.CompletedTask : OnEventAsync(turnContext, cancellationToken);

    /// <summary>An event came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>An activity of a type that the protocol does not know came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private Task DispatchAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(new DelegatingTurnContext<IMessageActivity>(turnContext), cancellationToken),
        ActivityTypes.Event => OnEventActivityAsync(new DelegatingTurnContext<IEventActivity>(turnContext), cancellationToken),
        ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete or ActivityTypes.MessageReaction
            or ActivityTypes.ConversationUpdate or ActivityTypes.EndOfConversation or ActivityTypes.InstallationUpdate
            or ActivityTypes.Typing or ActivityTypes.Invoke or ActivityTypes.Command or ActivityTypes.CommandResult => Task.CompletedTask,
        _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
    };
}
