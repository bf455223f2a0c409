using System.Globalization;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>How a connection is wanted. Numbers typed along are read from the message itself, so none is saved here.</summary>
/// <param name="Other">True where another account is wanted than the ones the chat has open.</param>
/// <param name="Month">First day of the month whose bill is wanted; null for the last bill.</param>
/// <param name="ByMail">True where it is wanted by mail.</param>
/// <param name="OfAll">True where all connections are meant.</param>
/// <param name="NoNumber">True where the numbers in the message are of something else than a connection.</param>
/// <param name="NotShown">True where something, such as a payment, is said not to be shown.</param>
internal sealed record Wish(bool Other = false, DateOnly? Month = null, bool ByMail = false, bool OfAll = false, bool NoNumber = false, bool NotShown = false)
{
    private const string NoNumberState = "noNumber";
    private const string NotShownState = "notShown";
    private const string OtherState = "other";
    private const string MonthState = "month";
    private const string ByMailState = "byMail";
    private const string OfAllState = "ofAll";
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>The wish in the message.</summary>
    public static Wish In(ITurnContext context)
    {
        var reading = context.Reading();
        return new Wish(false, reading.Month?.Before(IndianTime.Day(context.Turn().Now)), reading.ByMail, reading.OfAll, NotShown: SmallWishes.NotShown(Normaliser.Tokens(context.Activity.Text)));
    }

    /// <summary>As a dialog's saved state takes it.</summary>
    public Dictionary<string, object> ToState()
    {
        var state = new Dictionary<string, object> { [OtherState] = Other };
        if (Month is { } month)
        {
            state[MonthState] = month.ToString(DayForm, CultureInfo.InvariantCulture);
        }
        if (ByMail)
        {
            state[ByMailState] = true;
        }
        if (OfAll)
        {
            state[OfAllState] = true;
        }
        if (NoNumber)
        {
            state[NoNumberState] = true;
        }
        if (NotShown)
        {
            state[NotShownState] = true;
        }
        return state;
    }

    public static Wish From(object? saved) => saved is IDictionary<string, object> state
        ? new Wish(
            state.Flag(OtherState),
            DateOnly.TryParseExact(state.Word(MonthState), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null,
            state.Flag(ByMailState),
            state.Flag(OfAllState),
            state.Flag(NoNumberState),
            state.Flag(NotShownState))
        : new Wish();
}
