using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>
/// Units and amounts of the last six months, and the newest beside the one before and the same month of last year. Of a prepaid meter the bills of before it,
/// after its balance.
/// </summary>
internal sealed class HistoryDialog(BillingDesk billing) : ConnectionDialog(nameof(HistoryDialog))
{
    private const int Months = 6;
    private const int YearAndMonth = 13;

    protected override async Task TellAsync(
        ITurnContext context, Wish wish, Connection connection, int connections, CancellationToken stop)
    {
        var account = ("account", connection.Number.Spaced);
        var history = await billing.History(connection.AccountId, YearAndMonth, stop);
        if (history.Count == 0 || connection.Prepaid)
        {
            await context.SayLinesAsync(BillWords.Lines(context, connection, await billing.Latest(connection.AccountId, stop)));
        }
        if (history.Count == 0)
        {
            return;
        }
        List<string> lines = [context.Text(connection.Prepaid ? TextKey.HistoryBeforePrepaid : TextKey.HistoryOf, account)];
        lines.AddRange(history.Take(Months).Select(month => Line(context, month)));
        await context.SayLinesAsync(connection.Prepaid ? lines : [.. lines, .. Compared(context, history)]);
    }

    private static IEnumerable<string> Compared(ITurnContext context, IReadOnlyList<MonthUnits> history)
    {
        var newest = history[0];
        if (history.Count > 1)
        {
            yield return Against(context, newest, history[1]);
        }
        if (history.FirstOrDefault(month => month.Month == newest.Month.AddYears(-1)) is { } yearAgo)
        {
            yield return Against(context, newest, yearAgo);
        }
    }

    // Both figures, as more units may cost less.
    private static string Against(ITurnContext context, MonthUnits newest, MonthUnits before)
    {
        var (units, amount) = (newest.Units - before.Units, newest.Amount - before.Amount);
        return context.Text(
            TextKey.HistoryAgainst,
            ("month", context.Month(before.Month)),
            ("units", Difference(context, units, $"{Math.Abs(units)}")),
            ("amount", Difference(context, amount, context.Rupees(Math.Abs(amount)))));
    }

    private static string Difference(ITurnContext context, decimal by, string figure) => by switch
    {
        > 0 => context.Text(TextKey.HistoryMore, ("figure", figure)),
        < 0 => context.Text(TextKey.HistoryLess, ("figure", figure)),
        _ => context.Text(TextKey.HistorySame),
    };

    private static string Line(ITurnContext context, MonthUnits month) => context.Text(
        TextKey.HistoryLine,
        ("month", context.Month(month.Month)),
        ("units", $"{month.Units}"),
        ("amount", context.Rupees(month.Amount)));
}
