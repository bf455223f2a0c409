using BijliMitra.Core.Accounts;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Data;

public sealed class CastTests(SampleDatabase sample) : IClassFixture<SampleDatabase>
{
    [Theory]
    [InlineData("1042210011", "+919810000011", "Asha Verma", "आशा वर्मा", "GJ0011417", "250400011017", 1842, ContactState.Live)]
    [InlineData("1042210022", "+919810000022", "Ravi Kumar", "रवि कुमार", "GJ0022417", "250400022017", 967, ContactState.Dead)]
    [InlineData("1042210033", "+919810000033", "Sunita Devi", "सुनीता देवी", "GJ0033417", "250400033017", 3310, ContactState.Live)]
    [InlineData("1042210044", "+919810000044", "Imran Khan", "इमरान खान", "GJ0044417", "250400044017", 1276, ContactState.Live)]
    [InlineData("1042210045", "+919810000044", "Imran Khan", "इमरान खान", "GJ0045417", "250400045017", 2455, ContactState.Live)]
    [InlineData("1042210055", "+919810000055", "Meena Joshi", "मीना जोशी", "GJ0055417", "250400055017", 1390, ContactState.Live)]
    [InlineData("1042210066", "+919810000066", "Farida Begum", "फरीदा बेगम", "GJ0066417", "250400066017", 1148, ContactState.Live)]
    [InlineData("1042210077", "+919810000077", "Harish Gupta", "हरीश गुप्ता", "GJ0077417", "250400077017", 1105, ContactState.Suspect)]
    public async Task A_named_person_is_as_the_design_says(
        string number, string mobile, string name, string hindi, string meter, string billNumber, int amount, ContactState state)
    {
        var account = await Account(number);
        var contact = Assert.Single(account.Contacts, contact => contact.Kind == ContactKind.Mobile);
        var bills = await Bills(account);

        Assert.Equal((name, hindi, meter), (account.Name, account.NameHindi, account.MeterNumber));
        Assert.Equal(AccountStatus.Live, account.Status);
        Assert.Equal((mobile, state), (SampleDatabase.Protection.DecryptText(contact.Value), contact.State));
        Assert.Equal(SampleDatabase.Protection.ContactHash(mobile), contact.Hash);
        Assert.Equal(6, bills.Count);
        Assert.Equal((billNumber, amount), (bills[0].Number, bills[0].Amount));
    }

    [Fact]
    public async Task Ashas_bill_is_due_ten_days_after_seeding()
    {
        var bill = (await Bills(await Account(Cast.Asha.Account)))[0];

        Assert.Equal((SampleDatabase.Today.AddDays(10), BillStatus.Unpaid), (bill.DueOn, bill.Status));
    }

    [Fact]
    public async Task Ravi_can_be_told_nothing()
    {
        var contact = Assert.Single((await Account(Cast.Ravi.Account)).Contacts);

        Assert.Equal((ContactKind.Mobile, ContactState.Dead), (contact.Kind, contact.State));
    }

    [Fact]
    public async Task Sunitas_bill_is_overdue_and_her_old_number_is_known()
    {
        var account = await Account(Cast.Sunita.Account);
        var bills = await Bills(account);

        Assert.Equal("104221000330", account.LegacyNumber);
        Assert.Equal(BillStatus.Unpaid, bills[0].Status);
        Assert.True(bills[0].DueOn < SampleDatabase.Today);
        Assert.Equal((bills[1].Amount, BillStatus.Unpaid), (bills[0].Arrears, bills[1].Status));
    }

    [Fact]
    public async Task Imrans_two_connections_are_found_by_one_mobile()
    {
        await using var db = sample.Open();
        var hash = SampleDatabase.Protection.ContactHash(Cast.ImranHome.Mobile);

        var numbers = await db.Accounts.Where(a => a.Contacts.Any(c => c.Hash == hash)).Select(a => a.Number).Order().ToListAsync();

        Assert.Equal(["1042210044", "1042210045"], numbers);
    }

    [Fact]
    public async Task Faridas_meter_is_prepaid_with_a_balance_of_212_rupees()
    {
        var account = await Account(Cast.Farida.Account);

        Assert.True(account.Prepaid);
        Assert.Equal(212m, account.PrepaidBalance);
        Assert.NotNull(account.PrepaidReadAt);
    }

    [Fact]
    public async Task No_other_named_person_hangs_on_Meenas_feeder()
    {
        await using var db = sample.Open();
        var feeders = await (
            from account in db.Accounts
            join transformer in db.Areas on account.TransformerId equals transformer.Id
            where account.Number.StartsWith("10422100")
            select new { account.Number, transformer.ParentId }).ToListAsync();

        var meenas = Assert.Single(feeders, feeder => feeder.Number == Cast.Meena.Account).ParentId;

        Assert.Equal(Cast.Connections, feeders.Count);
        Assert.Single(feeders, feeder => feeder.ParentId == meenas);
    }

    private async Task<Account> Account(string number)
    {
        await using var db = sample.Open();
        return await db.Accounts.AsNoTracking().Include(a => a.Contacts).SingleAsync(a => a.Number == number);
    }

    private async Task<List<Bill>> Bills(Account account)
    {
        await using var db = sample.Open();
        return await db.Bills.AsNoTracking().Where(b => b.AccountId == account.Id).OrderByDescending(b => b.Month).ToListAsync();
    }
}
