using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Accounts;
using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Billing;

/// <summary>The last payments of a connection, the newest with its receipt; where one is missing how long that may take, and the offer of a complaint.</summary>
internal sealed class PaymentsDialog(BillingDesk billing, ComplaintDesk complaints, BillsOptions options) : ConnectionDialog(nameof(PaymentsDialog))
{
    protected override async Task TellAsync(
        ITurnContext context, Wish wish, Connection connection, int connections, CancellationToken stop)
    {
        var account = ("account", connection.Number.Spaced);
        var payments = (await billing.Latest(connection.AccountId, stop))?.LastPayments ?? [];
        if (payments.Count == 0)
        {
            await context.SayAsync(connection.Prepaid ? TextKey.NoRecharges : TextKey.NoPayments, account);
            return;
        }
        var heading = context.Text(connection.Prepaid ? TextKey.RechargesOf : TextKey.PaymentsOf, account);
        await context.SayLinesAsync([heading, .. payments.Select((payment, at) => Line(context, payment, withReceipt: at == 0))]);
    }

    // What is begun here is offered once nothing else is in progress.
    protected override async Task<DialogTurnResult> EndAsync(WaterfallStepContext step, Wish wish, CancellationToken stop)
    {
        if (!wish.NotShown)
        {
            return await base.EndAsync(step, wish, stop);
        }
        await step.Context.SayAsync(TextKey.PaymentTakes, ("days", $"{Math.Ceiling(options.PaymentShownWithin.TotalDays)}"));
        step.Context.Chat().Complaint = new ComplaintDraft { Number = complaints.NewNumber(), Kind = ComplaintKind.PaymentNotShown };
        return await step.EndDialogAsync(null, stop);
    }

    private static string Line(ITurnContext context, PaymentFigures payment, bool withReceipt)
    {
        var line = context.Text(
            TextKey.PaymentLine,
            ("day", context.Day(payment.PaidOn)),
            ("amount", context.Rupees(payment.Amount)),
            ("mode", PaymentMode.Word(payment.Mode, context.Turn().Language)));
        return withReceipt ? $"{line}, {context.Text(TextKey.PaymentReceipt, ("receipt", payment.Receipt))}" : line;
    }
}
