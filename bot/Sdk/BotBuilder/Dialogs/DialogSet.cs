using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Dialogs that can begin one another by id.</summary>
public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = [];
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private string _version;

    /// <summary>A set that keeps its stack in a state property.</summary>
    /// <param name="dialogState">The state property.</param>
    /// <exception cref="ArgumentNullException">There is no property.</exception>
    public DialogSet(IStatePropertyAccessor<DialogState> dialogState) =>
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));

    /// <summary>A set whose stack is kept elsewhere; it cannot create contexts.</summary>
    public DialogSet()
    {
    }

    /// <summary>A hash over the versions of the dialogs, in the order they were added.</summary>
    public virtual string GetVersion() => _version ??=
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(_dialogs.Values.Select(d => d.GetVersion())))));

    /// <summary>Adds a dialog.</summary>
    /// <remarks>The same object again changes nothing; another with a taken id gets the id with a number from 2 on.</remarks>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This set.</returns>
    /// <exception cref="ArgumentNullException">There is no dialog.</exception>
    public DialogSet Add(Dialog dialog)
    {
        _version = null;
        ArgumentNullException.ThrowIfNull(dialog);
        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (present == dialog)
                return this;
            dialog.Id = FreeId(dialog.Id);
        }

        _dialogs[dialog.Id] = dialog;
        return this;
    }

    /// <summary>Opens the conversation's stack for a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentNullException">There is no turn.</exception>
    /// <exception cref="InvalidOperationException">The set has no state property.</exception>
    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState is null)
            throw new InvalidOperationException("DialogSet.CreateContextAsync(): DialogSet created with a null IStatePropertyAccessor.");

        var state = await _dialogState.GetAsync(turnContext, () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    /// <summary>The dialog with an id.</summary>
    /// <param name="dialogId">The id.</param>
    /// <returns>The dialog, or null.</returns>
    /// <exception cref="ArgumentNullException">The id is blank.</exception>
    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
            throw new ArgumentNullException(nameof(dialogId));
        return _dialogs.GetValueOrDefault(dialogId);
    }

    /// <summary>All dialogs, in the order they were added.</summary>
    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    private string FreeId(string id)
    {
        var suffix = 2;
        while (_dialogs.ContainsKey(id + suffix))
            suffix++;
        return id + suffix;
    }
}
