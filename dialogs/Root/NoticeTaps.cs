using BijliMitra.Core.Contacts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Outages;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>Somebody answers a notice by its button.</summary>
internal sealed class NoticeTaps(UndoDesk undo, SupplyAnswers supply, ComplaintAnswers complaints, HandoffDesk handoffs)
{
    /// <summary>Carries the answer out at the commit and says what came of it.</summary>
    public async Task AnswerAsync(ITurnContext context, NoticeTap tap, CancellationToken stop)
    {
        if (tap.Answer is NoticeAnswer.Back or NoticeAnswer.NotBack)
        {
            await supply.AnswerAsync(context, tap, stop);
            return;
        }
        if (tap.Answer is NoticeAnswer.Solved or NoticeAnswer.NotSolved)
        {
            await complaints.TakeAsync(context, tap.Code, tap.Answer == NoticeAnswer.Solved, stop);
            return;
        }
        if (tap.Answer is NoticeAnswer.Helped or NoticeAnswer.NotHelped)
        {
            handoffs.Judge(context.Turn(), tap.Code, tap.Answer == NoticeAnswer.Helped);
            await context.SayAsync(tap.Answer == NoticeAnswer.Helped ? TextKey.Thanks : TextKey.NotHelped);
            return;
        }
        await context.SayAsync(UndoDesk.Words(await undo.Answer(context.Turn(), tap.Code, tap.Answer, stop)));
    }
}
