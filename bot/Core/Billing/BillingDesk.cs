using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Billing;

/// <summary>
/// Looks bills up for dialogs. It shows what the billing system gave and computes nothing; whether the chat may see it was decided
/// before. An account on hold has nothing to show to anybody.
/// </summary>
public sealed class BillingDesk
{
    private const int PaymentsShown = 3;
    private const int MonthsOnPaper = 12;

    private readonly Func<BotDbContext> _openDatabase;

    // Compiled per desk, as a compiled query belongs to one provider's model: the bill is what most people ask for.
    private readonly Func<BotDbContext, long, IAsyncEnumerable<Account>> _account = EF.CompileAsyncQuery((BotDbContext db, long id) =>
        db.Accounts.AsNoTracking().Where(account => account.Id == id && !account.OnHold));

    private readonly Func<BotDbContext, long, IAsyncEnumerable<Bill>> _latest = EF.CompileAsyncQuery((BotDbContext db, long id) =>
        db.Bills.AsNoTracking().Where(bill => bill.AccountId == id)
            .OrderByDescending(bill => bill.Month).ThenByDescending(bill => bill.IssuedOn).ThenByDescending(bill => bill.Id).Take(1));

    private readonly Func<BotDbContext, long, DateOnly, IAsyncEnumerable<Bill>> _ofMonth = EF.CompileAsyncQuery(
        (BotDbContext db, long id, DateOnly month) =>
            db.Bills.AsNoTracking().Where(bill => bill.AccountId == id && bill.Month == month)
                .OrderByDescending(bill => bill.IssuedOn).ThenByDescending(bill => bill.Id).Take(1));

    private readonly Func<BotDbContext, long, IAsyncEnumerable<Payment>> _payments = EF.CompileAsyncQuery((BotDbContext db, long id) =>
        db.Payments.AsNoTracking().Where(payment => payment.AccountId == id)
            .OrderByDescending(payment => payment.PaidOn).ThenByDescending(payment => payment.Id).Take(PaymentsShown));

    private readonly Func<BotDbContext, long, DateOnly, int, IAsyncEnumerable<MonthUnits>> _months = EF.CompileAsyncQuery(
        (BotDbContext db, long id, DateOnly newest, int rows) =>
            db.Bills.Where(bill => bill.AccountId == id && bill.Month <= newest && db.Accounts.Any(account => account.Id == id && !account.OnHold))
                .OrderByDescending(bill => bill.Month).ThenByDescending(bill => bill.IssuedOn).ThenByDescending(bill => bill.Id)
                .Select(bill => new MonthUnits(bill.Month, bill.Units, bill.Amount)).Take(rows));

    internal BillingDesk(Func<BotDbContext> openDatabase) => _openDatabase = openDatabase;

    /// <summary>
    /// The last bill and the last payments; a prepaid meter has its balance in place of a bill. Null for an account that does not
    /// exist or is on hold.
    /// </summary>
    public async Task<BillSummary?> Latest(long accountId, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await Account(db, accountId, stop) is { } account
            ? await Summary(db, account, account.Prepaid ? null : _latest(db, accountId), stop)
            : null;
    }

    /// <summary>
    /// The bill of the month in which <paramref name="month"/> lies, the newest where it was revised, and the last payments. Null for
    /// an account that does not exist or is on hold.
    /// </summary>
    public async Task<BillSummary?> ForMonth(long accountId, DateOnly month, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await Account(db, accountId, stop) is { } account
            ? await Summary(db, account, _ofMonth(db, accountId, new DateOnly(month.Year, month.Month, 1)), stop)
            : null;
    }

    /// <summary>The last <paramref name="months"/> months that were billed, the newest first; empty for an account on hold.</summary>
    public async Task<IReadOnlyList<MonthUnits>> History(long accountId, int months, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await Months(db, accountId, DateOnly.MaxValue, months, stop);
    }

    /// <summary>
    /// The document of a bill, or of a prepaid meter's statement where <paramref name="billId"/> is null. Null where the account is
    /// closed, on hold or gone, or the bill is gone.
    /// </summary>
    internal async Task<BillPaper?> Paper(long accountId, long? billId, DateTimeOffset now, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var account = await Account(db, accountId, stop);
        if (account is not { Status: AccountStatus.Live } || (billId is null && !account.Prepaid))
        {
            return null;
        }
        var bill = billId is null
            ? null
            : await db.Bills.AsNoTracking().SingleOrDefaultAsync(b => b.Id == billId && b.AccountId == accountId, stop);
        if (billId is not null && bill is null)
        {
            return null;
        }
        var payments = await Payments(db, accountId, stop);
        var history = await Months(db, accountId, bill?.Month ?? DateOnly.MaxValue, MonthsOnPaper, stop);
        history.Reverse();
        return new BillPaper(account, bill, history, payments, IndianTime.Day(now));
    }

    private ValueTask<Account?> Account(BotDbContext db, long accountId, CancellationToken stop) =>
        _account(db, accountId).SingleOrDefaultAsync(stop);

    private async Task<BillSummary> Summary(BotDbContext db, Account account, IAsyncEnumerable<Bill>? found, CancellationToken stop)
    {
        var bill = found is null ? null : await found.FirstOrDefaultAsync(stop);
        return new BillSummary
        {
            AccountId = account.Id,
            AccountNumber = AccountNumber.TryParse(account.Number, out var number) ? number : default,
            Prepaid = account.Prepaid,
            PrepaidBalance = account.PrepaidBalance,
            PrepaidReadAt = account.PrepaidReadAt,
            BillId = bill?.Id,
            Bill = bill is null ? null : Figures(bill),
            LastPayments = await Payments(db, account.Id, stop),
        };
    }

    private async Task<IReadOnlyList<PaymentFigures>> Payments(BotDbContext db, long accountId, CancellationToken stop) =>
        await _payments(db, accountId)
            .Select(payment => new PaymentFigures(payment.Amount, payment.PaidOn, payment.Mode, payment.Receipt))
            .ToListAsync(stop);

    // The newest first. A revised bill stands beside the one it replaces.
    private async Task<List<MonthUnits>> Months(BotDbContext db, long accountId, DateOnly newest, int months, CancellationToken stop)
    {
        var bills = await _months(db, accountId, newest, 2 * months).ToListAsync(stop);
        return [.. bills.DistinctBy(bill => bill.Month).Take(months)];
    }

    private static BillFigures Figures(Bill bill) =>
        new(bill.Number, bill.Month, bill.PeriodFrom, bill.PeriodTo, bill.Units, bill.Amount, bill.Arrears, bill.DueOn, bill.Status);
}
