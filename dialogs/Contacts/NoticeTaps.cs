using BijliMitra.Core.Contacts;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>An old contact answers a notice by its button.</summary>
internal sealed class NoticeTaps(UndoDesk undo)
{
    /// <summary>Carries the answer out at the commit and says what came of it.</summary>
    public async Task AnswerAsync(ITurnContext context, NoticeTap tap, CancellationToken stop) =>
        await context.SayAsync(KeyOf(await undo.Answer(context.Turn(), tap.Code, tap.Answer, stop)));

    /// <summary>What is said to each end.</summary>
    private static TextKey KeyOf(UndoResult result) => result switch
    {
        UndoResult.Stopped => TextKey.UndoStopped,
        UndoResult.Undone => TextKey.UndoUndone,
        UndoResult.Allowed => TextKey.UndoAllowed,
        UndoResult.Already => TextKey.UndoAlready,
        _ => TextKey.UndoGone,
    };
}
