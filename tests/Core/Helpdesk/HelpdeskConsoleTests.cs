using BijliMitra.Core.Cases;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Helpdesk;

/// <summary>What the console shows of the queue, of a chat and of who writes in it.</summary>
public sealed class HelpdeskConsoleTests
{
    [Fact]
    public async Task The_queue_is_urgent_first_then_who_waits_longest_with_the_last_words()
    {
        await using var scene = await new HandoffScene().Begin();
        var (first, urgent, mine) = (await scene.Waits(office: 'E'), await scene.Waits(urgent: true), await scene.Waits());
        await scene.Writes("c1", "my bill is too high");
        await scene.Take(Ritu, mine);
        await scene.Say(Ritu, mine, "hello", "k1");

        var queue = await scene.Console.Queue(Ritu, Language.English, Stop);

        Assert.Equal([urgent, first, mine], queue.Select(item => item.Id));
        Assert.Equal(("my bill is too high", "E"), (queue[1].Last, queue[1].Office));
        // Of the other office, and a colleague's.
        Assert.Equal([urgent], (await scene.Console.Queue(Aman, Language.English, Stop)).Select(item => item.Id));
        Assert.Equal(3, (await scene.Console.Queue(Neha, Language.English, Stop)).Count);
    }

    [Fact]
    public async Task A_chat_is_open_to_who_has_it_and_to_supervisors_only()
    {
        await using var scene = await new HandoffScene().Begin();
        await scene.Hires(Ritu);
        var chat = await scene.Waits();
        await scene.Writes("c1", "hello");
        await scene.Take(Ritu, chat);
        await scene.Say(Ritu, chat, "Good morning", "k1");

        var open = await scene.Console.Open(Ritu, chat, Stop);

        Assert.Equal([(Speaker.Consumer, "hello"), (Speaker.Staff, "Good morning")], open!.Lines.Select(line => (line.By, line.Text)));
        Assert.DoesNotContain("9198990", open.Address, StringComparison.Ordinal);
        Assert.Equal(scene.Now.AddHours(24), open.WindowEndsAt);
        Assert.NotNull(await scene.Console.Open(Neha, chat, Stop));
        Assert.Null(await scene.Console.Open(Aman, chat, Stop));
    }

    [Fact]
    public async Task However_many_wait_what_is_urgent_and_what_one_has_is_shown()
    {
        await using var scene = await new HandoffScene().Begin();
        for (var chat = 0; chat < 300; chat++)
        {
            await scene.Waits();
        }
        var (urgent, mine) = (await scene.Waits(urgent: true), await scene.Waits());
        await scene.Take(Ritu, mine);

        var queue = await scene.Console.Queue(Ritu, Language.English, Stop);

        Assert.Equal((300, urgent), (queue.Count, queue[0].Id));
        Assert.Contains(queue, item => item.Id == mine);
        Assert.Equal(new ChatPulse(301, 1), await scene.Console.Pulse(Ritu, Stop));
    }

    [Fact]
    public async Task Chats_of_another_office_are_neither_seen_nor_decided_not_even_by_a_supervisor()
    {
        await using var scene = await new HandoffScene().Begin();
        await scene.Hires(Ritu);
        var west = new StaffActor(5, "supervisor2", StaffRole.Supervisor, Aman.AreaId);
        var (waits, taken) = (await scene.Waits(office: 'E'), await scene.Waits(office: 'E'));
        await scene.Take(Ritu, taken);

        Assert.Empty(await scene.Console.Queue(west, Language.English, Stop));
        Assert.Equal(new ChatPulse(0, 0), await scene.Console.Pulse(west, Stop));
        Assert.Null(await scene.Console.Open(Aman, waits, Stop));
        Assert.Null(await scene.Console.Open(west, taken, Stop));
        Assert.Equal(StaffResult.NotAllowed, await scene.Console.Take(west, taken, Stop));
        Assert.Equal(StaffResult.NotAllowed, await scene.Console.Resolve(west, taken, Stop));
        Assert.Equal(0, await scene.Console.SayToMany(Aman, [waits], "k1", "नमस्ते", "Hello", Stop));
    }

    [Fact]
    public async Task What_an_account_is_about_is_shown_to_the_one_who_has_its_chat()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await scene.Waits();
        await scene.Proves("c1", "+919810000011");
        Assert.Empty((await scene.Console.Open(Ritu, chat, Stop))!.Card);
        await scene.Take(Ritu, chat);
        Assert.Single((await scene.Console.Open(Ritu, chat, Stop))!.Card);
    }

    [Fact]
    public async Task A_contact_is_masked_until_it_is_asked_for_and_each_look_is_in_the_audit_up_to_the_days_limit()
    {
        await using var scene = await new HandoffScene(new HelpdeskOptions { RevealsPerDay = 1 }).Begin();
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        await scene.Proves("c1", "+919810000011");
        var contact = Assert.Single(Assert.Single((await scene.Console.Open(Ritu, chat, Stop))!.Card).Contacts);
        Assert.DoesNotContain("981000", contact.Masked, StringComparison.Ordinal);

        Assert.Null((await scene.Cases.Reveals.Show(Aman, chat, contact.Id, Stop)).Value);
        Assert.Equal(new Reveal("+919810000011", 0), await scene.Cases.Reveals.Show(Ritu, chat, contact.Id, Stop));
        Assert.Equal(new Reveal(null, 0), await scene.Cases.Reveals.Show(Ritu, chat, contact.Id, Stop));

        await using var db = scene.Open();
        var line = await db.Audit.SingleAsync(a => a.Action == AuditAction.Revealed, Stop);
        Assert.Equal(("agent1", "1042210011"), (line.Code, line.Subject));
    }

    [Fact]
    public async Task Who_is_there_and_takes_chats_is_a_colleague_to_give_one_to()
    {
        await using var scene = await new HandoffScene().Begin();
        await scene.Hires(Ritu, Aman);
        await scene.Console.BeThere(Ritu, true, Stop);
        await scene.Console.BeThere(Aman, true, Stop);
        Assert.Equal(["agent2"], (await scene.Console.Colleagues(Ritu, Language.English, Stop)).Select(one => one.Code));
        await scene.Console.BeThere(Aman, false, Stop);
        Assert.Empty(await scene.Console.Colleagues(Ritu, Language.English, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
