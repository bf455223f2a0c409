using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Root;

/// <summary>
/// Settles the language of the turn. A wish in words holds until the next one; otherwise the language of the last message that showed
/// one.
/// </summary>
internal sealed class LanguageMiddleware : IMiddleware
{
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
    }

    private static void Settle(ChatState state, Reading reading)
    {
        if (reading.SwitchTo is { } wish)
        {
            (state.Language, state.LanguageChosen) = (ToLanguage(wish), true);
            state.Said |= FirstLines.OtherLanguage;
        }
        else if (!state.LanguageChosen && (reading.LanguageSure || (state.Language is null && reading.HasWords)))
        {
            state.Language = ToLanguage(reading.Language);
        }
    }

    private static Language ToLanguage(MessageLanguage language) =>
        language == MessageLanguage.English ? Language.English : Language.Hindi;
}
