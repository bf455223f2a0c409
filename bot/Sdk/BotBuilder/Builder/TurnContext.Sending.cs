using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public partial class TurnContext
{
    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(
        string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(textReplyToSend))
            throw new ArgumentNullException(nameof(textReplyToSend));

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            message.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            message.InputHint = inputHint;
        return await SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));

        var reference = Activity.GetConversationReference();
        var addressed = activities.Select(a => a.ApplyConversationReference(reference)).ToList();
        return From(0);

        Task<ResourceResponse[]> From(int handler) => handler < _onSend.Count
            ? _onSend[handler](this, addressed, () => From(handler + 1))
            : SendThroughAdapterAsync(addressed, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return await From(0).ConfigureAwait(false);

        Task<ResourceResponse> From(int handler) => handler < _onUpdate.Count
            ? _onUpdate[handler](this, addressed, () => NextAsync(handler + 1))
            : Adapter.UpdateActivityAsync(this, addressed, cancellationToken);

        async Task<ResourceResponse> NextAsync(int handler)
        {
            var response = await From(handler).ConfigureAwait(false);
            addressed.Id = response.Id;
            return response;
        }
    }

    /// <inheritdoc/>
    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (string.IsNullOrWhiteSpace(activityId))
            throw new ArgumentNullException(nameof(activityId));

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await DeleteActivityAsync(reference, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        await From(0).ConfigureAwait(false);

        Task From(int handler) => handler < _onDelete.Count
            ? _onDelete[handler](this, conversationReference, () => From(handler + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < responses.Length; i++)
        {
            activities[i].Id = responses[i].Id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }
}
