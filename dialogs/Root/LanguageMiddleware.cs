using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// Settles the language of the turn. A wish in words holds until the next one; otherwise the language of the last message that showed
/// one. The first answer of a chat ends with a line in the other language.
/// </summary>
internal sealed class LanguageMiddleware : IMiddleware
{
    private const int MostSegments = 2;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var (turn, state, reading) = (turnContext.Turn(), turnContext.Chat(), turnContext.Reading());
        Settle(state, reading);
        turn.Language = state.Language ?? ToLanguage(reading.Language);
        if (reading is { Intent: Intent.ChangeLanguage, SwitchTo: null })
        {
            turnContext.SwitchLanguage();
        }
        await next(cancellationToken);
        if (!state.OtherLanguageShown && turn.Replies.Any(HasWords) && !turn.Forget)
        {
            state.OtherLanguageShown = AddOtherLanguage(turn);
        }
    }

    private static void Settle(ChatState state, Reading reading)
    {
        if (reading.SwitchTo is { } wish)
        {
            (state.Language, state.LanguageChosen, state.OtherLanguageShown) = (ToLanguage(wish), true, true);
        }
        else if (!state.LanguageChosen && (reading.LanguageSure || (state.Language is null && reading.HasWords)))
        {
            state.Language = ToLanguage(reading.Language);
        }
    }

    // False where it would make an SMS too long: then a later answer has it.
    private static bool AddOtherLanguage(Turn turn)
    {
        var (replies, sms) = (turn.Replies.ToArray(), turn.Message.Address.Channel == Channel.Sms);
        var last = Array.FindLastIndex(replies, HasWords);
        var longer = replies[last].WithLine(Catalogue.Text(sms ? TextKey.OtherLanguageSms : TextKey.OtherLanguage, turn.Language));
        if (sms && SmsSegments.Count(longer.Numbered) > MostSegments)
        {
            return false;
        }
        replies[last] = longer;
        turn.SayNothing();
        Array.ForEach(replies, turn.Say);
        return true;
    }

    private static bool HasWords(Reply reply) => reply.Text.Length > 0;

    private static Language ToLanguage(MessageLanguage language) =>
        language == MessageLanguage.English ? Language.English : Language.Hindi;
}
