using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>An account number sent in several messages.</summary>
internal static class PartialNumber
{
    private const long Life = 10 * 60;
    private const int Full = 10;
    private const int FullLegacy = 12;

    /// <summary>
    /// <paramref name="digits"/> joined with those of the messages before. Digits that are too few are kept for the next message.
    /// </summary>
    public static string Join(ITurnContext context, string digits)
    {
        var (chat, now) = (context.Chat(), context.Turn().Now.ToUnixTimeSeconds());
        // Typed again from its beginning it is no continuation.
        if (digits.Length is not (Full or FullLegacy) && chat.PartialNumber is { } before && now - chat.PartialAt <= Life
            && before.Length + digits.Length <= FullLegacy && !digits.StartsWith(before, StringComparison.Ordinal))
        {
            digits = before + digits;
        }
        (chat.PartialNumber, chat.PartialAt) = digits.Length < Full ? (digits, now) : (null, 0);
        return digits;
    }
}
