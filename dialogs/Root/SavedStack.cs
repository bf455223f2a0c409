using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>The saved place in the conversation: whether it can be gone on from, as an earlier release may have saved it, and what is open there.</summary>
internal static class SavedStack
{
    public static bool Fits(ChatState state, RootDialog root)
    {
        if (state.Version != ChatState.CurrentVersion)
        {
            return false;
        }
        var stack = state.Dialogs.DialogStack ?? [];
        return stack.Count == 0 || (stack is [var only] && only.Id == root.Id && FitsRoot(only, root));
    }

    /// <summary>True where this dialog is the one that waits for an answer.</summary>
    public static bool IsOpen(ChatState state, string dialog) =>
        state.Dialogs.DialogStack is [{ State: { } saved }] && saved.TryGetValue(ComponentDialog.PersistedDialogState, out var inner)
        && inner is DialogState { DialogStack: [var active, ..] } && active.Id == dialog;

    private static bool FitsRoot(DialogInstance saved, RootDialog root) =>
        (saved.Version is null || saved.Version == root.DialogsVersion)
        && (!saved.State.TryGetValue(ComponentDialog.PersistedDialogState, out var inner)
            || inner is DialogState { DialogStack: { } stack } && stack.All(instance => root.Dialogs.Find(instance.Id) is not null));
}
