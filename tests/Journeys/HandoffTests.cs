using System.Net;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Tickets;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>A person of the helpdesk answers over Twilio; the program is killed in the middle of it, and nothing is lost.</summary>
public sealed class HandoffTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Human = "I want to talk to a person";

    [Theory]
    [InlineData(Channel.WhatsApp)]
    [InlineData(Channel.Sms)]
    public async Task A_person_takes_the_chat_and_answers_and_the_ticks_follow_the_reports(Channel channel)
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await using var agent = await scene.AtWork("agent1");
        var person = scene.Stranger(channel);
        Assert.Contains("is with our helpdesk", await person.Asks(Human), StringComparison.Ordinal);
        await person.Writes("my bill is too high");
        await agent.Takes();
        await agent.Says("Good morning, which account is it?");

        Assert.Equal("Good morning, which account is it?", await person.Hears());
        await person.Writes("1042210011");
        await Eventually.Holds(async () => await agent.Sees() is { Lines: [.., { By: Speaker.Consumer, Text: "1042210011" }], Case.WaitingSince: not null });
        foreach (var (word, status) in new[] { ("sent", DeliveryStatus.Sent), ("delivered", DeliveryStatus.Delivered) })
        {
            using var report = await scene.Twilio.SendStatus(scene.Twilio.Messages[^1], word);
            Assert.Equal(HttpStatusCode.OK, report.StatusCode);
            await Eventually.Holds(async () => (await agent.Sees()).Lines.Single(line => line.By == Speaker.Staff).Delivery == status);
        }
        await agent.Resolves();

        Assert.Contains("is closed", await person.Hears(), StringComparison.Ordinal);
        Assert.Contains("account number", await person.Asks("bill"), StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task Killed_between_the_consumers_words_and_the_persons_answer_neither_is_lost()
    {
        await using var kill = await KillScene.Start(Store.Embedded, HelpdeskScene.Settings);
        var (scene, person) = (kill.Scene, kill.Scene.Stranger());
        await using var agent = await scene.AtWork("agent1");
        await person.Asks(Human);
        await agent.Takes();
        await scene.Settled();
        await kill.Accepted(person, "my meter has stopped");
        await scene.Bot.Kill();
        await agent.Says("Since when?");
        await scene.Restart();
        await kill.LetGo(person);

        Assert.Equal("Since when?", await person.Hears());
        await scene.Settled();
        var chat = await agent.Sees();
        Assert.Contains(chat.Lines, line => line is { By: Speaker.Consumer, Text: "my meter has stopped" });
        Assert.Single(chat.Lines, line => line.By == Speaker.Staff);
        Assert.NotNull(chat.Case.WaitingSince);
        Assert.Equal(agent.Actor.Id, chat.Case.AgentId);
    }

    [Fact]
    public async Task Killed_while_a_code_that_staff_asked_for_is_checked_it_is_checked_again_and_opens_once()
    {
        await using var kill = await KillScene.Start(Store.Embedded, HelpdeskScene.Settings);
        var (scene, person) = (kill.Scene, kill.Scene.Stranger());
        await using var agent = await scene.AtWork("agent1");
        await person.Asks(Human);
        await agent.Takes();
        await agent.AsksForCode(Cast.Asha.Account);
        Assert.Contains("type it here", await person.Hears(), StringComparison.Ordinal);
        var code = await person.CodeOnAshasPhone();
        Assert.Equal((CaseCodeState.Waiting, CodeOutcome.Sent), ((await agent.Code())!.State(TimeProvider.System.GetUtcNow()), (await agent.Code())!.Outcome));
        Assert.Empty((await agent.Sees()).Card);
        await kill.Accepted(person, code);
        await kill.KillInTurn(person);
        await scene.Restart();

        Assert.Contains("the code is right", await person.Hears(), StringComparison.Ordinal);
        await scene.Settled();
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM account_links"));
        Assert.Equal(CaseCodeState.Right, (await agent.Code())!.Answer);
        Assert.Equal(Cast.Asha.Account, Assert.Single((await agent.Sees()).Card).Number);
        Assert.DoesNotContain((await agent.Sees()).Lines, line => line.Text.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Taken_up_from_its_ticket_in_the_middle_of_a_code_nothing_of_that_is_left()
    {
        await using var kill = await KillScene.Start(Store.Embedded, HelpdeskScene.Settings);
        var (scene, person) = (kill.Scene, kill.Scene.Stranger());
        Assert.Contains("request number", await person.Asks(Human), StringComparison.Ordinal);
        await person.Asks($"Bill {Cast.Asha.Account}");
        var code = await person.CodeOnAshasPhone();
        // Accepted before the person takes the chat, handled after it.
        await kill.Accepted(person, code);

        var page = await chromium.Work(scene, "/console/work/tickets");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Answer in the chat: T-") }).PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/console/chats/[0-9]+$"));
        // Of one who is not there the chat would be taken again.
        await using var agent = await scene.AtWork("agent1");
        await kill.LetGo(person);
        await scene.Settled();

        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM account_links"));
        Assert.Equal(1, await scene.Database.Number("SELECT COUNT(*) FROM handoffs WHERE state = 1"));
        await agent.TakesUp(await Ticket(scene));
        var chat = await agent.Sees();
        Assert.Equal(HandoffReason.Taken, chat.Case.Reason);
        Assert.DoesNotContain(chat.Lines, line => line.Text.Contains(code, StringComparison.Ordinal));
        await agent.Resolves();
        Assert.Contains("is closed", await person.Hears(), StringComparison.Ordinal);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM tickets WHERE closed_at IS NULL"));
    }

    private static async Task<string> Ticket(Scene scene) => Assert.Single(await scene.Database.Rows("SELECT number FROM tickets", row => row.GetString(0)));
}
