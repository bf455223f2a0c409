using BijliMitra.Core.Areas;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Core.Helpdesk;

/// <summary>Who waits for a person in an outage leaves the queue with it.</summary>
public sealed class RestoredQueueTests
{
    private static readonly DateTimeOffset Morning = OutageNetwork.Morning;
    private static readonly DateTimeOffset Noon = Morning.AddHours(2);

    [Fact]
    public async Task Sixty_chats_leave_the_queue_each_is_asked_once_and_in_its_own_language()
    {
        await using var network = await OutageNetwork.Build();
        var incident = await Outage(network);
        foreach (var n in Enumerable.Range(0, 60))
            await Waits(network, n, incident, n % 2 == 0 ? Language.Hindi : Language.English);
        // A reporter, one who waits for something else, and one whom a person has.
        await network.Report("c0", network.Parts[0].Transformers[0], Morning);
        await network.Group(Morning);
        await Waits(network, 60, null);
        await Waits(network, 61, incident, agent: 7);

        Assert.Equal(0, await network.Outages.Asker.Ask(Noon, default));
        await network.Tell("e2", OutageNewsKind.Restored, "o1", Noon);
        var rounds = 0;
        while (await network.Outages.Asker.Ask(Noon, default) > 0)
            rounds++;

        Assert.Equal(3, rounds);
        await using var db = network.Open();
        var cases = await db.Handoffs.AsNoTracking().Include(h => h.Events).OrderBy(h => h.Id).ToListAsync(Stop);
        Assert.All(cases[..60], one => Assert.Equal((HandoffState.Restored, Noon, null), (one.State, one.EndedAt, one.DueAt)));
        Assert.All(cases[..60], one => Assert.Equal((HandoffEventKind.Ended, "Restored"), Assert.Single(one.Events.Select(e => (e.Kind, e.Detail)))));
        Assert.Equal([HandoffState.Waiting, HandoffState.Agent], cases[60..].Select(one => one.State));
        var owners = await db.Conversations.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Owner, Stop);
        Assert.All(Enumerable.Range(0, 60), n => Assert.Equal(ChatOwner.Bot, owners[$"c{n}"]));
        Assert.Equal((ChatOwner.Waiting, ChatOwner.Agent), (owners["c60"], owners["c61"]));

        var said = await db.Outbox.AsNoTracking().ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(0, 60).Select(n => $"c{n}").Order(), said.Select(m => m.ConversationId).Order());
        Assert.All(said, m => Assert.Equal(OutboxKind.Reply, m.Kind));
        Assert.Equal(30, said.Count(m => SampleDatabase.Protection.DecryptText(m.Body).Contains("बहाल", StringComparison.Ordinal)));
        Assert.Equal(30, said.Count(m => SampleDatabase.Protection.DecryptText(m.Body).Contains("is reported as restored", StringComparison.Ordinal)));
        Assert.Equal(60, await db.OutageReports.CountAsync(r => r.State == ReportState.Asked, Stop));
    }

    [Fact]
    public async Task Who_was_asked_as_a_reporter_already_is_told_and_not_asked_again()
    {
        await using var network = await OutageNetwork.Build();
        var incident = await Outage(network);
        await network.Know("c0", "+919899000000");
        await network.Report("c0", network.Parts[0].Transformers[0], Morning);
        await network.Group(Morning);
        await network.Tell("e2", OutageNewsKind.Restored, "o1", Noon);
        Assert.Equal(1, await network.Outages.Asker.Ask(Noon, default));
        await Waits(network, 0, incident, isKnown: true);

        Assert.Equal(1, await network.Outages.Asker.Ask(Noon, default));

        await using var db = network.Open();
        Assert.Equal([OutboxKind.Notice, OutboxKind.Reply], await db.Outbox.OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync(Stop));
        var told = await db.Outbox.OrderBy(m => m.Id).LastAsync(Stop);
        Assert.Null(told.Choices);
        Assert.Single(await network.Reports());
        Assert.Equal(HandoffState.Restored, (await db.Handoffs.SingleAsync(Stop)).State);
    }

    [Fact]
    public async Task A_case_whose_suspected_outage_became_part_of_a_larger_one_leaves_with_that()
    {
        await using var network = await OutageNetwork.Build();
        var transformer = network.Parts[0].Transformers[0];
        await network.Report("a", transformer, Morning);
        await network.Report("b", transformer, Morning);
        await network.Group(Morning);
        await Waits(network, 0, Assert.Single(await network.Incidents()).Id);
        await Outage(network);
        Assert.Equal(0, await network.Outages.Asker.Ask(Noon, default));

        await network.Tell("e2", OutageNewsKind.Restored, "o1", Noon);
        await network.Outages.Asker.Ask(Noon, default);

        await using var db = network.Open();
        Assert.Equal(HandoffState.Restored, (await db.Handoffs.SingleAsync(Stop)).State);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<long> Outage(OutageNetwork network)
    {
        await network.Tell("e1", OutageNewsKind.Started, "o1", Morning, news => news with { Area = (AreaKind.Feeder, "SS01-F1") });
        return Assert.Single(await network.Incidents(IncidentState.Confirmed)).Id;
    }

    private static async Task Waits(OutageNetwork network, int n, long? incident, Language language = Language.Hindi, long? agent = null, bool isKnown = false)
    {
        if (!isKnown)
            await network.Know($"c{n}", $"+9198990{n:d5}");
        await using (var db = network.Open())
        {
            var owner = agent is null ? ChatOwner.Waiting : ChatOwner.Agent;
            await db.Conversations.Where(c => c.Id == $"c{n}").ExecuteUpdateAsync(set => set.SetProperty(c => c.Owner, owner), Stop);
        }
        await network.Add(new Handoff
        {
            Number = $"T-{n:d8}",
            ConversationId = $"c{n}",
            State = agent is null ? HandoffState.Waiting : HandoffState.Agent,
            AgentId = agent,
            Language = language,
            AreaId = network.Parts[0].Transformers[0],
            IncidentId = incident,
            AskedAt = Morning,
            WaitingSince = Morning,
            DueAt = Morning.AddMinutes(5),
        });
    }
}
