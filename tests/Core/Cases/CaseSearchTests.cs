using BijliMitra.Core.Cases;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Core.Helpdesk;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Cases;

/// <summary>Cases that are looked up, open or ended, and who reads what was said in them.</summary>
public sealed class CaseSearchTests
{
    private static readonly CaseFilter Anything = new(null, null, null, null, null);

    [Fact]
    public async Task Cases_are_found_by_number_connection_mobile_tag_name_and_day_newest_first()
    {
        await using var scene = await Begin();
        var (first, second, third) = (await scene.Waits(), await scene.Waits(), await scene.Waits());
        await scene.Proves("c1", "+919810000011");
        await scene.Take(Ritu, first);
        await scene.Cases.Notes.Tag(Ritu, first, "billing", true, Stop);
        await scene.Write(db => scene.Book.Resolve(db, Ritu, first, scene.Now, Stop));
        var day = IndianTime.Day(scene.Now);
        await scene.Write(db => db.Handoffs.Where(h => h.Id == second).ExecuteUpdateAsync(set => set.SetProperty(h => h.AskedAt, IndianTime.StartOf(day.AddDays(1))), Stop));
        await IsChatOf(scene, third, "+919899000003");

        Assert.Equal([third, second, first], await Find(scene, Anything));
        Assert.Equal([second], await Find(scene, Anything with { Number = " t-00000002 " }));
        Assert.Equal([first], await Find(scene, Anything with { Number = "1042 210 011" }));
        Assert.Equal([first], await Find(scene, Anything with { Number = "+91 98100 00011" }));
        Assert.Equal([third], await Find(scene, Anything with { Number = "09899000003" }));
        Assert.Equal([first], await Find(scene, Anything with { Tag = "billing" }));
        Assert.Equal([first], await Find(scene, Anything with { Agent = "AGENT1" }));
        Assert.Empty(await Find(scene, Anything with { Agent = "agent%" }));
        Assert.Equal([third, first], await Find(scene, Anything with { From = day, To = day }));
        Assert.Equal([second], await Find(scene, Anything with { From = day.AddDays(1) }));
        Assert.Empty(await Find(scene, Anything with { Number = "1042210011", Tag = "outage" }));
        Assert.False((await scene.Cases.Search.Find(Neha, Anything with { Number = "Asha" }, null, Language.English, Stop))!.IsUnderstood);
        Assert.Null(await scene.Cases.Search.Find(Officer, Anything, null, Language.English, Stop));
    }

