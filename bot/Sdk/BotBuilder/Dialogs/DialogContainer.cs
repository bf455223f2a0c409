using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog with dialogs of its own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>A container.</summary>
    /// <param name="dialogId">Its id; null takes the name of the type.</param>
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The stack inside this dialog.</summary>
    /// <param name="dc">The outer stack, on which this dialog is active.</param>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>The dialog inside with an id.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>The dialog with an id, inside or else in a context's set.</summary>
    /// <param name="dialogId">The id.</param>
    /// <param name="dc">The context; may be null.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId) ?? dc?.Dialogs?.Find(dialogId);

    /// <inheritdoc/>
    /// <remarks>A change of version that nobody handled is sent as a trace.</remarks>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog.Id}";
            var trace = new Activity(ActivityTypes.Trace) { Name = message };
            await dc.Context.SendActivityAsync(trace, cancellationToken).ConfigureAwait(false);
        }

        return handled;
    }

    /// <summary>The version of the dialogs inside.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Notes the version, and raises <see cref="DialogEvents.VersionChanged"/> when it is not the one noted before.</summary>
    /// <param name="dc">The outer stack, on which this dialog is active.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var before = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (before is not null && before != dc.ActiveDialog.Version)
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken).ConfigureAwait(false);
    }
}
