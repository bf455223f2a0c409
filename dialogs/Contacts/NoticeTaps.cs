using BijliMitra.Core.Contacts;
using BijliMitra.Core.Notifications;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>An old contact answers a notice by its button.</summary>
internal sealed class NoticeTaps(UndoDesk undo)
{
    /// <summary>Carries the answer out at the commit and says what came of it.</summary>
    public async Task AnswerAsync(ITurnContext context, NoticeTap tap, CancellationToken stop) =>
        await context.SayAsync(UndoDesk.Words(await undo.Answer(context.Turn(), tap.Code, tap.Answer, stop)));
}
