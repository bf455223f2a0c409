using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Root;

/// <summary>Tells whether a saved place in the conversation can be gone on from: an earlier release may have saved it.</summary>
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

    private static bool FitsRoot(DialogInstance saved, RootDialog root) =>
        (saved.Version is null || saved.Version == root.DialogsVersion)
        && (!saved.State.TryGetValue(ComponentDialog.PersistedDialogState, out var inner)
            || inner is DialogState { DialogStack: { } stack } && stack.All(instance => root.Dialogs.Find(instance.Id) is not null));
}
