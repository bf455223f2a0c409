using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>Units and amounts of the last six months.</summary>
internal sealed class HistoryDialog(BillingDesk billing) : ConnectionDialog(nameof(HistoryDialog))
{
    private const int Months = 6;

    protected override async Task TellAsync(
        ITurnContext context, Wish wish, Connection connection, int connections, CancellationToken stop)
    {
        var account = ("account", connection.Number.Spaced);
        var history = await billing.History(connection.AccountId, Months, stop);
        if (history.Count == 0)
        {
            await context.SayLinesAsync(BillWords.Lines(context, connection, await billing.Latest(connection.AccountId, stop)));
            return;
        }
        await context.SayLinesAsync([context.Text(TextKey.HistoryOf, account), .. history.Select(month => Line(context, month))]);
    }

    private static string Line(ITurnContext context, MonthUnits month) => context.Text(
        TextKey.HistoryLine,
        ("month", context.Month(month.Month)),
        ("units", $"{month.Units}"),
        ("amount", context.Rupees(month.Amount)));
}
