using BijliMitra.Core.Areas;
using BijliMitra.Core.Staff;
using BijliMitra.StaffPages.Audit;
using BijliMitra.Tests.Contracts;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>An auditor reads the audit, and takes it away.</summary>
public sealed class AuditReaderTests : IAsyncDisposable
{
    private static readonly StaffActor Auditor = new(99, "officer1", StaffRole.Officer, null);
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(5.5));
    private readonly TestDatabase _database = new();

    private AuditReader Reader => new(_database.Open, new AreaBook(_database.Open, TimeProvider.System));

    [Fact]
    public async Task It_is_filtered_by_person_action_subject_and_days_of_India()
    {
        await _database.Add(
            Line("agent1", AuditAction.Revealed, "1042210011", Noon), Line("agent2", AuditAction.Revealed, "1042210022", Noon),
            Line("agent1", AuditAction.ChatTaken, "chat 7", Noon.AddHours(-12.5)), Line("agent1", AuditAction.Exported, "audit", Noon.AddDays(1)));
        var day = new DateOnly(2026, 11, 23);
        Assert.Equal(3, await Count(new("AGENT1", null, null, null, null)));
        Assert.Equal(2, await Count(new(null, AuditAction.Revealed, null, null, null)));
        Assert.Equal(2, await Count(new(null, null, " 22100 ", null, null)));
        Assert.Equal(2, await Count(new(null, null, null, day, day)));
        Assert.Equal(1, await Count(new("agent1", AuditAction.Revealed, "1042", day, day)));
    }

    [Fact]
    public async Task It_is_read_page_by_page_newest_first()
    {
        await _database.Add([.. Enumerable.Range(0, 5).Select(i => Line("agent1", AuditAction.Revealed, $"s{i}", Noon.AddMinutes(i)))]);
        var (none, page) = (new AuditFilter(null, null, null, null, null), new List<string>());
        for (long? before = null; ;)
        {
            var lines = await Reader.Lines(Auditor, none, before, 2, default);
            page.AddRange(lines.Select(line => line.Subject));
            if (lines.Count == 0)
                break;
            before = lines[^1].Id;
        }
        Assert.Equal(["s4", "s3", "s2", "s1", "s0"], page);
    }

    [Fact]
    public async Task One_who_works_for_an_office_sees_what_was_done_there()
    {
        var division = new Area { Kind = AreaKind.Division, Code = "D1", NameEnglish = "One", NameHindi = "एक" };
        var other = new Area { Kind = AreaKind.Division, Code = "D2", NameEnglish = "Two", NameHindi = "दो" };
        await _database.Add(division, other);
        var below = new Area { Kind = AreaKind.SubDivision, Code = "D1-S1", NameEnglish = "One", NameHindi = "एक", ParentId = division.Id };
        await _database.Add(below);
        var (here, there) = (StaffStoreTests.Member("agent1"), StaffStoreTests.Member("agent2"));
        (here.AreaId, there.AreaId) = (below.Id, other.Id);
        await _database.Add(here, there);
        await _database.Add(Line("agent1", AuditAction.Revealed, "here", Noon, here.Id), Line("agent2", AuditAction.Revealed, "there", Noon, there.Id), Line("-", AuditAction.Refused, "door", Noon));
        var none = new AuditFilter(null, null, null, null, null);
        Assert.Equal("here", Assert.Single(await Reader.Lines(Auditor with { AreaId = division.Id }, none, null, 10, default)).Subject);
        Assert.Equal(3, (await Reader.Lines(Auditor, none, null, 10, default)).Count);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+91")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    public void A_cell_of_the_file_is_never_a_formula(string detail)
    {
        var line = Line("agent1", AuditAction.Revealed, "1", Noon);
        line.Detail = detail;
        var file = System.Text.Encoding.UTF8.GetString(AuditSheet.Of([line]));
        Assert.StartsWith("﻿time,who,action", file);
        Assert.Contains("2026-11-23 12:00:00,agent1,Revealed,1,", file);
        Assert.Matches(",\"?'[=+@-]", file);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task<int> Count(AuditFilter filter) => (await Reader.Lines(Auditor, filter, null, 100, default)).Count;

    private static AuditEntry Line(string code, AuditAction action, string subject, DateTimeOffset at, long? staff = null) =>
        new() { Code = code, Action = action, Subject = subject, At = at, StaffId = staff };
}
