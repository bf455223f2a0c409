namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A stack of dialogs during one turn.</summary>
public partial class DialogContext
{
    /// <summary>A stack.</summary>
    /// <param name="dialogs">The dialogs that may be on it.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack, changed in place.</param>
    /// <exception cref="ArgumentNullException">The dialogs or the turn are missing.</exception>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        Dialogs = dialogs ?? throw new ArgumentNullException(nameof(dialogs));
        Context = turnContext ?? throw new ArgumentNullException(nameof(turnContext));
        Stack = state.DialogStack;
    }

    /// <summary>A stack inside another.</summary>
    /// <param name="dialogs">The dialogs that may be on it.</param>
    /// <param name="parentDialogContext">The outer stack; its services are copied.</param>
    /// <param name="state">The stack, changed in place.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext.Context, state)
    {
        Parent = parentDialogContext;
        foreach (var (key, service) in parentDialogContext.Services)
            Services[key] = service;
    }

    /// <summary>The dialogs that may be on this stack.</summary>
    public DialogSet Dialogs { get; private set; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; private set; }

    /// <summary>The stack, the active dialog first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    /// <summary>The outer stack, or null.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>The stack inside the active dialog when that is a container, or null.</summary>
    public DialogContext Child =>
        ActiveDialog is { } active && FindDialog(active.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog on top, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>What lives as long as this context; inner contexts get a copy.</summary>
    public TurnContextStateCollection Services { get; private set; } = [];

    /// <summary>Looks for a dialog here, then outwards.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null.</returns>
    /// <exception cref="ArgumentNullException">The id is blank.</exception>
    public Dialog FindDialog(string dialogId)
    {
        var dialog = Dialogs?.Find(dialogId) ?? Parent?.FindDialog(dialogId);
        if (dialog is not null || Parent?.ActiveDialog?.Id is not { } parentId)
            return dialog;
        return Parent.FindDialog(parentId) is DialogContainer container ? container.FindDialog(dialogId, this) : null;
    }

    /// <summary>Raises an event at the active dialog.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="value">What goes with it.</param>
    /// <param name="bubble">Whether parents see it when nobody below handles it.</param>
    /// <param name="fromLeaf">Whether it starts at the innermost active dialog instead of this stack's.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was handled.</returns>
    public async Task<bool> EmitEventAsync(
        string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        var dc = this;
        while (fromLeaf && dc.Child is { } child)
            dc = child;

        if (dc.ActiveDialog is not { } active || dc.FindDialog(active.Id) is not { } dialog)
            return false;
        var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value };
        return await dialog.OnDialogEventAsync(dc, dialogEvent, cancellationToken).ConfigureAwait(false);
    }
}
