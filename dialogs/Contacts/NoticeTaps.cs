using BijliMitra.Core.Contacts;
using BijliMitra.Core.Notifications;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>A notice is answered by its button.</summary>
internal sealed class NoticeTaps(UndoDesk undo, ComplaintAnswers complaints)
{
    /// <summary>Carries the answer out at the commit and says what came of it.</summary>
    public async Task AnswerAsync(ITurnContext context, NoticeTap tap, CancellationToken stop)
    {
        if (tap.Answer is NoticeAnswer.Solved or NoticeAnswer.NotSolved)
        {
            await complaints.TakeAsync(context, tap.Code, tap.Answer == NoticeAnswer.Solved, stop);
            return;
        }
        await context.SayAsync(UndoDesk.Words(await undo.Answer(context.Turn(), tap.Code, tap.Answer, stop)));
    }
}
