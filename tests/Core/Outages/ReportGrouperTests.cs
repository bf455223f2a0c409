using BijliMitra.Core.Outages;
using BijliMitra.Tests.Support;
using CsCheck;
using Xunit;

namespace BijliMitra.Tests.Core.Outages;

/// <summary>How reports become incidents.</summary>
public sealed class ReportGrouperTests
{
    private static readonly DateTimeOffset Morning = OutageNetwork.Morning;

    [Fact]
    public async Task One_chat_makes_no_incident_however_often_it_writes_and_two_do()
    {
        await using var network = await OutageNetwork.Build();
        var transformer = network.Parts[0].Transformers[0];
        for (var account = 0; account < 20; account++)
            await network.Report("a", transformer, Morning);
        Assert.Equal(0, await network.Group(Morning));
        await network.Report("b", transformer, Morning.AddMinutes(10));
        Assert.Equal(1, await network.Group(Morning.AddMinutes(10)));
        var incident = Assert.Single(await network.Incidents());
        Assert.Equal((transformer, IncidentState.Suspected, Morning, 2), (incident.AreaId, incident.State, incident.StartedAt, incident.Reports));
        await network.Report("c", transformer, Morning.AddHours(2));
        Assert.Equal(0, await network.Group(Morning.AddHours(2)));
        Assert.Equal(3, Assert.Single(await network.Incidents()).Reports);
    }

    [Fact]
    public async Task Reports_that_lie_too_far_apart_do_not_count_together()
    {
        await using var network = await OutageNetwork.Build();
        var transformer = network.Parts[0].Transformers[0];
        await network.Report("a", transformer, Morning);
        await network.Report("b", transformer, Morning.AddMinutes(31));
        Assert.Equal(0, await network.Group(Morning.AddMinutes(31)));
    }

    [Fact]
    public async Task Enough_chats_on_enough_transformers_are_the_feeder_and_what_was_suspected_below_becomes_part_of_it()
    {
        await using var network = await OutageNetwork.Build();
        var (feeder, transformers) = network.Parts[0];
        await network.Report("a", transformers[0], Morning);
        await network.Report("b", transformers[0], Morning);
        await network.Group(Morning);
        Assert.Equal(transformers[0], Assert.Single(await network.Incidents()).AreaId);
        await network.Report("c", transformers[1], Morning.AddMinutes(1));
        await network.Report("d", transformers[2], Morning.AddMinutes(1));
        await network.Group(Morning.AddMinutes(1));
        Assert.Single(await network.Incidents(IncidentState.Suspected));
        await network.Report("e", transformers[2], Morning.AddMinutes(2));
        await network.Group(Morning.AddMinutes(2));
        var incident = Assert.Single(await network.Incidents(IncidentState.Suspected));
        Assert.Equal((feeder, 5, Morning), (incident.AreaId, incident.Reports, incident.StartedAt));
        Assert.Equal(incident.Id, Assert.Single(await network.Incidents(IncidentState.Merged)).ParentId);
        Assert.All(await network.Reports(), report => Assert.Equal(incident.Id, report.IncidentId));
    }

    [Fact]
    public async Task Many_reports_from_two_of_ten_transformers_are_two_transformers()
    {
        await using var network = await OutageNetwork.Build();
        var transformers = network.Parts[0].Transformers;
        foreach (var (at, chat) in "abcdefgh".Index())
            await network.Report($"{chat}", transformers[at % 2], Morning);
        await network.Group(Morning);
        Assert.Equal([transformers[0], transformers[1]], (await network.Incidents()).Select(incident => incident.AreaId).Order());
    }

    [Fact]
    public async Task Two_feeders_that_are_out_are_the_substation_and_two_houses_on_two_feeders_are_not()
    {
        await using var network = await OutageNetwork.Build();
        foreach (var (feeder, transformers) in network.Parts.Take(2))
            await network.Report($"lone-{feeder}", transformers[0], Morning);
        Assert.Equal(0, await network.Group(Morning));
        foreach (var (feeder, transformers) in network.Parts.Take(2))
            for (var chat = 0; chat < 6; chat++)
                await network.Report($"{feeder}-{chat}", transformers[chat % 3], Morning);
        await network.Group(Morning);
        var incident = Assert.Single(await network.Incidents());
        Assert.Equal((network.Substation, 14), (incident.AreaId, incident.Reports));
    }

