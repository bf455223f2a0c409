using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Billing;

public sealed class BillingDeskTests(SampleDatabase sample) : IClassFixture<SampleDatabase>
{
    private readonly BillingDesk _desk = new(sample.Open);

    [Fact]
    public async Task The_latest_bill_is_shown_as_the_billing_system_gave_it()
    {
        var summary = await _desk.Latest(await Id(Cast.Asha), default);

        Assert.NotNull(summary);
        Assert.Equal("1042210011", summary.AccountNumber.Digits);
        Assert.False(summary.Prepaid);
        Assert.Equal(
            new BillFigures(
                "250400011017", new(2026, 11, 1), new(2026, 10, 18), new(2026, 11, 17), 269, 1842, 0, new(2026, 12, 3), BillStatus.Unpaid),
            summary.Bill);
    }

    [Fact]
    public async Task The_last_three_payments_come_newest_first()
    {
        var summary = await _desk.Latest(await Id(Cast.Asha), default);

        Assert.Equal(3, summary!.LastPayments.Count);
        Assert.Equal(summary.LastPayments.OrderByDescending(payment => payment.PaidOn), summary.LastPayments);
        Assert.All(summary.LastPayments, payment => Assert.Matches("^R[0-9]{10}$", payment.Receipt));
    }

    [Fact]
    public async Task Arrears_stand_in_the_amount_of_an_overdue_bill()
    {
        var bill = (await _desk.Latest(await Id(Cast.Sunita), default))!.Bill!;
        var before = (await _desk.ForMonth(await Id(Cast.Sunita), bill.Month.AddMonths(-1), default))!.Bill!;

        Assert.Equal((3310m, before.Amount, BillStatus.Unpaid), (bill.Amount, bill.Arrears, bill.Status));
        Assert.True(bill.DueOn < SampleDatabase.Today);
    }

    [Fact]
    public async Task A_prepaid_meter_has_its_balance_in_place_of_a_bill()
    {
        var summary = await _desk.Latest(await Id(Cast.Farida), default);

        Assert.True(summary!.Prepaid);
        Assert.Equal(212m, summary.PrepaidBalance);
        Assert.NotNull(summary.PrepaidReadAt);
        Assert.Null(summary.Bill);
        Assert.Equal(500m, summary.LastPayments[0].Amount);
    }

    [Fact]
    public async Task A_month_is_found_by_any_of_its_days()
    {
        var summary = await _desk.ForMonth(await Id(Cast.Asha), new DateOnly(2026, 9, 17), default);

        Assert.Equal(new DateOnly(2026, 9, 1), summary!.Bill!.Month);
    }

    [Fact]
    public async Task A_month_without_a_bill_says_so()
    {
        var summary = await _desk.ForMonth(await Id(Cast.Asha), new DateOnly(2020, 1, 1), default);

        Assert.NotNull(summary);
        Assert.Null(summary.Bill);
    }

    [Fact]
    public async Task The_history_has_the_months_asked_for_newest_first()
    {
        var months = await _desk.History(await Id(Cast.Asha), 4, default);

        Assert.Equal([11, 10, 9, 8], months.Select(month => month.Month.Month));
        Assert.Equal((269, 1842m), (months[0].Units, months[0].Amount));
        Assert.Equal(6, (await _desk.History(await Id(Cast.Asha), 24, default)).Count);
    }

    [Fact]
    public async Task An_unknown_account_has_nothing()
    {
        Assert.Null(await _desk.Latest(999_999, default));
        Assert.Null(await _desk.ForMonth(999_999, SampleDatabase.Today, default));
        Assert.Empty(await _desk.History(999_999, 6, default));
    }

    [Fact]
    public async Task An_account_on_hold_shows_nothing()
    {
        await using var database = new TestDatabase();
        await database.Add(Connection(onHold: true), Revision("260400000001", 900, new(2026, 4, 20)));
        var desk = new BillingDesk(database.Open);

        Assert.Null(await desk.Latest(1, default));
        Assert.Null(await desk.ForMonth(1, new(2026, 4, 1), default));
        Assert.Empty(await desk.History(1, 6, default));
    }

    [Fact]
    public async Task A_revised_bill_takes_the_place_of_the_one_before()
    {
        await using var database = new TestDatabase();
        await database.Add(
            Connection(onHold: false), Revision("260400000002", 700, new(2026, 4, 25)), Revision("260400000001", 900, new(2026, 4, 20)));
        var desk = new BillingDesk(database.Open);

        Assert.Equal("260400000002", (await desk.Latest(1, default))!.Bill!.Number);
        Assert.Equal(700, (await desk.ForMonth(1, new(2026, 4, 1), default))!.Bill!.Amount);
        Assert.Equal(700, Assert.Single(await desk.History(1, 6, default)).Amount);
    }

    private static Account Connection(bool onHold) =>
        new() { Id = 1, Number = "1999999999", Name = "A", MeterNumber = "M", Tariff = "LMV-1", OnHold = onHold };

    private static Bill Revision(string number, decimal amount, DateOnly issued) => new()
    {
        AccountId = 1,
        Number = number,
        Month = new(2026, 4, 1),
        PeriodFrom = new(2026, 3, 20),
        PeriodTo = new(2026, 4, 19),
        Units = 100,
        Amount = amount,
        IssuedOn = issued,
        DueOn = issued.AddDays(15),
    };

    private async Task<long> Id(CastMember person)
    {
        await using var db = sample.Open();
        return await db.Accounts.Where(account => account.Number == person.Account).Select(account => account.Id).SingleAsync();
    }
}
