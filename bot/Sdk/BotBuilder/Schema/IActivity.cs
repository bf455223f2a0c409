namespace Microsoft.Bot.Schema;

/// <summary>What every activity has.</summary>
public interface IActivity
{
    /// <summary>One of <see cref="ActivityTypes"/>.</summary>
    string Type { get; set; }

    /// <summary>The channel's id of this activity.</summary>
    string Id { get; set; }

    /// <summary>When it was sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The channel it travels on.</summary>
    string ChannelId { get; set; }

    /// <summary>The sender.</summary>
    ChannelAccount From { get; set; }

    /// <summary>The conversation it belongs to.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>The receiver.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The id of the activity this one answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>What only the channel understands.</summary>
    dynamic ChannelData { get; set; }

    /// <summary>The channel data as <typeparamref name="T"/>.</summary>
    /// <returns>The data; the default when there is none.</returns>
    /// <exception cref="InvalidCastException">The data is of another type.</exception>
    T GetChannelData<T>();

    /// <summary>Reads the channel data without throwing.</summary>
    /// <param name="instance">The data; the default when there is none of this type.</param>
    /// <returns>Whether there is data of this type.</returns>
    bool TryGetChannelData<T>(out T instance);

    /// <summary>This activity as a message, or null when it is none.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity as an event, or null when it is none.</summary>
    IEventActivity AsEventActivity();

    /// <summary>Where and between whom this activity was sent.</summary>
    ConversationReference GetConversationReference();

    /// <summary>Addresses this activity by a reference.</summary>
    /// <param name="reference">Where and between whom.</param>
    /// <param name="isIncoming">Whether it goes from the user to the bot; otherwise it answers the user.</param>
    /// <returns>This activity.</returns>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>The language tag of the text.</summary>
    string Locale { get; set; }

    /// <summary>The words.</summary>
    string Text { get; set; }

    /// <summary>The words to be spoken.</summary>
    string Speak { get; set; }

    /// <summary>One of <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>Files and cards.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>Choices offered below the message.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>A value besides the text.</summary>
    object Value { get; set; }

    /// <summary>Whether there is text, an attachment or channel data.</summary>
    bool HasContent();
}

/// <summary>Something that happened outside the chat.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The event's name.</summary>
    string Name { get; set; }

    /// <summary>What goes with it.</summary>
    object Value { get; set; }

    /// <summary>Where and between whom it happened.</summary>
    ConversationReference RelatesTo { get; set; }
}
