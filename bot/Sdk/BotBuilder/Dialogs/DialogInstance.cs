namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack of one conversation.</summary>
public class DialogInstance
{
    /// <summary>The dialog's id.</summary>
    public string Id { get; set; }

    /// <summary>What the dialog keeps between turns.</summary>
    public IDictionary<string, object> State { get; set; }

    /// <summary>Where the dialog is when it lives on its parent's stack.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The version the dialog had when it was last active.</summary>
    public string Version { get; set; }
}

/// <summary>The dialogs of a conversation, the active one first.</summary>
public class DialogState
{
    /// <summary>No dialog.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Dialogs.</summary>
    /// <param name="stack">The stack, used as it is; null makes a new one.</param>
    public DialogState(List<DialogInstance> stack) => DialogStack = stack ?? [];

    /// <summary>The stack, the active dialog first.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}
