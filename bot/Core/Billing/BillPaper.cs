using BijliMitra.Core.Accounts;

namespace BijliMitra.Core.Billing;

/// <summary>What stands on a bill as a document, or on the statement of a prepaid meter: all of it as the billing system gave it.</summary>
/// <param name="Account">The connection.</param>
/// <param name="Bill">The bill; null on a statement.</param>
/// <param name="History">Units of the last months up to the bill's, the oldest first.</param>
/// <param name="Payments">The last payments or recharges, the newest first.</param>
/// <param name="On">The day it is made out.</param>
public sealed record BillPaper(
    Account Account, Bill? Bill, IReadOnlyList<MonthUnits> History, IReadOnlyList<PaymentFigures> Payments, DateOnly On)
{
    /// <summary>Name of the file: month and the account's last digits, so that it names no person.</summary>
    public string FileName => $"bill-{Bill?.Month.ToString("yyyy-MM") ?? $"statement-{On:yyyy-MM-dd}"}-{Account.Number[^4..]}.pdf";
}
