using BijliMitra.Core.Areas;
using BijliMitra.Core.Billing;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Data;

public sealed class SampleDataTests(SampleDatabase sample) : IClassFixture<SampleDatabase>
{
    [Fact]
    public async Task Seventeen_in_a_hundred_cannot_be_reached()
    {
        await using var db = sample.Open();

        var unreachable = await db.Accounts.CountAsync(a =>
            !a.Contacts.Any(c => c.Kind != ContactKind.Email && c.State != ContactState.Dead)
            && !a.Contacts.Any(c => c.Kind == ContactKind.Email && c.State == ContactState.Live));

        Assert.InRange(unreachable, 160, 180);
    }

    [Fact]
    public async Task The_sample_has_some_of_everything()
    {
        await using var db = sample.Open();

        Assert.Equal(1000, await db.Accounts.CountAsync());
        Assert.InRange(await db.Accounts.CountAsync(a => a.Prepaid), 90, 150);
        Assert.InRange(await db.Accounts.CountAsync(a => a.LegacyNumber != null), 300, 400);
        Assert.InRange(await db.Accounts.CountAsync(a => a.Status == BijliMitra.Core.Accounts.AccountStatus.Closed), 5, 30);
        Assert.InRange(await db.Contacts.CountAsync(c => c.Kind == ContactKind.WhatsApp), 300, 450);
        Assert.InRange(await db.Contacts.CountAsync(c => c.Kind == ContactKind.Email), 150, 300);
        Assert.True(await db.Contacts.Where(c => c.Kind == ContactKind.Mobile).GroupBy(c => c.Hash).AnyAsync(g => g.Count() > 2));
        Assert.True(await db.Bills.AnyAsync(b => b.Amount < 0));
        Assert.True(await db.Bills.AnyAsync(b => b.Arrears > 0));
        Assert.True(await db.Bills.AnyAsync(b => b.Status == BillStatus.PartPaid));
        Assert.Equal(6000, await db.Bills.CountAsync());
    }

    [Fact]
    public async Task Every_mobile_is_an_Indian_mobile_and_every_mail_address_is_an_example()
    {
        await using var db = sample.Open();
        foreach (var contact in await db.Contacts.AsNoTracking().ToListAsync())
        {
            var value = SampleDatabase.Protection.DecryptText(contact.Value);
            if (contact.Kind == ContactKind.Email)
            {
                Assert.EndsWith("@example.in", value, StringComparison.Ordinal);
                continue;
            }
            Assert.True(PhoneNumber.TryParseIndianMobile(value, out var mobile), value);
            Assert.Equal(value, mobile.E164);
        }
    }

    [Fact]
    public async Task Numbers_are_well_formed_and_do_not_follow_from_the_account_number()
    {
        await using var db = sample.Open();
        var rows = await (
            from account in db.Accounts
            join bill in db.Bills on account.Id equals bill.AccountId
            where account.Id > Cast.Connections
            select new { account.Number, account.MeterNumber, Bill = bill.Number }).ToListAsync();

        Assert.All(rows, row =>
        {
            Assert.Matches("^1[0-9]{9}$", row.Number);
            Assert.Matches("^[A-Z]{2}[0-9]{7}$", row.MeterNumber);
            Assert.Matches("^[0-9]{12}$", row.Bill);
        });
        Assert.Equal(rows.Count, rows.Select(row => row.Bill).Distinct().Count());
        var june = rows.Where(row => row.Bill.StartsWith("2606", StringComparison.Ordinal))
            .OrderBy(row => row.Number, StringComparer.Ordinal).ToList();
        Assert.InRange(ShareThatRises(june.Select(row => row.Bill)), 0.45, 0.55);
        Assert.InRange(ShareThatRises(june.Select(row => row.MeterNumber[2..])), 0.45, 0.55);
    }

    [Fact]
    public async Task Bills_follow_one_another_and_their_payments_lie_before_today()
    {
        await using var db = sample.Open();
        var bills = await db.Bills.AsNoTracking().OrderBy(b => b.AccountId).ThenBy(b => b.Month).ToListAsync();

        Assert.All(bills.Zip(bills.Skip(1)).Where(pair => pair.First.AccountId == pair.Second.AccountId), pair =>
        {
            Assert.Equal(pair.First.PeriodTo.AddDays(1), pair.Second.PeriodFrom);
            Assert.Equal(pair.First.Month.AddMonths(1), pair.Second.Month);
        });
        Assert.All(bills, bill => Assert.True(bill.PeriodFrom < bill.PeriodTo && bill.PeriodTo < bill.IssuedOn && bill.IssuedOn <= SampleDatabase.Today));
        Assert.False(await db.Payments.AnyAsync(p => p.PaidOn > SampleDatabase.Today || p.Amount <= 0));
    }

