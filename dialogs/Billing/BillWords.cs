using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Billing;

/// <summary>A bill in words. An overdue bill is told like any other: no threat, no limit.</summary>
internal static class BillWords
{
    private const int YearAndSpace = 5;
    private const int DaysClose = 183;
    private const int MonthsClose = 300;

    /// <summary>What a list of connections tells of one.</summary>
    public static string InList(ITurnContext context, BillSummary? summary) => summary switch
    {
        { Prepaid: true, Bill: null, PrepaidBalance: { } balance } => context.Text(TextKey.ListPrepaid, ("balance", context.Rupees(balance))),
        { Bill: { Amount: <= 0 } } => context.Text(TextKey.ListCredit),
        { Bill: { Status: BillStatus.Paid } bill } => context.Text(TextKey.ListPaid, ("amount", context.Rupees(bill.Amount))),
        { Bill: { } bill } => context.Text(TextKey.ListDue, ("amount", context.Rupees(bill.Amount)), ("due", context.Day(bill.DueOn))),
        _ => context.Text(TextKey.ListNoBill),
    };

    /// <summary>The name of the holder, in the language of the turn where it is known.</summary>
    public static string Holder(ITurnContext context, Connection connection) =>
        context.Turn().Language.NameOf(connection.Name, connection.NameHindi);

    /// <summary>Amount and due date of a bill, or the balance of a prepaid meter, in few words.</summary>
    public static string Short(ITurnContext context, Connection connection, BillSummary summary)
    {
        var account = ("account", connection.Number.Spaced);
        if (summary.Bill is not { } bill)
        {
            return Balance(context, account, summary);
        }
        var key = (bill.Amount > 0, bill.Status) switch
        {
            (false, _) => TextKey.BillShortCredit,
            (_, BillStatus.Paid) => TextKey.BillShortPaid,
            _ => TextKey.BillShortDue,
        };
        return context.Text(
            key, account, ("month", context.Month(bill.Month)), ("amount", context.Rupees(bill.Amount)), ("due", context.Day(bill.DueOn)));
    }

    /// <summary>The mail that a bill is attached to; its first line is the subject.</summary>
    public static string Mail(ITurnContext context, Connection connection, BillSummary summary)
    {
        var account = ("account", connection.Number.Tail);
        var subject = summary.Bill is { } bill
            ? context.Text(TextKey.MailBillSubject, account, ("month", IndianTime.Month(bill.Month, context.Turn().Language)))
            : context.Text(TextKey.MailStatementSubject, account);
        return $"{subject}\n\n{context.Text(TextKey.MailBillText)}\n";
    }

    /// <summary>Everything about the last bill: amount, units, status, arrears, last payment; of a prepaid meter the balance.</summary>
    public static IEnumerable<string> Lines(ITurnContext context, Connection connection, BillSummary? summary)
    {
        var account = ("account", connection.Number.Spaced);
        if (summary is { Prepaid: true, Bill: null })
        {
            yield return Balance(context, account, summary);
        }
        else if (summary?.Bill is not { } bill)
        {
            yield return context.Text(TextKey.NoBill, account);
        }
        else
        {
            yield return Amount(context, account, bill);
            if (bill.Amount > 0)
            {
                yield return Status(context, bill);
            }
            if (bill.Arrears > 0)
            {
                yield return context.Text(TextKey.BillArrears, ("arrears", context.Rupees(bill.Arrears)));
            }
        }
        if (summary?.LastPayments is [var last, ..])
        {
            yield return context.Text(summary.Prepaid && summary.Bill is null ? TextKey.LastRecharge : TextKey.LastPayment, ("amount", context.Rupees(last.Amount)), ("day", context.Day(last.PaidOn)));
        }
    }

    public static string Rupees(this ITurnContext context, decimal amount) => Money.Format(amount, context.Turn().Language);

    /// <summary>A day without its year where that goes without saying: within half a year of today.</summary>
    public static string Day(this ITurnContext context, DateOnly day)
    {
        var full = IndianTime.Format(day, context.Turn().Language);
        return Math.Abs(day.DayNumber - context.Today().DayNumber) < DaysClose ? full[..^YearAndSpace] : full;
    }

    /// <summary>A month, likewise.</summary>
    public static string Month(this ITurnContext context, DateOnly day)
    {
        var full = IndianTime.Month(day, context.Turn().Language);
        return Math.Abs(day.DayNumber - context.Today().DayNumber) < MonthsClose ? full[..^YearAndSpace] : full;
    }

    public static DateOnly Today(this ITurnContext context) => IndianTime.Day(context.Turn().Now);

    private static string Amount(ITurnContext context, (string, string) account, BillFigures bill)
    {
        var values = new[]
        {
            account,
            ("month", context.Month(bill.Month)),
            ("amount", context.Rupees(Math.Abs(bill.Amount))),
            ("units", $"{bill.Units}"),
        };
        var key = bill.Amount switch
        {
            > 0 => TextKey.BillOf,
            0 => TextKey.BillShortCredit,
            _ => TextKey.BillCredit,
        };
        return context.Text(key, values);
    }

    private static string Status(ITurnContext context, BillFigures bill)
    {
        var overdue = bill.DueOn < context.Today();
        var key = (bill.Status, overdue) switch
        {
            (BillStatus.Paid, _) => TextKey.BillPaid,
            (BillStatus.PartPaid, true) => TextKey.BillPartOverdue,
            (BillStatus.PartPaid, false) => TextKey.BillPartPaid,
            (_, true) => TextKey.BillOverdue,
            _ => TextKey.BillUnpaid,
        };
        return context.Text(key, ("due", context.Day(bill.DueOn)));
    }

    private static string Balance(ITurnContext context, (string, string) account, BillSummary summary) =>
        summary is { PrepaidBalance: { } balance, PrepaidReadAt: { } at }
            ? context.Text(TextKey.Prepaid, account, ("balance", context.Rupees(balance)), ("day", context.Day(IndianTime.Day(at))))
            : context.Text(TextKey.PrepaidUnread, account);
}
