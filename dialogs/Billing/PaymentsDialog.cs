using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>The last payments of a connection.</summary>
internal sealed class PaymentsDialog(BillingDesk billing) : ConnectionDialog(nameof(PaymentsDialog))
{
    protected override async Task TellAsync(
        ITurnContext context, Wish wish, Connection connection, int connections, CancellationToken stop)
    {
        var account = ("account", connection.Number.Spaced);
        var payments = (await billing.Latest(connection.AccountId, stop))?.LastPayments ?? [];
        if (payments.Count == 0)
        {
            await context.SayAsync(TextKey.NoPayments, account);
            return;
        }
        await context.SayLinesAsync([context.Text(TextKey.PaymentsOf, account), .. payments.Select(payment => Line(context, payment))]);
    }

    private static string Line(ITurnContext context, PaymentFigures payment) => context.Text(
        TextKey.PaymentLine,
        ("day", context.Day(payment.PaidOn)),
        ("amount", context.Rupees(payment.Amount)),
        ("mode", PaymentMode.Word(payment.Mode, context.Turn().Language)));
}
