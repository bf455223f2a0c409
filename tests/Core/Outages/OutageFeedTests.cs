using BijliMitra.Core.Areas;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Portal;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Outages;

/// <summary>What the feed says of outages, and what becomes of those who reported them.</summary>
public sealed class OutageFeedTests
{
    private static readonly DateTimeOffset Morning = OutageNetwork.Morning;

    [Fact]
    public async Task What_is_confirmed_takes_in_what_was_suspected_below_it()
    {
        await using var network = await OutageNetwork.Build();
        var (feeder, transformers) = network.Parts[0];
        await network.Report("a", transformers[0], Morning);
        await network.Report("b", transformers[0], Morning);
        await network.Report("c", transformers[5], Morning);
        await network.Group(Morning);
        Assert.Equal(PortalResult.Taken, await network.Tell("e1", OutageNewsKind.Started, "o1", Morning.AddMinutes(5), OfFeeder));
        var incident = Assert.Single(await network.Incidents(IncidentState.Confirmed));
        Assert.Equal((feeder, 3, "o1"), (incident.AreaId, incident.Reports, incident.ExternalId));
        Assert.Single(await network.Incidents(IncidentState.Merged));
    }

    [Fact]
    public async Task What_was_suspected_at_the_same_place_is_confirmed_and_stays_one()
    {
        await using var network = await OutageNetwork.Build();
        await network.Report("a", network.Parts[0].Transformers[0], Morning);
        await network.Report("b", network.Parts[0].Transformers[0], Morning);
        await network.Group(Morning);
        await network.Tell("e1", OutageNewsKind.Started, "o1", Morning.AddMinutes(5), news => news with { Area = (AreaKind.Transformer, "SS01-F1-T01") });
        var incident = Assert.Single(await network.Incidents());
        Assert.Equal((IncidentState.Confirmed, Morning, 2), (incident.State, incident.StartedAt, incident.Reports));
    }

    [Fact]
    public async Task An_event_that_comes_again_and_news_older_than_the_last_change_nothing()
    {
        await using var network = await OutageNetwork.Build();
        await network.Tell("e1", OutageNewsKind.Started, "o1", Morning, news => OfFeeder(news) with { ExpectedAt = Morning.AddHours(2) });
        Assert.Equal(PortalResult.Repeated, await network.Tell("e1", OutageNewsKind.Started, "o1", Morning, news => OfFeeder(news) with { ExpectedAt = Morning.AddHours(9) }));
        await network.Tell("e3", OutageNewsKind.Updated, "o1", Morning.AddMinutes(20), news => news with { ExpectedAt = Morning.AddHours(4) });
        await network.Tell("e2", OutageNewsKind.Updated, "o1", Morning.AddMinutes(10), news => news with { ExpectedAt = Morning.AddHours(3) });
        var incident = Assert.Single(await network.Incidents());
        Assert.Equal((Morning.AddHours(4), OutageNews.ControlRoom, Morning.AddMinutes(20)), (incident.ExpectedAt, incident.ExpectedSource, incident.ExpectedSetAt));
    }

    [Fact]
    public async Task A_place_or_an_outage_that_is_not_there_changes_nothing_and_may_be_sent_again()
    {
        await using var network = await OutageNetwork.Build();
        Assert.Equal(PortalResult.NoSuchArea, await network.Tell("e1", OutageNewsKind.Started, "o1", Morning, news => news with { Area = (AreaKind.Feeder, "SS99-F1") }));
        Assert.Equal(PortalResult.NoSuchOutage, await network.Tell("e2", OutageNewsKind.Restored, "o1", Morning));
        Assert.Equal(PortalResult.Taken, await network.Tell("e1", OutageNewsKind.Started, "o1", Morning, OfFeeder));
        Assert.Equal(PortalResult.Taken, await network.Tell("e2", OutageNewsKind.Restored, "o1", Morning.AddHours(1)));
    }

    [Fact]
    public async Task After_a_restoration_each_chat_is_asked_once_but_for_who_only_typed_an_account_or_said_stop()
    {
        await using var network = await OutageNetwork.Build();
        var transformers = network.Parts[0].Transformers;
        foreach (var (chat, mobile) in new[] { ("asked", "+919899000001"), ("typed", "+919899000002"), ("stopped", "+919899000003") })
            await network.Know(chat, mobile);
        await network.Report("asked", transformers[0], Morning);
        await network.Report("asked", transformers[1], Morning);
        await network.Report("typed", transformers[1], Morning, trust: ReportTrust.Typed);
        await network.Report("stopped", transformers[1], Morning);
        await network.Report("forgotten", transformers[1], Morning);
        await Stop(network, "+919899000003");
        await network.Tell("e1", OutageNewsKind.Started, "o1", Morning, OfFeeder);
        await network.Tell("e2", OutageNewsKind.Restored, "o1", Morning.AddHours(1));
        while (await network.Outages.Asker.Ask(Morning.AddHours(1), default) > 0)
        {
        }
        await using var db = network.Open();
        Assert.Equal(1, await db.Outbox.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            [ReportState.Asked, ReportState.Asked, ReportState.Over, ReportState.Over, ReportState.Over], (await network.Reports()).Select(report => report.State));
        await network.Outages.Asker.Ask(Morning.AddDays(2), default);
        Assert.All(await network.Reports(), report => Assert.Equal(ReportState.Over, report.State));
    }

    [Fact]
    public async Task A_no_opens_an_incident_below_the_restored_one_and_a_second_no_of_the_same_place_joins_it()
    {
        await using var network = await OutageNetwork.Build();
        var transformer = network.Parts[0].Transformers[3];
        var feeder = await Restored(network);
        await network.Report([Contradiction(network, "a", transformer, feeder)]);
        await network.Group(Morning.AddHours(1));
        await network.Report([Contradiction(network, "b", transformer, feeder)]);
        await network.Group(Morning.AddHours(1).AddMinutes(2));
        var nested = Assert.Single(await network.Incidents(IncidentState.Suspected));
        Assert.Equal((transformer, feeder, 2), (nested.AreaId, nested.ParentId, nested.Reports));
        Assert.Equal(IncidentState.Restored, (await network.Incidents())[0].State);
    }

    private static async Task<long> Restored(OutageNetwork network)
    {
        await network.Tell("e1", OutageNewsKind.Started, "o1", Morning, OfFeeder);
        await network.Tell("e2", OutageNewsKind.Restored, "o1", Morning.AddMinutes(50));
        return Assert.Single(await network.Incidents()).Id;
    }

    private static OutageReport Contradiction(OutageNetwork network, string chat, long transformer, long incident)
    {
        var row = network.Row(chat, transformer, Morning.AddHours(1));
        row.ContradictsId = incident;
        return row;
    }

    private static OutageNews OfFeeder(OutageNews news) => news with { Area = (AreaKind.Feeder, "SS01-F1") };

    private static async Task Stop(OutageNetwork network, string mobile)
    {
        await network.Add(new BijliMitra.Core.Contacts.Consent
        {
            ContactHash = SampleDatabase.Protection.ContactHash(mobile),
            Kind = BijliMitra.Core.Contacts.ContactKind.WhatsApp,
            Wording = "StopDone",
            At = Morning,
        });
    }
}
