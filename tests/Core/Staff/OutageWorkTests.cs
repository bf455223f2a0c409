using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Staff.DeskScene;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>The outage desk.</summary>
public sealed class OutageWorkTests : IAsyncLifetime
{
    private DeskScene _scene = null!;

    private OutageWork Desk => _scene.Desks.Outages;

    public async ValueTask InitializeAsync() => _scene = await DeskScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task What_reports_suspect_is_confirmed_once_and_gets_target_cause_and_crew_with_the_source_that_said_so()
    {
        var incident = await Suspected("N-F1");
        Assert.Equal((incident, IncidentState.Suspected, 2), await First(_scene.Ritu));
        Assert.Equal(StaffResult.DecideFirst, await Desk.Update(_scene.Ritu, incident, new OutageWord { CrewSent = true }, Stop));
        var results = await Task.WhenAll(Desk.Confirm(_scene.Ritu, incident, new OutageWord(), Stop), Desk.Confirm(_scene.OfNorth, incident, new OutageWord(), Stop));
        Assert.Equal([StaffResult.Done, StaffResult.AlreadyDecided], results.Order());
        var seen = (await Desk.Board(_scene.Ritu, Stop))!.Incidents[0].HeardAt;
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        var word = new OutageWord { Source = OutageSources.Engineer, ExpectedAt = _scene.Now.AddHours(2), Cause = "conductor broken", CrewSent = true, Seen = seen };
        Assert.Equal(StaffResult.Done, await Desk.Update(_scene.Ritu, incident, word, Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Update(_scene.Nadeem, incident, word with { ExpectedAt = _scene.Now.AddHours(3) }, Stop));
        var item = (await Desk.Board(_scene.OfNorth, Stop))!.Incidents[0];
        Assert.Equal(
            (IncidentState.Confirmed, "conductor broken", OutageSources.Engineer, _scene.Now, _scene.Now.AddHours(2), _scene.Now),
            (item.State, item.Cause, item.ExpectedSource, item.ExpectedSetAt, item.ExpectedAt, item.CrewAt));
        Assert.Equal([AuditAction.OutageChanged, AuditAction.OutageChanged], (await _scene.Audit()).Select(line => line.Action));
    }

    [Fact]
    public async Task A_source_is_of_a_closed_list_and_is_told_in_the_readers_language()
    {
        var incident = await Suspected("N-F1");
        Assert.Equal(StaffResult.BadValue, await Desk.Confirm(_scene.Ritu, incident, new OutageWord { Source = OutageNews.ControlRoom }, Stop));
        Assert.Equal(StaffResult.BadWords, await Desk.Confirm(_scene.Ritu, incident, new OutageWord { Cause = "call 98100 00011" }, Stop));
        Assert.Equal(StaffResult.BadTime, await Desk.Confirm(_scene.Ritu, incident, new OutageWord { ExpectedAt = _scene.Now }, Stop));
        Assert.Equal(StaffResult.BadTime, await Desk.Confirm(_scene.Ritu, incident, new OutageWord { ExpectedAt = _scene.Now.AddDays(8) }, Stop));
        Assert.Equal("हमारे कर्मचारी", OutageSources.Name(OutageSources.Staff, Language.Hindi));
        Assert.Equal("SCADA", OutageSources.Name("SCADA", Language.Hindi));
    }

    [Fact]
    public async Task What_is_restored_asks_everybody_who_reported_it_also_where_nobody_had_confirmed_it()
    {
        var incident = await Suspected("N-F1");
        Assert.Equal(StaffResult.Done, await Desk.Restore(_scene.Ritu, incident, Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Restore(_scene.Nadeem, incident, Stop));
        await _scene.Outages.Asker.Ask(_scene.Now, Stop);
        Assert.Equal(["SupplyAsk +919899000001", "SupplyAsk +919899000002"], await _scene.Notices());
        Assert.Empty((await Desk.Board(_scene.Ritu, Stop))!.Incidents);
    }

    [Fact]
    public async Task An_office_sees_and_changes_its_own_network_only()
    {
        var incident = await Suspected("S-F1");
        Assert.Empty((await Desk.Board(_scene.OfNorth, Stop))!.Incidents);
        Assert.Equal(StaffResult.NoSuch, await Desk.Confirm(_scene.OfNorth, incident, new OutageWord(), Stop));
        Assert.Equal(StaffResult.NoSuch, await Desk.Begin(_scene.OfNorth, AreaKind.Feeder, "S-F1", OutageClass.Supply, new OutageWord(), Stop));
        Assert.Equal(StaffResult.BadValue, await Desk.Begin(_scene.Ritu, AreaKind.Zone, "Z", OutageClass.Supply, new OutageWord(), Stop));
        Assert.Equal(StaffResult.Done, await Desk.Begin(_scene.OfNorth, AreaKind.Feeder, "N-F1", OutageClass.Supply, new OutageWord(), Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Begin(_scene.Ritu, AreaKind.Feeder, "N-F1", OutageClass.Supply, new OutageWord(), Stop));
        Assert.Equal(StaffResult.NotAllowed, await Desk.Restore(_scene.Lineman, incident, Stop));
        Assert.Null(await Desk.Board(_scene.Lineman, Stop));
    }

    [Fact]
    public async Task A_shutdown_is_entered_once_told_with_its_source_and_called_off_once()
    {
        var (begin, end) = (_scene.Now.AddHours(20), _scene.Now.AddHours(24));
        var entry = new PlannedEntry(AreaKind.Feeder, "N-F1", begin, end, "line work");
        Assert.Equal(StaffResult.Done, await Desk.Plan(_scene.Ritu, entry, Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Plan(_scene.Ritu, entry, Stop));
        foreach (var wrong in new[] { entry with { EndsAt = begin }, entry with { EndsAt = begin.AddDays(3) }, entry with { BeginsAt = begin.AddDays(40), EndsAt = begin.AddDays(41) }, entry with { BeginsAt = begin.AddDays(-3), EndsAt = begin.AddDays(-2) } })
            Assert.Equal(StaffResult.BadTime, await Desk.Plan(_scene.Ritu, wrong, Stop));
        Assert.Equal(StaffResult.BadWords, await Desk.Plan(_scene.Ritu, entry with { Reason = "" }, Stop));
        Assert.Equal(StaffResult.NoSuch, await Desk.Plan(_scene.OfNorth, entry with { Code = "S-F1" }, Stop));
        var planned = Assert.Single((await Desk.Board(_scene.OfNorth, Stop))!.Planned);
        Assert.Equal((begin, end, "line work", OutageSources.Staff), (planned.BeginsAt, planned.EndsAt, planned.Reason, planned.Source));
        _scene.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(StaffResult.Done, await Desk.CallOff(_scene.Ritu, planned.Id, Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.CallOff(_scene.Ritu, planned.Id, Stop));
        Assert.Empty((await Desk.Board(_scene.Ritu, Stop))!.Planned);
    }

    private async Task<(long, IncidentState, int)> First(StaffActor actor) => (await Desk.Board(actor, Stop))!.Incidents.Select(i => (i.Id, i.State, i.Reports)).First();

    // Two chats reported it.
    private async Task<long> Suspected(string feeder)
    {
        var area = await _scene.Read(db => db.Areas.Where(a => a.Code == feeder).Select(a => a.Id).SingleAsync(Stop));
        var incident = new Incident { AreaId = area, StartedAt = _scene.Now, Reports = 2 };
        await _scene.Add(incident);
        await _scene.Add([.. new[] { "c1", "c2" }.Select(chat => new OutageReport
        {
            InboundId = _scene.NextMessage(),
            ConversationId = chat,
            AreaId = area,
            Trust = ReportTrust.Recognised,
            ReportedAt = _scene.Now,
            IncidentId = incident.Id,
        })]);
        return incident.Id;
    }
}