    [Fact]
    public async Task A_connection_that_was_proved_and_ended_before_the_case_does_not_find_it()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        await scene.Proves("c1", "+919810000011");
        await scene.Write(db => db.AccountLinks.ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, scene.Now.AddDays(1)), Stop));
        Assert.Equal([chat], await Find(scene, Anything with { Number = "1042210011" }));
        await scene.Write(db => db.AccountLinks.ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, scene.Now.AddDays(-1)), Stop));
        Assert.Empty(await Find(scene, Anything with { Number = "1042210011" }));
        Assert.Empty(await Find(scene, Anything with { Number = "9810000011" }));
    }

    [Fact]
    public async Task One_sees_the_cases_of_the_own_office_of_none_and_the_own_ones()
    {
        await using var scene = await Begin();
        var (west, east, nowhere, given) = (await scene.Waits(office: 'W'), await scene.Waits(office: 'E'), await scene.Waits(), await scene.Waits(office: 'E'));
        // He had it before its place was known.
        await scene.Write(db => db.Handoffs.Where(h => h.Id == given).ExecuteUpdateAsync(set => set.SetProperty(h => h.AgentId, Aman.Id).SetProperty(h => h.State, HandoffState.Agent), Stop));

        Assert.Equal([given, nowhere, west], (await scene.Cases.Search.Find(Aman, Anything, null, Language.English, Stop))!.Cases.Select(one => one.Id));
        Assert.Equal([given, nowhere, east, west], await Find(scene, Anything));
    }

    [Fact]
    public async Task A_page_goes_on_where_the_last_one_ended()
    {
        await using var scene = await Begin();
        for (var n = 0; n <= CaseSearch.PageSize; n++)
            await scene.Waits();
        var page = await scene.Cases.Search.Find(Neha, Anything, null, Language.English, Stop);
        Assert.Equal((CaseSearch.PageSize, true), (page!.Cases.Count, page.HasOlder));
        var next = await scene.Cases.Search.Find(Neha, Anything, page.Cases[^1].Id, Language.English, Stop);
        Assert.Equal(("T-00000001", false), (Assert.Single(next!.Cases).Number, next.HasOlder));
    }

    [Fact]
    public async Task What_was_said_is_for_supervisors_and_who_had_the_case_and_each_look_is_audited()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        await scene.Writes("c1", "my bill is too high");
        await scene.Take(Ritu, chat);
        await scene.Say(Ritu, chat, "I look at it", "k1");
        scene.Now = scene.Now.AddMinutes(1);
        await scene.Cases.Notes.Add(Ritu, chat, "angry", Stop);
        await scene.Write(db => scene.Book.Resolve(db, Ritu, chat, scene.Now, Stop));
        await scene.Write(async db =>
        {
            // Months before, and erased.
            db.Add(new OutboxMessage { ConversationId = "c1", Address = [], Body = SampleDatabase.Protection.Encrypt("long ago"), CreatedAt = scene.Now.AddDays(-60), State = OutboxState.Accepted });
            db.Add(new OutboxMessage { ConversationId = "c1", Address = [], Body = [], CreatedAt = scene.Now.AddMinutes(-10), State = OutboxState.Accepted });
            return await db.SaveChangesAsync(Stop);
        });

        var read = await scene.Cases.Search.Read(Neha, "T-00000001", Language.English, Stop);

        Assert.Equal(["", "my bill is too high", "I look at it"], read!.Lines.Take(3).Select(line => line.Text));
        Assert.Equal(4, read.Lines.Count);
        Assert.Equal("angry", Assert.Single(read.File.Notes).Words);
        Assert.Equal((HandoffState.Resolved, "agent1"), (read.Case.State, read.Case.Agent));
        Assert.NotNull(await scene.Cases.Search.Read(Ritu, "T-00000001", Language.English, Stop));
        Assert.Null(await scene.Cases.Search.Read(Aman, "T-00000001", Language.English, Stop));
        Assert.False(Assert.Single((await scene.Cases.Search.Find(Aman, Anything, null, Language.English, Stop))!.Cases).MayRead);
        Assert.Null(await scene.Cases.Search.Read(Neha, "T-00000009", Language.English, Stop));
        await using var db = scene.Open();
        Assert.Equal([("supervisor1", "T-00000001"), ("agent1", "T-00000001")], (await db.Audit.Where(a => a.Action == AuditAction.ChatRead).OrderBy(a => a.Id).ToListAsync(Stop)).Select(a => (a.Code, a.Subject)));
    }

    [Fact]
    public async Task Who_had_the_case_before_a_colleague_may_read_it_too()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        await scene.Console.BeThere(Aman, true, Stop);
        await scene.Write(db => scene.Book.HandTo(db, Ritu, chat, Aman.Id, null, scene.Now, Stop));
        Assert.NotNull(await scene.Cases.Search.Read(Ritu, "T-00000001", Language.English, Stop));
        Assert.NotNull(await scene.Cases.Search.Read(Aman, "T-00000001", Language.English, Stop));
    }

    private static async Task<IEnumerable<long>> Find(HandoffScene scene, CaseFilter filter) =>
        (await scene.Cases.Search.Find(Neha, filter, null, Language.English, Stop))!.Cases.Select(one => one.Id);

    private static Task<int> IsChatOf(HandoffScene scene, long handoff, string mobile) => scene.Write(db =>
    {
        Assert.True(PhoneNumber.TryParseE164(mobile, out var number));
        var id = SampleDatabase.Protection.ConversationId(ChannelAddress.Sms(number));
        return db.Handoffs.Where(h => h.Id == handoff).ExecuteUpdateAsync(set => set.SetProperty(h => h.ConversationId, id), Stop);
    });

    private static async Task<HandoffScene> Begin()
    {
        var scene = await new HandoffScene(new HelpdeskOptions { Tags = { "billing", "outage" } }).Begin();
        await scene.Hires(Ritu, Aman, Neha, Officer);
        return scene;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
