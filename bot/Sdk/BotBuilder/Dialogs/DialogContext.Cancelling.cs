namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    /// <summary>Ends every dialog of this stack.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Status cancelled, or empty when there was no dialog and no parent.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        await CancelAllDialogsAsync(false, null, null, cancellationToken).ConfigureAwait(false);

    /// <summary>Ends every dialog; each but the first hears of it and stops the cancelling by handling the event.</summary>
    /// <param name="cancelParents">Whether outer stacks are cancelled too.</param>
    /// <param name="eventName">The event's name; null is <see cref="DialogEvents.CancelDialog"/>.</param>
    /// <param name="eventValue">What goes with it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Status cancelled, or empty when there was no dialog and no parent.</returns>
    /// <exception cref="ArgumentException">The value is a cancellation token.</exception>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        NotAToken.Check(eventValue, nameof(eventValue));
        if (Stack.Count == 0 && Parent is null)
            return new DialogTurnResult(DialogTurnStatus.Empty);

        eventName ??= DialogEvents.CancelDialog;
        var first = true;
        for (var dc = this; dc is not null; first = false)
        {
            if (dc.Stack.Count == 0)
            {
                dc = cancelParents ? dc.Parent : null;
                continue;
            }

            if (!first && await dc.EmitEventAsync(eventName, eventValue, false, false, cancellationToken).ConfigureAwait(false))
                break;
            await dc.EndActiveDialogAsync(DialogReason.CancelCalled, CancellationToken.None).ConfigureAwait(false);
        }

        return new DialogTurnResult(DialogTurnStatus.Cancelled);
    }
}
