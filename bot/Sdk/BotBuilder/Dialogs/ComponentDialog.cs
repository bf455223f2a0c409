namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of dialogs, with a stack of its own inside its state.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>The key of the inner stack in the dialog's state.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>A component.</summary>
    /// <param name="dialogId">Its id; null takes the name of the type.</param>
    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialog that begins with the component; the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds a dialog to the inside.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This component.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(options, nameof(options));
        ArgumentNullException.ThrowIfNull(outerDc);
        await PrepareAsync(outerDc).ConfigureAwait(false);
        var innerResult = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken).ConfigureAwait(false);
        return await EndUnlessWaitingAsync(outerDc, innerResult, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(outerDc).ConfigureAwait(false);
        var innerResult = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken).ConfigureAwait(false);
        return await EndUnlessWaitingAsync(outerDc, innerResult, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>A component does not begin dialogs of the outer stack, so this only asks again and waits.</remarks>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(result, nameof(result));
        await PrepareAsync(outerDc).ConfigureAwait(false);
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var innerDc = new DialogContext(Dialogs, turnContext, InnerState(instance));
        await innerDc.RepromptDialogAsync(cancellationToken).ConfigureAwait(false);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>Cancelling cancels the inner stack first.</remarks>
    public override async Task EndDialogAsync(
        ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            var innerDc = new DialogContext(Dialogs, turnContext, InnerState(instance));
            await innerDc.CancelAllDialogsAsync(cancellationToken).ConfigureAwait(false);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc) => new(Dialogs, dc, InnerState(dc.ActiveDialog));

    /// <summary>Calls <see cref="OnInitializeAsync"/> before the first use of this object.</summary>
    /// <param name="outerDc">The outer stack.</param>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (_initialized)
            return;
        _initialized = true;
        await OnInitializeAsync(outerDc).ConfigureAwait(false);
    }

    /// <summary>The first use of this object. By default the first dialog becomes the initial one if none is set.</summary>
    /// <param name="dc">The outer stack.</param>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>The component begins. By default the initial dialog begins.</summary>
    /// <param name="innerDc">The inner stack.</param>
    /// <param name="options">What the caller passed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Anything but waiting ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>An activity came. By default the active inner dialog gets it.</summary>
    /// <param name="innerDc">The inner stack.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Anything but waiting ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>The component leaves the stack. By default nothing happens.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="instance">The component's state.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>The inner dialog has asked again. By default nothing more happens.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">The component's state.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>The inner stack is done. By default the component ends with its result.</summary>
    /// <param name="outerDc">The outer stack.</param>
    /// <param name="result">The inner result.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual Task<DialogTurnResult> EndComponentAsync(
        DialogContext outerDc, object result, CancellationToken cancellationToken) => outerDc.EndDialogAsync(result, cancellationToken);

    private static DialogState InnerState(DialogInstance instance)
    {
        if (!instance.State.TryGetValue(PersistedDialogState, out var saved))
            instance.State[PersistedDialogState] = saved = new DialogState();
        var state = (DialogState)saved;
        state.DialogStack ??= [];
        return state;
    }

    private async Task PrepareAsync(DialogContext outerDc)
    {
        await EnsureInitializedAsync(outerDc).ConfigureAwait(false);
        await CheckForVersionChangeAsync(outerDc).ConfigureAwait(false);
    }

    private async Task<DialogTurnResult> EndUnlessWaitingAsync(
        DialogContext outerDc, DialogTurnResult innerResult, CancellationToken cancellationToken) =>
        innerResult.Status == DialogTurnStatus.Waiting
            ? EndOfTurn
            : await EndComponentAsync(outerDc, innerResult.Result, cancellationToken).ConfigureAwait(false);
}
