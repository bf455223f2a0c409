using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Billing;

/// <summary>
/// Looks bills up for dialogs. It shows what the billing system gave and computes nothing; whether the chat may see it was decided
/// before. An account on hold has nothing to show to anybody.
/// </summary>
public sealed class BillingDesk
{
    private const int PaymentsShown = 3;

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
        var newest = await (
            from bill in db.Bills
            where bill.AccountId == accountId && db.Accounts.Any(account => account.Id == accountId && !account.OnHold)
            orderby bill.Month descending, bill.IssuedOn descending, bill.Id descending
            select new MonthUnits(bill.Month, bill.Units, bill.Amount)).Take(2 * months).ToListAsync(stop);
        // A revised bill stands beside the one it replaces.
        return [.. newest.DistinctBy(bill => bill.Month).Take(months)];
    }

    private ValueTask<Account?> Account(BotDbContext db, long accountId, CancellationToken stop) =>
        _account(db, accountId).SingleOrDefaultAsync(stop);

    private async Task<BillSummary> Summary(BotDbContext db, Account account, IAsyncEnumerable<Bill>? found, CancellationToken stop)
    {
        var bill = found is null ? null : await found.FirstOrDefaultAsync(stop);
        var payments = await _payments(db, account.Id)
            .Select(payment => new PaymentFigures(payment.Amount, payment.PaidOn, payment.Mode, payment.Receipt))
            .ToListAsync(stop);
        return new BillSummary
        {
            AccountNumber = AccountNumber.TryParse(account.Number, out var number) ? number : default,
            Prepaid = account.Prepaid,
            PrepaidBalance = account.PrepaidBalance,
            PrepaidReadAt = account.PrepaidReadAt,
            Bill = bill is null ? null : Figures(bill),
            LastPayments = payments,
        };
    }

    private static BillFigures Figures(Bill bill) =>
        new(bill.Number, bill.Month, bill.PeriodFrom, bill.PeriodTo, bill.Units, bill.Amount, bill.Arrears, bill.DueOn, bill.Status);
}
