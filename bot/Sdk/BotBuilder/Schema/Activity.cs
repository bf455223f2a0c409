namespace Microsoft.Bot.Schema;

/// <summary>One thing said or done in a conversation, by either side.</summary>
public class Activity : IMessageActivity, IEventActivity
{
    /// <summary>An activity without a type.</summary>
    public Activity()
    {
    }

    /// <summary>An activity of a type.</summary>
    /// <param name="type">One of <see cref="ActivityTypes"/>.</param>
    public Activity(string type = default) => Type = type;

    /// <inheritdoc/>
    public string Type { get; set; }

    /// <inheritdoc/>
    public string Id { get; set; }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp { get; set; }

    /// <inheritdoc/>
    public string ChannelId { get; set; }

    /// <inheritdoc/>
    public ChannelAccount From { get; set; }

    /// <inheritdoc/>
    public ConversationAccount Conversation { get; set; }

    /// <inheritdoc/>
    public ChannelAccount Recipient { get; set; }

    /// <inheritdoc/>
    public string Locale { get; set; }

    /// <inheritdoc/>
    public string Text { get; set; }

    /// <inheritdoc/>
    public string Speak { get; set; }

    /// <inheritdoc/>
    public string InputHint { get; set; }

    /// <inheritdoc/>
    public SuggestedActions SuggestedActions { get; set; }

    /// <inheritdoc/>
    public IList<Attachment> Attachments { get; set; }

    /// <inheritdoc cref="IActivity.ChannelData"/>
    public object ChannelData { get; set; }

    /// <inheritdoc/>
    public string ReplyToId { get; set; }

    /// <inheritdoc cref="IMessageActivity.Value"/>
    public object Value { get; set; }

    /// <inheritdoc/>
    public string Name { get; set; }

    /// <inheritdoc/>
    public ConversationReference RelatesTo { get; set; }

    /// <summary>A message without words, with room for attachments.</summary>
    public static IMessageActivity CreateMessageActivity() => new Activity(ActivityTypes.Message) { Attachments = [] };

    /// <summary>An event without a name.</summary>
    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    /// <inheritdoc/>
    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    /// <inheritdoc/>
    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <inheritdoc/>
    public bool HasContent() => !string.IsNullOrWhiteSpace(Text) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <inheritdoc/>
    public T GetChannelData<T>() => ChannelData switch
    {
        null => default,
        var data when data.GetType() == typeof(T) => (T)data,
        var data => throw new InvalidCastException($"The channel data is a {data.GetType().Name}, not a {typeof(T).Name}."),
    };

    /// <inheritdoc/>
    public bool TryGetChannelData<T>(out T instance)
    {
        var found = ChannelData?.GetType() == typeof(T);
        instance = found ? (T)ChannelData : default;
        return found;
    }

    /// <inheritdoc/>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
    };

    /// <inheritdoc/>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
            Id = reference.ActivityId ?? Id;
        else
            ReplyToId = reference.ActivityId ?? ReplyToId;
        return this;
    }

    /// <summary>Whether this is of a type, or of a subtype written as "type/subtype".</summary>
    /// <param name="activityType">One of <see cref="ActivityTypes"/>.</param>
    protected bool IsActivity(string activityType) =>
        Type is not null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');
}
