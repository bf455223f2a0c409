using System.Globalization;
using BijliMitra.Core.Accounts;

namespace BijliMitra.Dialogs.Root;

/// <summary>The bill that was told last, so that "mail it to me" is understood.</summary>
/// <param name="Account">The account's number.</param>
/// <param name="Month">First day of the month that was asked for; null for the last bill.</param>
public sealed record Told(string Account, string? Month)
{
    private const string Form = "yyyy-MM-dd";

    internal static Told Now(Connection connection, DateOnly? month) =>
        new(connection.Number.Digits, month?.ToString(Form, CultureInfo.InvariantCulture));

    internal DateOnly? MonthOf(Connection connection) =>
        Account == connection.Number.Digits
        && DateOnly.TryParseExact(Month, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
