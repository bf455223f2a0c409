using BijliMitra.Access;
using BijliMitra.Core;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Contracts;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Host.Access;

/// <summary>Admins keep the list of staff, and cannot lock themselves out.</summary>
public sealed class StaffDeskTests : IAsyncDisposable
{
    private readonly TestDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5)));
    private readonly StaffMember _first = Admin("admin1");
    private readonly StaffMember _second = Admin("admin2");

    private StaffDesk Desk => new(_database.Open, _database.Writer, SampleDatabase.Protection, new FirstPasswords(_database.Open, _database.Writer, new Ids(), _clock),
        new HelpdeskOptions { Teams = { "Billing" } }, new Ids(), _clock);

    [Fact]
    public async Task A_new_member_gets_a_password_that_has_to_be_changed_and_a_line_in_the_audit()
    {
        await _database.Add(_first);
        var outcome = await Desk.Add(Actor(_first), new NewStaff(" agent9 ", "Ritu", null, "98100 00299", StaffRole.Agent, null), default);
        Assert.NotNull(outcome.Password);
        var member = await Now("agent9");
        Assert.True(member is { MustChangePassword: true, PasswordHash: not null, Active: true });
        Assert.Equal("+919810000299", SampleDatabase.Protection.DecryptText(member.Mobile));
        Assert.Equal(("admin1", "agent9", AuditAction.StaffChanged), await LastLine());
    }

    [Theory]
    [InlineData("9810000299", "Ritu", "9810000299", nameof(StaffProblem.Code))]
    [InlineData("a b", "Ritu", "9810000299", nameof(StaffProblem.Code))]
    [InlineData("ADMIN1", "Ritu", "9810000299", nameof(StaffProblem.CodeTaken))]
    [InlineData("agent9", " ", "9810000299", nameof(StaffProblem.Name))]
    [InlineData("agent9", "Ritu", "12345", nameof(StaffProblem.Mobile))]
    public async Task What_cannot_be_is_refused_and_changes_nothing(string code, string name, string mobile, string problem)
    {
        await _database.Add(_first);
        Assert.Equal(problem, (await Desk.Add(Actor(_first), new NewStaff(code, name, null, mobile, StaffRole.Agent, null), default)).Problem.ToString());
        await using var db = _database.Open();
        Assert.Equal((1, 0), (await db.Staff.CountAsync(), await db.Audit.CountAsync()));
    }

    [Fact]
    public async Task A_changed_role_ends_open_log_ins_and_is_told_with_what_it_was()
    {
        var agent = StaffStoreTests.Member("agent1");
        agent.SecurityStamp = "before";
        var area = new Area { Kind = AreaKind.SubDivision, Code = "D1-S1", NameEnglish = "One", NameHindi = "एक" };
        await _database.Add(_first, agent, area);
        Assert.Null((await Desk.Change(Actor(_first), agent.Id, new(StaffRole.Supervisor, area.Id, null, true), default)).Problem);
        var now = await Now("agent1");
        Assert.Equal((StaffRole.Supervisor, area.Id), (now.Role, now.AreaId));
        Assert.NotEqual("before", now.SecurityStamp);
        await using var db = _database.Open();
        Assert.Equal("role Agent -> Supervisor; office all -> D1-S1", (await db.Audit.SingleAsync()).Detail);
    }

    [Fact]
    public async Task A_member_joins_a_team_that_there_is()
    {
        var agent = StaffStoreTests.Member("agent1");
        await _database.Add(_first, agent);
        Assert.Equal(StaffProblem.Team, (await Desk.Change(Actor(_first), agent.Id, new(StaffRole.Agent, null, "Cooking", true), default)).Problem);
        Assert.Null((await Desk.Change(Actor(_first), agent.Id, new(StaffRole.Agent, null, "Billing", true), default)).Problem);
        Assert.Equal("Billing", (await Now("agent1")).Team);
        await using var db = _database.Open();
        Assert.Equal("team none -> Billing", (await db.Audit.SingleAsync()).Detail);
    }

    [Fact]
    public async Task An_admin_changes_neither_the_own_role_nor_the_own_log_in_here()
    {
        await _database.Add(_first, _second);
        Assert.Equal(StaffProblem.Own, (await Desk.Change(Actor(_first), _first.Id, new(StaffRole.Agent, null, null, true), default)).Problem);
        Assert.Equal(StaffProblem.Own, (await Desk.ResetPassword(Actor(_first), _first.Id, default)).Problem);
        Assert.Equal(StaffProblem.Own, (await Desk.EndTwoFactor(Actor(_first), _first.Id, default)).Problem);
    }

    [Fact]
    public async Task Of_two_admins_who_send_each_other_away_at_once_one_stays()
    {
        await _database.Add(_first, _second);
        var outcomes = await Task.WhenAll(
            Task.Run(() => Desk.Change(Actor(_first), _second.Id, new(StaffRole.Admin, null, null, Active: false), default)),
            Task.Run(() => Desk.Change(Actor(_second), _first.Id, new(StaffRole.Agent, null, null, Active: true), default)));
        Assert.Single(outcomes, outcome => outcome.Problem == StaffProblem.LastAdmin);
        await using var db = _database.Open();
        Assert.Equal(1, await db.Staff.CountAsync(s => s.Active && s.Role == StaffRole.Admin));
    }

    [Fact]
    public async Task A_new_password_ends_a_lock_and_open_log_ins()
    {
        var agent = StaffStoreTests.Member("agent1");
        (agent.SecurityStamp, agent.LockedUntil) = ("before", _clock.GetUtcNow() + TimeSpan.FromMinutes(5));
        await _database.Add(_first, agent);
        var password = (await Desk.ResetPassword(Actor(_first), agent.Id, default)).Password;
        Assert.NotNull(password);
        var now = await Now("agent1");
        Assert.True(now is { LockedUntil: null, MustChangePassword: true, SecurityStamp: not "before" });
        Assert.Equal(("admin1", "agent1", AuditAction.LogInChanged), await LastLine());
    }

    [Theory]
    [InlineData("agent", 2)]
    [InlineData("100%", 0)]
    [InlineData("_", 0)]
    [InlineData("", 3)]
    public async Task The_list_is_searched_by_what_stands_in_code_or_name(string words, int found)
    {
        await _database.Add(_first, StaffStoreTests.Member("Agent1"), StaffStoreTests.Member("agent2"));
        Assert.Equal(found, (await Desk.List(words, null, default)).Count);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static StaffMember Admin(string code)
    {
        var admin = StaffStoreTests.Member(code, StaffRole.Admin);
        admin.PasswordHash = "some";
        return admin;
    }

    private static StaffActor Actor(StaffMember member) => new(member.Id, member.Code, member.Role, null);

    private async Task<StaffMember> Now(string code)
    {
        await using var db = _database.Open();
        return await db.Staff.AsNoTracking().SingleAsync(s => s.Code == code);
    }

    private async Task<(string Who, string Whom, AuditAction What)> LastLine()
    {
        await using var db = _database.Open();
        var line = await db.Audit.OrderByDescending(a => a.Id).FirstAsync();
        return (line.Code, line.Subject, line.Action);
    }
}
