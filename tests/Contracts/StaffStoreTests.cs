using System.Xml.Linq;
using BijliMitra.Access;
using BijliMitra.Core;
using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Contracts;

/// <summary>What the log-in of staff asks of the database.</summary>
public sealed class StaffStoreTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5)));
    private readonly StaffOptions _options = new();

    private StaffStore Store => new(_database.Open, _database.Writer, SampleDatabase.Protection);

    private PhoneCodes Codes => new(_database.Writer, _clock);

    private LogInTries Tries => new(_database.Writer, _options, _clock);

    [Fact]
    public async Task A_member_is_found_by_the_code_in_any_case_unless_they_left_or_are_linemen()
    {
        await _database.Add(Member("agent1"), Member("gone1", active: false), Member("JE-117", StaffRole.Lineman));
        Assert.Equal("agent1", (await Store.FindByNameAsync("AGENT1", default))?.Code);
        Assert.Null(await Store.FindByNameAsync("GONE1", default));
        Assert.Null(await Store.FindByNameAsync("JE-117", default));
        Assert.Null(await Store.FindByNameAsync("NOBODY", default));
    }

    [Fact]
    public async Task Fifty_log_ins_at_once_get_as_many_tries_as_five_after_one_another()
    {
        var agent = Member("agent1");
        await _database.Add(agent);
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => Tries.Take(agent.Id, default))));
        Assert.Equal(_options.WrongLogIns, taken.Count(one => one));

        _clock.Advance(_options.LockFor - TimeSpan.FromSeconds(1));
        Assert.False(await Tries.Take(agent.Id, default));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Tries.Take(agent.Id, default));
    }

    [Fact]
    public async Task A_right_log_in_forgets_the_wrong_ones()
    {
        var agent = Member("agent1");
        await _database.Add(agent);
        for (var day = 0; day < 3; day++)
        {
            for (var i = 1; i < _options.WrongLogIns; i++)
                Assert.True(await Tries.Take(agent.Id, default));
            await Tries.Forget(agent.Id, default);
        }
        Assert.True(await Tries.Take(agent.Id, default));
    }

    [Fact]
    public async Task A_recovery_code_works_once_also_for_two_who_show_it_at_once()
    {
        var agent = Member("agent1");
        await _database.Add(agent);
        await Store.ReplaceCodesAsync(agent, ["AAAA-1111", "BBBB-2222"], default);
        await Store.UpdateAsync(agent, default);
        StaffMember[] two = [(await Store.FindByIdAsync($"{agent.Id}", default))!, (await Store.FindByIdAsync($"{agent.Id}", default))!];
        var redeemed = await Task.WhenAll(two.Select(one => Store.RedeemCodeAsync(one, " aaaa-1111 ", default)));
        Assert.Single(redeemed, one => one);
        var now = (await Store.FindByIdAsync($"{agent.Id}", default))!;
        Assert.Equal(1, await Store.CountCodesAsync(now, default));
        Assert.False(await Store.RedeemCodeAsync(now, "CCCC-3333", default));
    }

    [Fact]
    public async Task A_code_of_the_phone_works_once_also_for_two_who_show_it_at_once_and_no_older_one_after_it()
    {
        var agent = Member("agent1");
        await _database.Add(agent);
        var used = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Codes.Use(agent.Id, 100))));
        Assert.Single(used, one => one);
        Assert.False(await Codes.Use(agent.Id, 99));
        Assert.True(await Codes.Use(agent.Id, 101));
    }

    [Fact]
    public async Task Of_a_new_secret_no_code_was_used_and_a_new_password_forgets_none()
    {
        var agent = Member("agent1");
        agent.AuthenticatorKey = [1];
        await _database.Add(agent);
        Assert.True(await Codes.Use(agent.Id, 100));
        agent.PasswordHash = "another";
        await Store.UpdateAsync(agent, default);
        Assert.False(await Codes.Use(agent.Id, 100));
        agent.AuthenticatorKey = [2];
        await Store.UpdateAsync(agent, default);
        Assert.True(await Codes.Use(agent.Id, 100));
    }

    [Fact]
    public async Task The_secret_of_the_phone_is_not_readable_in_the_database()
    {
        var agent = Member("agent1");
        await _database.Add(agent);
        await Store.SetAuthenticatorKeyAsync(agent, "JBSWY3DPEHPK3PXP", default);
        await Store.UpdateAsync(agent, default);
        var stored = (await Store.FindByIdAsync($"{agent.Id}", default))!;
        Assert.DoesNotContain("JBSWY3DPEHPK3PXP", System.Text.Encoding.Latin1.GetString(stored.AuthenticatorKey!), StringComparison.Ordinal);
        Assert.Equal("JBSWY3DPEHPK3PXP", await Store.GetAuthenticatorKeyAsync(stored, default));
    }

    [Fact]
    public async Task What_one_node_signs_pages_with_another_one_reads_and_nobody_else()
    {
        var (one, two) = (Ring(), Ring());
        one.StoreElement(XElement.Parse("<key id=\"1\"><secret>open sesame</secret></key>"), "key-1");
        Assert.Contains("open sesame", Assert.Single(two.GetAllElements()).ToString(), StringComparison.Ordinal);
        await using var db = _database.Open();
        Assert.DoesNotContain("sesame", System.Text.Encoding.Latin1.GetString((await db.PageKeys.SingleAsync()).Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_staff_get_a_random_password_each_and_once_whichever_node_is_first()
    {
        await _database.Add(Member("agent1"), Member("admin1", StaffRole.Admin), Member("JE-117", StaffRole.Lineman), Member("OTHER-1"));
        var given = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Passwords().GiveCast(default))));
        var all = given.SelectMany(one => one).ToList();
        Assert.Equal(["admin1", "agent1"], all.Select(one => one.Code).Order());
        Assert.Equal(2, all.Select(one => one.Password).Distinct().Count());
        Assert.All(all, one => Assert.Matches("^([a-z2-9]{4}-){3}[a-z2-9]{4}$", one.Password));
        Assert.Empty(await Passwords().GiveCast(default));
    }

    [Fact]
    public async Task A_password_of_the_settings_is_for_all_who_have_none_and_passes()
    {
        await _database.Add(Member("agent1"), Member("officer1", StaffRole.Officer), Member("JE-117", StaffRole.Lineman));
        await Passwords().Give("the same for all", passing: true, default);
        await using var db = _database.Open();
        var staff = await db.Staff.OrderBy(s => s.Code).ToListAsync();
        Assert.Equal(["agent1", "officer1"], staff.Where(s => s.PasswordHash is not null && s.MustChangePassword).Select(s => s.Code).Order());
        Assert.DoesNotContain(staff, s => s.PasswordHash?.Contains("the same", StringComparison.Ordinal) == true);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    internal static StaffMember Member(string code, StaffRole role = StaffRole.Agent, bool active = true) => new()
    {
        Code = code,
        Name = code,
        Role = role,
        Active = active,
        Mobile = [1],
        MobileHash = code,
    };

    private KeyRing Ring() => new(_database.Open, _database.Writer, SampleDatabase.Protection);

    private FirstPasswords Passwords() => new(_database.Open, _database.Writer, new Ids(), _clock);
}
