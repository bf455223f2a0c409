using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the events by which a chat moves between the bot and a person.</summary>
public static class EventFactory
{
    private const string TranscriptName = "Transcript";

    /// <summary>The bot asks that a person take the chat.</summary>
    /// <param name="turnContext">The turn in which it is asked.</param>
    /// <param name="handoffContext">What those who take it over need to know.</param>
    /// <param name="transcript">What was said so far; null where they have it anyway.</param>
    /// <returns>The event <see cref="HandoffEventNames.InitiateHandoff"/>.</returns>
    /// <exception cref="ArgumentNullException">There is no turn.</exception>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var incoming = turnContext.Activity;
        var reference = incoming.GetConversationReference();
        var handoff = Handoff(HandoffEventNames.InitiateHandoff, handoffContext, incoming.Conversation);
        handoff.From = incoming.From;
        handoff.RelatesTo = reference;
        handoff.ReplyToId = incoming.Id;
        handoff.ChannelId = incoming.ChannelId;
        if (transcript is not null)
        {
            Activity[] said = [.. transcript.Activities.Select(activity => activity.ApplyConversationReference(reference))];
            handoff.Attachments.Add(new Attachment("application/json", content: new Transcript(said), name: TranscriptName));
        }
        return handoff;
    }

    /// <summary>The bot hears how far the chat's way to a person, or back, has come.</summary>
    /// <param name="conversation">The chat.</param>
    /// <param name="state"><c>accepted</c>, <c>failed</c> or <c>completed</c>.</param>
    /// <param name="message">Why it failed; null otherwise.</param>
    /// <returns>The event <see cref="HandoffEventNames.HandoffStatus"/>.</returns>
    /// <exception cref="ArgumentNullException">There is no conversation or no state.</exception>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return Handoff(HandoffEventNames.HandoffStatus, string.IsNullOrEmpty(message) ? new { state } : new { state, message }, conversation);
    }

    // The original also gives it an id and the time of the machine, which nobody here reads.
    private static Activity Handoff(string name, object value, ConversationAccount conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Conversation = conversation,
        Attachments = [],
    };
}