    [Fact]
    public async Task No_supply_and_low_voltage_are_two_incidents_and_one_phase_goes_with_the_voltage()
    {
        await using var network = await OutageNetwork.Build();
        var transformer = network.Parts[0].Transformers[0];
        await network.Report("a", transformer, Morning);
        await network.Report("b", transformer, Morning, OutageKind.Transformer);
        await network.Report("c", transformer, Morning, OutageKind.LowVoltage);
        await network.Report("d", transformer, Morning, OutageKind.OnePhase);
        Assert.Equal(2, await network.Group(Morning));
        Assert.Equal([OutageClass.Supply, OutageClass.Quality], (await network.Incidents()).Select(incident => incident.Class));
    }

    [Fact]
    public async Task A_report_for_a_locality_joins_the_only_fault_in_it_and_none_of_two()
    {
        await using var network = await OutageNetwork.Build();
        await network.Report("a", network.Parts[0].Transformers[0], Morning);
        await network.Report("b", network.Parts[0].Transformers[0], Morning);
        await network.Report("place", network.Substation, Morning, trust: ReportTrust.Placed);
        await network.Group(Morning);
        await network.Group(Morning);
        Assert.Equal(3, Assert.Single(await network.Incidents()).Reports);
        await network.Report("c", network.Parts[1].Transformers[0], Morning);
        await network.Report("d", network.Parts[1].Transformers[0], Morning);
        await network.Group(Morning);
        await network.Report("other place", network.Substation, Morning, trust: ReportTrust.Placed);
        await network.Group(Morning);
        Assert.Null((await network.Reports())[^1].IncidentId);
    }

    [Fact]
    public async Task A_suspected_incident_that_nobody_reports_any_more_fades_and_a_lone_report_ends()
    {
        await using var network = await OutageNetwork.Build();
        await network.Report("a", network.Parts[0].Transformers[0], Morning);
        await network.Report("b", network.Parts[0].Transformers[0], Morning);
        await network.Report("alone", network.Parts[2].Transformers[0], Morning);
        await network.Group(Morning);
        await network.Group(Morning.AddHours(6).AddMinutes(1));
        Assert.Equal(IncidentState.Faded, Assert.Single(await network.Incidents()).State);
        Assert.Equal(ReportState.Over, (await network.Reports())[^1].State);
    }

    // Twenty thousand people in ten minutes, in groups as the worker sees them.
    [Fact]
    public async Task A_storm_over_one_feeder_is_one_incident()
    {
        await using var network = await OutageNetwork.Build();
        var (feeder, transformers) = network.Parts[1];
        const int People = 20_000;
        const int Rounds = 40;
        for (var round = 0; round < Rounds; round++)
        {
            var at = Morning.AddSeconds(round * 15);
            await network.Report(Enumerable.Range(round * (People / Rounds), People / Rounds).Select(person => network.Row($"p{person}", transformers[person % 10], at)));
            await network.Group(at);
        }
        var incident = Assert.Single(await network.Incidents());
        Assert.Equal((feeder, People, IncidentState.Suspected), (incident.AreaId, incident.Reports, incident.State));
    }

    [Fact]
    public async Task In_whatever_order_and_groups_they_come_the_reports_of_a_dead_feeder_end_in_one_incident_and_none_is_lost()
    {
        await Gen.Select(Gen.Int[0, 9].Array[12, 40], Gen.Int[1, 5]).SampleAsync(
            async (places, size) =>
            {
                // Enough of them on enough transformers, whatever else comes.
                places = [.. places, 0, 1, 2, 3, 4];
                await using var network = await OutageNetwork.Build();
                var (feeder, transformers) = network.Parts[0];
                foreach (var (round, group) in places.Index().Chunk(size).Index())
                {
                    var at = Morning.AddSeconds(round * 2);
                    foreach (var (person, place) in group)
                        await network.Report($"p{person}", transformers[place], at);
                    await network.Group(at);
                }
                var incident = Assert.Single(await network.Incidents(IncidentState.Suspected));
                Assert.Equal((feeder, places.Length), (incident.AreaId, incident.Reports));
                Assert.All(await network.Reports(), report => Assert.Equal(incident.Id, report.IncidentId));
            },
            iter: 20, threads: 1);
    }
}
