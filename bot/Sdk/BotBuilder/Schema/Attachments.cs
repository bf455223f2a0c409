namespace Microsoft.Bot.Schema;

/// <summary>A file or card of a message.</summary>
public class Attachment
{
    /// <summary>An empty attachment.</summary>
    public Attachment()
    {
    }

    /// <summary>An attachment.</summary>
    /// <param name="contentType">The media type.</param>
    /// <param name="contentUrl">Where the content is.</param>
    /// <param name="content">The content itself.</param>
    /// <param name="name">The file name.</param>
    public Attachment(string contentType = default, string contentUrl = default, object content = default, string name = default) =>
        (ContentType, ContentUrl, Content, Name) = (contentType, contentUrl, content, name);

    /// <summary>The media type.</summary>
    public string ContentType { get; set; }

    /// <summary>Where the content is.</summary>
    public string ContentUrl { get; set; }

    /// <summary>The content itself.</summary>
    public object Content { get; set; }

    /// <summary>The file name.</summary>
    public string Name { get; set; }
}

/// <summary>Choices offered below a message.</summary>
public class SuggestedActions
{
    /// <summary>No choices.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Choices.</summary>
    /// <param name="to">The ids of those who see them; null is everybody.</param>
    /// <param name="actions">The choices, in order.</param>
    public SuggestedActions(IList<string> to = default, IList<CardAction> actions = default) => (To, Actions) = (to, actions);

    /// <summary>The ids of those who see them; null is everybody.</summary>
    public IList<string> To { get; set; }

    /// <summary>The choices, in order.</summary>
    public IList<CardAction> Actions { get; set; }
}

/// <summary>One choice, a button in most channels.</summary>
public class CardAction
{
    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    public string Type { get; set; }

    /// <summary>The label.</summary>
    public string Title { get; set; }

    /// <summary>The text sent along.</summary>
    public string Text { get; set; }

    /// <summary>The text shown in the chat once pressed.</summary>
    public string DisplayText { get; set; }

    /// <summary>What the type acts on.</summary>
    public object Value { get; set; }

    /// <summary>What only the channel understands.</summary>
    public object ChannelData { get; set; }
}
