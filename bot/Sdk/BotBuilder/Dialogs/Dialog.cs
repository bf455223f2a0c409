namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A part of the conversation.</summary>
/// <remarks>One object serves all conversations: what belongs to one is in its <see cref="DialogInstance"/>.</remarks>
public abstract class Dialog
{
    /// <summary>The dialog waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string _id;

    /// <summary>A dialog.</summary>
    /// <param name="dialogId">Its id; null takes the name of the type.</param>
    protected Dialog(string dialogId = null) => Id = dialogId;

    /// <summary>The id, unique in its set.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>The dialog was put on the stack.</summary>
    /// <param name="dc">The turn's dialog context.</param>
    /// <param name="options">What the caller passed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>An activity came while the dialog is active. By default the dialog ends.</summary>
    /// <param name="dc">The turn's dialog context.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public virtual async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        await dc.EndDialogAsync(null, cancellationToken).ConfigureAwait(false);

    /// <summary>A dialog that this one began has ended. By default this one ends with the same result.</summary>
    /// <param name="dc">The turn's dialog context.</param>
    /// <param name="reason">Why it resumes.</param>
    /// <param name="result">What the other dialog returned.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The result is a cancellation token.</exception>
    public virtual async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(result, nameof(result));
        return await dc.EndDialogAsync(result, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The dialog should ask its question again. By default nothing happens.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog's state.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>The dialog leaves the stack. By default nothing happens.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The dialog's state.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Changes when the dialog changes so that running conversations cannot go on.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>An event reached this dialog: first it, then its parents if the event bubbles, then it again.</summary>
    /// <param name="dc">The dialog context in which this dialog is active.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false))
            return true;
        if (e.Bubble && dc.Parent is not null
            && await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken).ConfigureAwait(false))
            return true;
        return await OnPostBubbleEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The first look at an event, before the parents.</summary>
    /// <param name="dc">The dialog context in which this dialog is active.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was handled.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The last look at an event that no parent handled.</summary>
    /// <param name="dc">The dialog context in which this dialog is active.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Whether it was handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The id of a dialog that was given none.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