    [Fact]
    public async Task The_parts_of_a_bill_add_up_to_its_amount_and_the_readings_to_its_units()
    {
        await using var db = sample.Open();
        var bills = await db.Bills.AsNoTracking().ToListAsync();

        Assert.All(bills, bill =>
        {
            Assert.Equal(bill.Amount, bill.EnergyCharge + bill.FixedCharge + bill.ElectricityDuty + bill.FuelSurcharge + bill.LateFee
                - bill.Subsidy - bill.Rebate + bill.Arrears);
            Assert.True(bill is { EnergyCharge: > 0, FixedCharge: > 0, ElectricityDuty: > 0, FuelSurcharge: > 0, Subsidy: >= 0, Rebate: >= 0, LateFee: >= 0 });
            Assert.Equal(bill.Units, bill.ReadingNow - bill.ReadingBefore);
        });
        Assert.All(bills.OrderBy(b => b.AccountId).ThenBy(b => b.Month).Zip(bills.OrderBy(b => b.AccountId).ThenBy(b => b.Month).Skip(1))
            .Where(pair => pair.First.AccountId == pair.Second.AccountId), pair => Assert.Equal(pair.First.ReadingNow, pair.Second.ReadingBefore));
    }

    [Fact]
    public async Task An_address_lies_where_its_transformer_is()
    {
        await using var db = sample.Open();
        var places = await (
            from account in db.Accounts
            join transformer in db.Areas on account.TransformerId equals transformer.Id
            select new { account.Address, Transformer = transformer.NameEnglish }).ToListAsync();

        Assert.All(places, place => Assert.Contains(
            $", {place.Transformer.Split(" Block")[0][^1]} Block, {place.Transformer.Split(" Block")[0][..^2]}, ", place.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_connection_hangs_on_a_transformer_that_leads_up_to_the_zone()
    {
        await using var db = sample.Open();
        var areas = await db.Areas.AsNoTracking().ToDictionaryAsync(area => area.Id);

        foreach (var key in await db.Accounts.Select(a => a.TransformerId).Distinct().ToListAsync())
        {
            var area = areas[key];
            for (var kind = AreaKind.Transformer; kind > AreaKind.Zone; kind--)
            {
                Assert.Equal(kind, area.Kind);
                area = areas[area.ParentId!.Value];
            }
            Assert.Equal((AreaKind.Zone, null), (area.Kind, area.ParentId));
        }
        Assert.Equal(8, areas.Values.Count(area => area.Kind == AreaKind.Division));
        Assert.All(areas.Values, area => Assert.NotEqual(area.NameEnglish, area.NameHindi));
    }

    [Fact]
    public async Task Every_sub_division_has_its_engineers_and_no_consumer_has_a_number_of_staff()
    {
        await using var db = sample.Open();
        var staff = await db.Staff.Where(s => db.Posts.All(p => p.StaffId != s.Id) || s.Role == StaffRole.Lineman).OrderBy(s => s.Id).ToListAsync();
        var offices = await db.Areas.Where(a => a.Kind == AreaKind.SubDivision).Select(a => (long?)a.Id).ToListAsync();

        Assert.Equal(7 + (2 * offices.Count), staff.Count);
        Assert.All(offices, office => Assert.InRange(staff.Count(s => s.AreaId == office), 2, 3));
        Assert.All(staff, s => Assert.Equal(SampleDatabase.Protection.ContactHash(SampleDatabase.Protection.DecryptText(s.Mobile)), s.MobileHash));
        Assert.Equal(staff.Count, staff.Select(s => s.MobileHash).Distinct().Count());
        Assert.False(await db.Contacts.AnyAsync(c => db.Staff.Any(s => s.MobileHash == c.Hash)));
        Assert.Equal(
            ["agent1", "agent2", "supervisor1", "manager1", "officer1", "admin1", "JE-117"], staff.Take(7).Select(s => s.Code));
    }

    [Fact]
    public async Task Every_office_has_its_posts_and_each_officer_a_number_of_his_own()
    {
        await using var db = sample.Open();
        var posts = await db.Posts.Join(db.Staff, p => p.StaffId, s => s.Id, (p, s) => new { Post = p, Staff = s }).ToListAsync();
        var areas = await db.Areas.Where(a => a.Kind <= AreaKind.SubDivision).ToListAsync();

        Assert.All(areas, area => Assert.Contains(posts, one => one.Post.AreaId == area.Id));
        Assert.Equal(posts.Count, posts.Select(one => one.Staff.MobileHash).Distinct().Count());
        Assert.All(posts, one => Assert.NotNull(one.Staff.NameHindi));
        Assert.Equal("CE-NOIDA", Assert.Single(posts, one => one.Post.Level == PostLevel.ChiefEngineer).Staff.Code);
        Assert.False(await db.Contacts.AnyAsync(c => db.Staff.Any(s => s.MobileHash == c.Hash)));
    }

    [Fact]
    public async Task The_same_seed_and_day_give_the_same_data()
    {
        await using var other = new TestDatabase();
        await new SampleData(SampleDatabase.Protection, SampleDatabase.Today).Fill(other.Write, 1000, default);

        Assert.Equal(await Fingerprint(sample.Database), await Fingerprint(other));
    }

    [Fact]
    public async Task Filling_may_stop_anywhere_and_goes_on_to_the_same_data()
    {
        await using var other = new TestDatabase();
        var left = 9;
        Task WriteUntilStopped(Func<BotDbContext, CancellationToken, Task> unit, CancellationToken token) =>
            left-- > 0 ? other.Write(unit, token) : throw new OperationCanceledException();
        var data = new SampleData(SampleDatabase.Protection, SampleDatabase.Today);

        await Assert.ThrowsAsync<OperationCanceledException>(() => data.Fill(WriteUntilStopped, 300, default));
        await data.Fill(other.Write, 307, default);
        await data.Fill(other.Write, 1000, default);
        await data.Fill(other.Write, 1000, default);

        Assert.Equal(await Fingerprint(sample.Database), await Fingerprint(other));
    }

    [Fact]
    public async Task Another_seed_gives_other_data_and_the_same_named_people()
    {
        await using var other = new TestDatabase();
        await new SampleData(SampleDatabase.Protection, SampleDatabase.Today, seed: 1).Fill(other.Write, 60, default);
        await using var db = other.Open();
        await using var usual = sample.Open();

        var numbers = await db.Accounts.OrderBy(a => a.Id).Select(a => a.Number).ToListAsync();

        Assert.Equal(await usual.Accounts.OrderBy(a => a.Id).Select(a => a.Number).Take(8).ToListAsync(), numbers.Take(8));
        Assert.False(await usual.Accounts.AnyAsync(a => numbers.Skip(8).Contains(a.Number)));
    }

    [Fact]
    public async Task A_database_with_sample_data_says_so()
    {
        await using var empty = new TestDatabase();
        await new SampleData(SampleDatabase.Protection, SampleDatabase.Today).Fill(empty.Write, 0, default);
        await using var none = empty.Open();
        await using var some = sample.Open();

        Assert.False(await SampleData.IsIn(none, default));
        Assert.True(await SampleData.IsIn(some, default));
    }

    private static double ShareThatRises(IEnumerable<string> numbers) =>
        numbers.Zip(numbers.Skip(1)).Average(pair => string.CompareOrdinal(pair.First, pair.Second) < 0 ? 1 : 0);

    // Ciphertext differs by its nonce; hashes stand for the values.
    private static async Task<string> Fingerprint(TestDatabase database)
    {
        await using var db = database.Open();
        var contacts = await (
            from account in db.Accounts
            join contact in db.Contacts on account.Id equals contact.AccountId
            orderby account.Number, contact.Kind
            select $"{account.Number} {account.Name} {account.MeterNumber} {contact.Kind} {contact.Hash} {contact.State}").ToListAsync();
        var bills = await db.Bills.OrderBy(b => b.Number).Select(b => $"{b.Number} {b.Units} {b.Amount} {b.Status} {b.DueOn}").ToListAsync();
        var payments = await db.Payments.OrderBy(p => p.Receipt)
            .Select(p => $"{p.Receipt} {p.Amount} {p.PaidOn} {p.Mode}").ToListAsync();
        var areas = await db.Areas.OrderBy(a => a.Kind).ThenBy(a => a.Code).Select(a => $"{a.Kind} {a.Code} {a.NameHindi}").ToListAsync();
        var staff = await db.Staff.OrderBy(s => s.Code).Select(s => $"{s.Code} {s.Name} {s.MobileHash} {s.Role}").ToListAsync();
        return string.Join('\n', [.. contacts, .. bills, .. payments, .. areas, .. staff]);
    }
}
