using System.Text.RegularExpressions;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>The helpdesk answers chats on the console's page, in a real browser.</summary>
public sealed class ChatPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Wish = "I want to talk to a person";

    [Fact]
    public async Task An_agent_takes_what_is_next_answers_and_is_done_by_the_keyboard_alone()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chats-empty-1280");
        var person = scene.Stranger();
        Assert.Contains("place 1 in the queue", await person.Asks(Wish), StringComparison.Ordinal);

        await agent.TakesNext();
        await agent.Reads(Wish);
        await agent.Says("Good morning, how can I help?\nRitu");
        Assert.Equal("Good morning, how can I help?\nRitu", await person.Hears());
        await person.Writes("my bill is too high");
        await agent.Reads("my bill is too high");
        await Expect(agent.Lines.Locator("article.staff .tick")).ToHaveAttributeAsync("title", new Regex("^(sent|reached the phone|read)$"));
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chat-open-1280");
        await agent.Decides("e");

        Assert.Contains("closed", await person.Hears(), StringComparison.Ordinal);
        await Expect(agent.Page.GetByText("Nobody waits")).ToBeVisibleAsync();
        Assert.Equal(Catalogue.Text(TextKey.Help, Language.English), await person.Asks("help"));
        Assert.Equal(1, await scene.Audited(AuditAction.ChatResolved));
        await scene.Settled();
    }

    [Fact]
    public async Task Of_two_agents_who_take_one_chat_at_once_one_has_it_and_the_other_reads_so()
    {
        await using var scene = await Start();
        var (ritu, nadeem) = (await Sits(scene), await Sits(scene, "agent2"));
        await scene.Stranger().Asks(Wish);
        ILocator[] takes = [.. new[] { ritu, nadeem }.Select(agent => agent.Rows.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take") }))];
        await Task.WhenAll(takes.Select(take => take.WaitForAsync()));
        await Task.WhenAll(takes.Select(take => take.ClickAsync()));

        await Eventually.Holds(async () => await ritu.Field.CountAsync() + await nadeem.Field.CountAsync() == 1, Eventually.Bound);
        var second = await ritu.Field.CountAsync() == 0 ? ritu : nadeem;
        await Expect(second.Page.Locator(".outcome")).ToContainTextAsync("Somebody else has this chat");
        await Expect(second.Page.GetByText("Nobody waits")).ToBeVisibleAsync();
        Assert.Equal(1, await scene.Audited(AuditAction.ChatTaken));
    }

    [Fact]
    public async Task A_supervisor_takes_a_chat_from_a_silent_agent_and_hands_it_to_one_who_is_there()
    {
        await using var scene = await Start();
        var (ritu, nadeem, alok) = (await Sits(scene), await Sits(scene, "agent2"), await Sits(scene, "supervisor1"));
        var person = scene.Stranger();
        await person.Asks(Wish);
        await ritu.TakesNext();

        await alok.Rows.GetByRole(AriaRole.Link).First.ClickAsync();
        await alok.Reads(Wish);
        await alok.Page.Shortcut("a");
        await alok.Field.WaitForAsync();
        await Expect(ritu.Page.GetByText("This chat is not yours")).ToBeVisibleAsync();
        await alok.Page.Shortcut("h");
        await alok.Page.GetByLabel("To whom").SelectOptionAsync(new SelectOptionValue { Label = "Nadeem Ansari (agent2) · chats: 0" });
        await alok.Page.GetByLabel("What the next one should know").FillAsync("asked twice already");
        await alok.Page.IsForEverybody();
        await alok.Page.Picture("chat-hand-1280");
        await alok.Page.Locator("form.decide button.main").ClickAsync();

        await nadeem.Rows.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(nadeem.Page.GetByText("asked twice already")).ToBeVisibleAsync();
        await nadeem.Says("Sorry for the wait");
        Assert.Equal("Sorry for the wait", await person.Hears());
        Assert.Equal(2, await scene.Audited(AuditAction.ChatTaken));
    }

    [Fact]
    public async Task A_draft_outlives_a_reload_and_a_restart_of_the_program_and_is_sent_once()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        var person = scene.Stranger();
        await person.Asks(Wish);
        await agent.TakesNext();
        await agent.Field.FillAsync("Half an answer");
        await agent.Page.ReloadAsync();
        await Expect(agent.Field).ToHaveValueAsync("Half an answer");

        await scene.Bot.Kill();
        await scene.Restart();
        await person.Writes("are you there?");
        await agent.Page.ReloadAsync();
        await agent.Reads("are you there?");
        await Expect(agent.Field).ToHaveValueAsync("Half an answer");
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await agent.Reads("Half an answer");
        Assert.Equal("Half an answer", await person.Hears());
        await agent.Decides("b");
        Assert.NotEmpty(await person.Hears());
        await scene.Settled();
        Assert.Single(scene.Twilio.Messages, message => message.Body == "Half an answer");
    }

    [Fact]
    public async Task A_contact_is_shown_once_it_is_asked_for_and_the_look_is_noted()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        var person = scene.Stranger();
        await person.Verifies();
        await person.Asks(Wish);
        await agent.TakesNext();

        var card = agent.Page.GetByRole(AriaRole.Complementary);
        await Expect(card).ToContainTextAsync(Cast.Asha.Account);
        await Expect(card).Not.ToContainTextAsync(Cast.Asha.Mobile[3..9]);
        await card.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show .*0011 in full") }).First.ClickAsync();
        await Expect(card).ToContainTextAsync(Cast.Asha.Mobile);
        await Expect(card.GetByRole(AriaRole.Status)).ToContainTextAsync("noted in the audit");
        await agent.Page.Picture("chat-card-1280");
        Assert.Equal(1, await scene.Audited(AuditAction.Revealed));
    }

    [Fact]
    public async Task An_account_is_proved_by_a_code_that_the_agent_never_sees_and_a_ready_reply_fills_itself_in()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        var person = scene.Stranger();
        await person.Asks(Wish);
        await agent.TakesNext();
        var panel = agent.Page.GetByRole(AriaRole.Region, new() { Name = "Proof by code" });
        await panel.GetByText("Prove an account").ClickAsync();
        await panel.GetByLabel("Account").FillAsync("12");
        await panel.GetByRole(AriaRole.Button, new() { Name = "Send the code" }).ClickAsync();
        await Expect(panel.GetByRole(AriaRole.Alert)).ToContainTextAsync("no account number");
        await panel.GetByLabel("Account").FillAsync(Cast.Asha.Account);
        await panel.GetByRole(AriaRole.Button, new() { Name = "Send the code" }).ClickAsync();
        await Expect(panel).ToContainTextAsync("3 tries left");
        Assert.Contains("type it here", await person.Hears(), StringComparison.Ordinal);
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chat-code-1280");
        var code = await person.CodeOnAshasPhone();
        Assert.Contains("the code is right", await person.Asks(code), StringComparison.Ordinal);

        await Expect(panel).ToContainTextAsync("The right code was typed");
        await Expect(agent.Page.GetByRole(AriaRole.Complementary)).ToContainTextAsync(Cast.Asha.Account);
        await Expect(agent.Page.Locator("body")).Not.ToContainTextAsync(code);
        await agent.Page.Locator("h1").ClickAsync();
        await agent.Page.Shortcut("k");
        await agent.Page.GetByLabel("Shortcut or title").FillAsync("greet");
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chat-ready-1280");
        await agent.Page.Keyboard.PressAsync("Enter");
        await Expect(agent.Field).ToHaveValueAsync(new Regex("Ritu Saxena"));
        await agent.Page.Keyboard.PressAsync("Enter");
        Assert.Contains("Ritu Saxena", await person.Hears(), StringComparison.Ordinal);
        await scene.Settled();
    }

    [Fact]
    public async Task A_photo_that_a_consumer_sends_to_a_person_is_shown_to_that_person_and_the_look_is_noted()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        var person = scene.Stranger();
        await person.Asks(Wish);
        await agent.TakesNext();
        await person.Sends(scene.Twilio.Media.Add(new FakeMedium.Holds(SampleMedia.Bill.Bytes())), caption: "look at this");
        await agent.Reads("look at this");
        await agent.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Show picture 1 of T-") }).ClickAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Picture 1 of T-") })).ToBeVisibleAsync();
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chat-photo-1280");
        Assert.Equal(1, await scene.Audited(AuditAction.PictureOpened));
        await scene.Settled();
    }

    [Fact]
    public async Task A_note_and_a_tag_stay_with_the_case_and_never_reach_the_consumer()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        var person = scene.Stranger();
        await person.Asks(Wish);
        await agent.TakesNext();
        var papers = agent.Page.GetByRole(AriaRole.Region, new() { Name = "Notes of staff" });
        await papers.GetByLabel("A note for colleagues").FillAsync("speaks for his father");
        await papers.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(papers.GetByRole(AriaRole.Listitem)).ToContainTextAsync("speaks for his father");
        await papers.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await Expect(papers.GetByRole(AriaRole.Status)).ToContainTextAsync("Kept");
        await agent.Page.ReloadAsync();
        await Expect(papers.GetByRole(AriaRole.Listitem)).ToContainTextAsync("speaks for his father");
        await Expect(papers.GetByRole(AriaRole.Checkbox).First).ToBeCheckedAsync();
        await scene.Settled();
        Assert.DoesNotContain(scene.Twilio.Messages, message => message.Body.Contains("father", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Chats_of_one_outage_stand_as_one_row_and_hear_one_answer_each_in_his_language()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        Person[] people = [scene.Stranger(), scene.Stranger(), scene.Stranger()];
        await people[0].Asks(Wish);
        await people[1].Asks("मुझे किसी व्यक्ति से बात करनी है");
        await people[2].Asks(Wish);
        await scene.Database.Write("INSERT INTO incidents (area_id, class, state, started_at, reports, other_reports) SELECT id, 0, 1, (SELECT MIN(asked_at) FROM handoffs), 3, 0 FROM areas WHERE code = 'SS01-F1'");
        await scene.Database.Write("UPDATE handoffs SET incident_id = (SELECT MAX(id) FROM incidents)");

        await Expect(agent.Page.GetByText("3 chats: no supply at")).ToBeVisibleAsync();
        await Expect(agent.Rows).ToHaveCountAsync(1);
        await agent.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Answer all chats") }).ClickAsync();
        await Expect(agent.Page.GetByLabel("In English")).ToHaveValueAsync(new Regex("No repair time is known yet"));
        await agent.Page.GetByLabel("In English").FillAsync("The crew is at the feeder.");
        await agent.Page.GetByLabel("In Hindi").FillAsync("टीम फ़ीडर पर काम कर रही है।");
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chats-storm-1280");
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Send to 3" }).ClickAsync();

        await Expect(agent.Page.GetByText("3 of 3 chats have the answer")).ToBeVisibleAsync();
        Assert.Equal("The crew is at the feeder.", await people[0].Hears());
        Assert.Equal("टीम फ़ीडर पर काम कर रही है।", await people[1].Hears());
        Assert.Equal("The crew is at the feeder.", await people[2].Hears());
        await Expect(agent.Page.GetByText("Nobody waits")).ToBeVisibleAsync();
        await scene.Settled();
    }

    [Fact]
    public async Task On_a_phone_in_Hindi_one_sees_the_queue_or_the_chat()
    {
        await using var scene = await Start();
        var agent = await AgentOnPage.SitsDown(chromium, scene.Settings["Urls"], "agent1", 390, ColorScheme.Dark);
        await agent.Page.GetByRole(AriaRole.Link, new() { Name = "हिन्दी" }).ClickAsync();
        await Expect(agent.Page.Locator("html")).ToHaveAttributeAsync("lang", "hi");
        await scene.Stranger().Asks(Wish);
        await Expect(agent.Rows).ToHaveCountAsync(1);
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chats-hi-390");

        await agent.TakesNext();
        await Expect(agent.Rows.First).ToBeHiddenAsync();
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chat-hi-390");
        Assert.True(await agent.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    [Fact]
    public async Task Where_nobody_takes_chats_a_person_who_asks_gets_a_ticket()
    {
        await using var scene = await Start();
        var agent = await Sits(scene);
        await agent.Page.GetByRole(AriaRole.Checkbox, new() { Name = "I take chats" }).UncheckAsync();
        await Eventually.Holds(async () => await scene.Database.Number("SELECT COUNT(*) FROM presences WHERE available") == 0, Eventually.Bound);
        Assert.Contains("T-", await scene.Stranger().Asks(Wish), StringComparison.Ordinal);
        Assert.Equal(0, await scene.Database.Number("SELECT COUNT(*) FROM handoffs"));
    }

    private static Task<Scene> Start() => Scene.Start(HelpdeskScene.Settings);

    private Task<AgentOnPage> Sits(Scene scene, string code = "agent1") => AgentOnPage.SitsDown(chromium, scene.Settings["Urls"], code);
}
