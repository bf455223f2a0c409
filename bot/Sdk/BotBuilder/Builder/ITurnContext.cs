using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Sees activities on their way out.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">The activities, addressed; the list may be changed.</param>
/// <param name="next">Passes them on; not calling it keeps them back.</param>
public delegate Task<ResourceResponse[]> SendActivitiesHandler(
    ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next);

/// <summary>Sees a change of a sent activity.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activity">What it becomes.</param>
/// <param name="next">Passes it on.</param>
public delegate Task<ResourceResponse> UpdateActivityHandler(
    ITurnContext turnContext, Activity activity, Func<Task<ResourceResponse>> next);

/// <summary>Sees the removal of a sent activity.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="reference">Which activity.</param>
/// <param name="next">Passes it on.</param>
public delegate Task DeleteActivityHandler(ITurnContext turnContext, ConversationReference reference, Func<Task> next);

/// <summary>One activity being handled, with what its handlers share.</summary>
public interface ITurnContext
{
    /// <summary>The adapter that sends for this turn.</summary>
    BotAdapter Adapter { get; }

    /// <summary>What lives as long as the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>The activity that came in.</summary>
    Activity Activity { get; }

    /// <summary>Whether anything but a trace was sent.</summary>
    bool Responded { get; }

    /// <summary>Sends text.</summary>
    /// <param name="textReplyToSend">The words.</param>
    /// <param name="speak">The words to be spoken.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">The text is blank.</exception>
    Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend,
        string speak = null,
        string inputHint = InputHints.AcceptingInput,
        CancellationToken cancellationToken = default);

    /// <summary>Sends one activity.</summary>
    /// <param name="activity">The activity; it gets its address and id.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The channel's answer; an empty one when the adapter gave none.</returns>
    /// <exception cref="ArgumentNullException">There is no activity.</exception>
    Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities in order.</summary>
    /// <param name="activities">The activities; they get their addresses and ids.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">There is no array.</exception>
    /// <exception cref="ArgumentException">The array is empty.</exception>
    Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Replaces a sent activity.</summary>
    /// <param name="activity">What it becomes, with the id of the sent one.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">There is no activity.</exception>
    Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes a sent activity back.</summary>
    /// <param name="activityId">Its id.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">The id is blank.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Takes a sent activity back.</summary>
    /// <param name="conversationReference">Which activity.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">There is no reference.</exception>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Adds a handler of outgoing activities; the first added runs first.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);

    /// <summary>Adds a handler of updates.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnUpdateActivity(UpdateActivityHandler handler);

    /// <summary>Adds a handler of removals.</summary>
    /// <param name="handler">The handler.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnDeleteActivity(DeleteActivityHandler handler);
}

/// <summary>A turn whose activity is known to be of a kind.</summary>
/// <typeparam name="T">The kind.</typeparam>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    /// <summary>The activity that came in, as that kind.</summary>
    new T Activity { get; }
}
