using BijliMitra.Core.Cases;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Helpdesk;

/// <summary>What staff can do with chats, and what they cannot.</summary>
public sealed class HandoffBookTests
{
    [Fact]
    public async Task Of_many_who_want_a_chat_at_once_one_gets_it()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await scene.Waits();

        var results = await Task.WhenAll(Enumerable.Range(10, 8).Select(n => scene.Take(new StaffActor(n, $"agent{n}", StaffRole.Agent, null), chat)));

        Assert.Equal(1, results.Count(result => result == StaffResult.Done));
        Assert.Equal(7, results.Count(result => result == StaffResult.SomebodyElse));
        Assert.Single((await scene.Case(chat)).Events, one => one.Kind == HandoffEventKind.Taken);
        await using var db = scene.Open();
        var row = await db.Conversations.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ChatOwner.Agent, 2L, 1), (row.Owner, row.Sequence, row.Handovers));
        Assert.Equal(AuditAction.ChatTaken, (await db.Audit.SingleAsync(TestContext.Current.CancellationToken)).Action);
    }

    [Fact]
    public async Task Next_is_what_is_urgent_then_the_oldest_of_the_own_office()
    {
        await using var scene = await new HandoffScene().Begin();
        var (east, west, anywhere, urgent) = (await scene.Waits(office: 'E'), await scene.Waits(office: 'W'), await scene.Waits(), await scene.Waits(urgent: true, office: 'W'));

        async Task<long?> Next() => (await scene.Write(db => scene.Book.Next(db, Aman, scene.Now, default))).HandoffId;

        Assert.Equal(urgent, await Next());
        Assert.Equal(west, await Next());
        Assert.Equal(anywhere, await Next());
        Assert.Null(await Next());
        Assert.Equal(StaffResult.NotAllowed, await scene.Take(Aman, east));
        Assert.Equal(StaffResult.NotAllowed, await scene.Take(Officer, east));
    }

    [Fact]
    public async Task A_chat_given_to_a_team_is_next_for_its_members_only()
    {
        await using var scene = await new HandoffScene(new HelpdeskOptions { Teams = { "Billing" } }).Begin();
        await scene.Hires(Ritu, Aman, Neha);
        await scene.Write(db => db.Staff.Where(s => s.Id == Aman.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Team, "Billing")));
        var chat = await scene.Waits();
        await scene.Take(Neha, chat);
        Assert.Equal(StaffResult.Done, await scene.Write(db => scene.Book.HandToTeam(db, Neha, chat, "Billing", null, scene.Now, default)));

        Assert.Equal(StaffResult.Nothing, (await scene.Write(db => scene.Book.Next(db, Ritu, scene.Now, default))).Result);
        Assert.Equal(chat, (await scene.Write(db => scene.Book.Next(db, Aman, scene.Now, default))).HandoffId);
    }

    [Fact]
    public async Task Nobody_has_more_chats_than_the_setting_allows_but_a_supervisor()
    {
        await using var scene = await new HandoffScene(new HelpdeskOptions { ChatsPerAgent = 1 }).Begin();
        var (first, second) = (await scene.Waits(), await scene.Waits());

        Assert.Equal(StaffResult.Done, await scene.Take(Ritu, first));
        Assert.Equal(StaffResult.Full, await scene.Take(Ritu, second));
        Assert.Equal(StaffResult.Done, await scene.Take(Neha, second));
        // A supervisor takes it from who has it; then it is his alone.
        Assert.Equal(StaffResult.Done, await scene.Take(Neha, first));
        Assert.Equal(StaffResult.SomebodyElse, await scene.Say(Ritu, first, "hello", "k1"));
        Assert.Equal(Ritu.Id, (await scene.Case(first)).Events.Last().OtherId);
    }

    [Fact]
    public async Task A_colleague_without_room_or_of_another_office_is_not_given_a_chat()
    {
        await using var scene = await new HandoffScene(new HelpdeskOptions { ChatsPerAgent = 1 }).Begin();
        await scene.Hires(Ritu, Aman, Neha);
        foreach (var one in new[] { Aman, Neha })
            await scene.Console.BeThere(one, true, default);
        var (east, west, own) = (await scene.Waits(office: 'E'), await scene.Waits(office: 'W'), await scene.Waits());
        Task<StaffResult> Gives(long chat, StaffActor to) => scene.Write(db => scene.Book.HandTo(db, Neha, chat, to.Id, null, scene.Now, default));

        await scene.Take(Neha, east);
        Assert.Equal(StaffResult.ColleagueElsewhere, await Gives(east, Aman));
        await scene.Take(Aman, own);
        Assert.Equal([("agent2", 1, true), ("supervisor1", 1, false)], (await scene.Console.Colleagues(Ritu, Language.English, default)).Select(one => (one.Code, one.Chats, one.IsFull)));
        await scene.Take(Neha, west);
        Assert.Equal(StaffResult.ColleagueFull, await Gives(west, Aman));
        Assert.Equal(StaffResult.NotThere, await Gives(west, Ritu));
        await scene.Write(db => scene.Book.Resolve(db, Aman, own, scene.Now, default));
        Assert.Equal(StaffResult.Done, await Gives(west, Aman));
        Assert.Equal((Aman.Id, HandoffState.Agent), ((await scene.Case(west)).AgentId!.Value, (await scene.Case(west)).State));
    }

    [Fact]
    public async Task A_message_that_the_page_sends_twice_is_one()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);

        Assert.Equal(StaffResult.Done, await scene.Say(Ritu, chat, " नमस्ते ", "k1"));
        Assert.Equal(StaffResult.Done, await scene.Say(Ritu, chat, "नमस्ते", "k1"));

        Assert.Equal(["नमस्ते"], await scene.Said());
        var handoff = await scene.Case(chat);
        Assert.Equal((scene.Now, null, null), (handoff.FirstReplyAt, handoff.WaitingSince, handoff.DueAt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Without_words_nothing_is_sent(string text)
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);

        Assert.Equal(StaffResult.BadText, await scene.Say(Ritu, chat, text, "k1"));
        Assert.Equal(StaffResult.BadText, await scene.Say(Ritu, chat, new string('x', StaffWords.LongestText + 1), "k2"));
        Assert.Empty(await scene.Said());
    }

    [Fact]
    public async Task After_24_hours_WhatsApp_takes_only_the_template_and_SMS_takes_words()
    {
        await using var scene = await new HandoffScene().Begin();
        var (whatsApp, sms) = (await scene.Waits(language: Language.English), await scene.Waits(channel: Channel.Sms));
        await scene.Take(Ritu, whatsApp);
        await scene.Take(Ritu, sms);
        Assert.Equal(StaffResult.AlreadyDecided, await scene.Write(db => scene.Words.Call(db, Ritu, whatsApp, scene.Now, default)));
        scene.Now += TimeSpan.FromHours(24);

        Assert.Equal(StaffResult.WindowClosed, await scene.Say(Ritu, whatsApp, "hello", "k1"));
        Assert.Equal(StaffResult.Done, await scene.Say(Ritu, sms, "hello", "k2"));
        Assert.Equal(StaffResult.Done, await scene.Write(db => scene.Words.Call(db, Ritu, whatsApp, scene.Now, default)));
        // Pressed again before the consumer writes it is the same.
        Assert.Equal(StaffResult.Done, await scene.Write(db => scene.Words.Call(db, Ritu, whatsApp, scene.Now.AddMinutes(1), default)));

        await using var db = scene.Open();
        Assert.Equal("HelpdeskWaits", (await db.Outbox.SingleAsync(m => m.Channel == Channel.WhatsApp, TestContext.Current.CancellationToken)).Notice);
    }

    [Fact]
    public async Task One_answer_goes_to_all_who_wait_each_in_his_language_and_the_bot_goes_on()
    {
        await using var scene = await new HandoffScene().Begin();
        long[] chats = [await scene.Waits(), await scene.Waits(language: Language.English), await scene.Waits()];
        var taken = await scene.Waits();
        await scene.Take(Ritu, taken);

        var reached = await scene.Write(db => scene.Words.SayToMany(db, Ritu, [.. chats, taken], "storm1", "बिजली 18:30 तक", "Power by 18:30", scene.Now, default));

        Assert.Equal(3, reached);
        Assert.Equal(["बिजली 18:30 तक", "Power by 18:30", "बिजली 18:30 तक"], await scene.Said());
        Assert.Equal(HandoffState.Returned, (await scene.Case(chats[0])).State);
        Assert.Equal(HandoffState.Agent, (await scene.Case(taken)).State);
        await using var db = scene.Open();
        Assert.Equal(3, await db.Conversations.CountAsync(c => c.Owner == ChatOwner.Bot, TestContext.Current.CancellationToken));
        Assert.Equal("3 chats", (await db.Audit.SingleAsync(a => a.Action == AuditAction.AnsweredMany, TestContext.Current.CancellationToken)).Subject);
    }

    [Fact]
    public async Task A_chat_of_the_bot_is_taken_up_by_its_ticket_and_the_ticket_closes_with_the_case()
    {
        await using var scene = await new HandoffScene().Begin();
        var before = await scene.Waits();
        await scene.Take(Ritu, before);
        await scene.Write(db => scene.Book.Return(db, Ritu, before, scene.Now, default));
        await scene.Write(async db =>
        {
            db.Add(new Ticket { Number = "T-77777777", ConversationId = "c1", Reason = TicketReason.Asked, OpenedAt = scene.Now });
            await db.SaveChangesAsync();
            return true;
        });

        var (result, id) = await scene.Write(db => scene.Book.TakeUp(db, Ritu, "c1", "T-77777777", scene.Now, default));
        Assert.Equal(StaffResult.Done, result);
        Assert.Equal("T-77777777", (await scene.Case(id!.Value)).Number);
        Assert.Equal(StaffResult.Done, await scene.Write(db => scene.Book.Resolve(db, Ritu, id.Value, scene.Now, default)));

        await using var db = scene.Open();
        Assert.Equal(scene.Now, (await db.Tickets.SingleAsync(TestContext.Current.CancellationToken)).ClosedAt);
        Assert.Equal(ChatOwner.Closed, (await db.Conversations.SingleAsync(TestContext.Current.CancellationToken)).Owner);
        Assert.Equal(StaffResult.Gone, await scene.Write(db => scene.Book.Resolve(db, Ritu, id.Value, scene.Now, default)));
    }

    [Fact]
    public async Task Of_two_nodes_whose_round_comes_at_once_one_tells_the_consumer()
    {
        await using var scene = await new HandoffScene().Begin();
        await scene.Waits();
        scene.Now += TimeSpan.FromMinutes(6);

        await Task.WhenAll(scene.Rounds.Go(scene.Now, default), scene.Rounds.Go(scene.Now, default));

        Assert.Single(await scene.Said());
    }

    [Fact]
    public async Task Who_waits_when_the_helpdesk_closes_goes_back_to_the_bot_with_a_ticket()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await scene.Waits();
        scene.Now += TimeSpan.FromHours(10.1);

        await scene.Rounds.Go(scene.Now, default);

        Assert.Equal(HandoffState.Unanswered, (await scene.Case(chat)).State);
        await using var db = scene.Open();
        Assert.Equal("T-00000001", (await db.Tickets.SingleAsync(TestContext.Current.CancellationToken)).Number);
    }

    [Fact]
    public async Task A_forgotten_chat_leaves_the_queue()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await scene.Waits();
        await scene.Write(db => db.Conversations.ExecuteDeleteAsync());
        scene.Now += TimeSpan.FromMinutes(6);

        await scene.Rounds.Go(scene.Now, default);

        Assert.Equal(HandoffState.Left, (await scene.Case(chat)).State);
        Assert.Empty(await scene.Said());
    }
}
