namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something dialogs on the stack may handle.</summary>
public class DialogEvent
{
    /// <summary>Whether parents see it when the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    /// <summary>Its name.</summary>
    public string Name { get; set; }

    /// <summary>What goes with it.</summary>
    public object Value { get; set; }
}

/// <summary>The names of the events raised here.</summary>
public static class DialogEvents
{
    /// <summary>A dialog begins.</summary>
    public const string BeginDialog = "beginDialog";

    /// <summary>The active dialog should ask again.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>The dialogs are being cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>An activity came; raised at the leaf, once a turn.</summary>
    public const string ActivityReceived = "activityReceived";

    /// <summary>A container's dialogs are not those of the last turn.</summary>
    public const string VersionChanged = "versionChanged";

    /// <summary>A dialog threw.</summary>
    public const string Error = "error";

    /// <summary>An event of the bot's own.</summary>
    public const string Custom = "custom";
}
