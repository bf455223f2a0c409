namespace Microsoft.Bot.Schema;

/// <summary>The kinds of activity.</summary>
public static class ActivityTypes
{
    /// <summary>The bot was added to or removed from a contact list.</summary>
    public const string ContactRelationUpdate = "contactRelationUpdate";

    /// <summary>Members joined or left the conversation.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Something happened outside the chat.</summary>
    public const string Event = "event";

    /// <summary>The chat moves between the bot and a person.</summary>
    public const string Handoff = "handoff";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A call that expects a value back.</summary>
    public const string Invoke = "invoke";

    /// <summary>Words or media from one party to the other.</summary>
    public const string Message = "message";

    /// <summary>A message was taken back.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>A reaction was set on or taken off a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was changed.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A note for the developer; never shown to the person and never counts as a reply.</summary>
    public const string Trace = "trace";

    /// <summary>The other party is typing.</summary>
    public const string Typing = "typing";

    /// <summary>A request for an action.</summary>
    public const string Command = "command";

    /// <summary>The outcome of a <see cref="Command"/>.</summary>
    public const string CommandResult = "commandResult";
}

/// <summary>What pressing a <see cref="CardAction"/> does.</summary>
public static class ActionTypes
{
    /// <summary>Opens the address in the value.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Sends the value as a visible message.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value without showing it.</summary>
    public const string PostBack = "postBack";

    /// <summary>Calls the number in the value.</summary>
    public const string Call = "call";

    /// <summary>Sends one text and shows another.</summary>
    public const string MessageBack = "messageBack";
}

/// <summary>Who stands behind an account.</summary>
public static class RoleTypes
{
    /// <summary>A person.</summary>
    public const string User = "user";

    /// <summary>A bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot that another bot calls.</summary>
    public const string Skill = "skill";
}

/// <summary>Whether a reply expects an answer.</summary>
public static class InputHints
{
    /// <summary>An answer is welcome, not needed.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>An answer is not looked at.</summary>
    public const string IgnoringInput = "ignoringInput";

    /// <summary>An answer is waited for.</summary>
    public const string ExpectingInput = "expectingInput";
}
