namespace Microsoft.Bot.Schema;

/// <summary>A person or bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>An account without an id.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>An account.</summary>
    /// <param name="id">The channel's id, such as an address.</param>
    /// <param name="name">The name shown.</param>
    /// <param name="role">One of <see cref="RoleTypes"/>.</param>
    public ChannelAccount(string id = default, string name = default, string role = default) => (Id, Name, Role) = (id, name, role);

    /// <summary>The channel's id, such as an address.</summary>
    public string Id { get; set; }

    /// <summary>The name shown.</summary>
    public string Name { get; set; }

    /// <summary>One of <see cref="RoleTypes"/>.</summary>
    public string Role { get; set; }
}

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>A conversation without an id.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>A conversation.</summary>
    /// <param name="isGroup">Whether more than two take part.</param>
    /// <param name="conversationType">The channel's kind of conversation.</param>
    /// <param name="id">The channel's id.</param>
    /// <param name="name">The name shown.</param>
    public ConversationAccount(bool? isGroup = default, string conversationType = default, string id = default, string name = default) =>
        (IsGroup, ConversationType, Id, Name) = (isGroup, conversationType, id, name);

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The channel's kind of conversation.</summary>
    public string ConversationType { get; set; }

    /// <summary>The channel's id.</summary>
    public string Id { get; set; }

    /// <summary>The name shown.</summary>
    public string Name { get; set; }
}

/// <summary>Where and between whom an activity is sent.</summary>
public class ConversationReference
{
    /// <summary>The activity referred to.</summary>
    public string ActivityId { get; set; }

    /// <summary>The person.</summary>
    public ChannelAccount User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount Conversation { get; set; }

    /// <summary>The channel.</summary>
    public string ChannelId { get; set; }

    /// <summary>The language tag of the activity.</summary>
    public string Locale { get; set; }
}

/// <summary>What a channel answers to an activity it took.</summary>
public class ResourceResponse
{
    /// <summary>A response without an id.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>A response.</summary>
    /// <param name="id">The id the activity got.</param>
    public ResourceResponse(string id = default) => Id = id;

    /// <summary>The id the activity got.</summary>
    public string Id { get; set; }
}
