using BijliMitra.Core.Messaging;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// Ends the first answer of a chat with what the law wants said at the latest then (DPDP Act 2023, section 5: what is kept and why, with where to see it,
/// what can be done, and whom to write to), and with a line in the other language. The answer to danger is nothing but that; the next one is the first.
/// </summary>
internal sealed class FirstAnswerMiddleware(PrivacyDesk privacy) : IMiddleware
{
    private const int MostSegments = 2;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        await next(cancellationToken);
        var (turn, state) = (turnContext.Turn(), turnContext.Chat());
        if (turn.Forget || turnContext.Reading().Intent == Intent.ReportHazard || !turn.Replies.Any(HasWords))
        {
            return;
        }
        var sms = turn.Message.Address.Channel == Channel.Sms;
        if (!state.Said.HasFlag(FirstLines.Privacy))
        {
            state.Said |= FirstLines.Privacy;
            AddLine(turn, Catalogue.Text(sms ? TextKey.PrivacyLineSms : TextKey.PrivacyLine, turn.Language, ("page", privacy.Page)), int.MaxValue);
        }
        var otherLanguage = Catalogue.Text(sms ? TextKey.OtherLanguageSms : TextKey.OtherLanguage, turn.Language);
        // Where it would make an SMS too long a later answer has it.
        if (!state.Said.HasFlag(FirstLines.OtherLanguage) && AddLine(turn, otherLanguage, sms ? MostSegments : int.MaxValue))
        {
            state.Said |= FirstLines.OtherLanguage;
        }
    }

    private static bool AddLine(Turn turn, string line, int mostSegments)
    {
        var replies = turn.Replies.ToArray();
        var last = Array.FindLastIndex(replies, HasWords);
        var longer = replies[last].WithLine(line);
        if (SmsSegments.Count(longer.Numbered) > mostSegments)
        {
            return false;
        }
        replies[last] = longer;
        turn.SayNothing();
        Array.ForEach(replies, turn.Say);
        return true;
    }

    private static bool HasWords(Reply reply) => reply.Text.Length > 0;
}
