using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>The arrow keys go along the rows of the console's lists.</summary>
public sealed class RowKeyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Wish = "I want to talk to a person";

    [Fact]
    public async Task In_the_queue_arrows_go_from_chat_to_chat_and_Enter_opens_the_one_they_are_at()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        var agent = await AgentOnPage.SitsDown(chromium, scene.Settings["Urls"]);
        var (first, second) = (await scene.Queues(scene.Stranger()), await scene.Queues(scene.Stranger()));
        await Expect(agent.Rows).ToHaveCountAsync(2);
        await agent.Page.IsForEverybody();

        await Goes(agent.Page, "ArrowDown", first);
        await Goes(agent.Page, "ArrowDown", second);
        await Goes(agent.Page, "ArrowDown", second);
        await Goes(agent.Page, "ArrowUp", first);
        await agent.Page.Keyboard.PressAsync("Tab");
        await Expect(agent.Page.GetByRole(AriaRole.Button, new() { Name = $"Take {first}" })).ToBeFocusedAsync();
        await Goes(agent.Page, "ArrowDown", second);
        await agent.Page.Keyboard.PressAsync("Enter");
        await Expect(agent.Page.GetByRole(AriaRole.Heading, new() { Name = second })).ToBeVisibleAsync();
        await scene.Settled();
    }

    [Fact]
    public async Task Where_the_row_moves_the_keyboard_goes_with_it_and_where_it_is_gone_the_keyboard_stays_near()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        var agent = await AgentOnPage.SitsDown(chromium, scene.Settings["Urls"]);
        var (first, second) = (await scene.Queues(scene.Stranger()), await scene.Queues(scene.Stranger()));
        await Expect(agent.Rows).ToHaveCountAsync(2);
        await Goes(agent.Page, "ArrowDown", first);
        await Goes(agent.Page, "ArrowDown", second);

        await scene.Database.Write("UPDATE handoffs SET is_urgent = @yes WHERE number = @number", ("@yes", true), ("@number", second));
        await Expect(agent.Rows.First).ToContainTextAsync(second);
        await Expect(agent.Page.Locator(".queue").GetByRole(AriaRole.Link, new() { Name = second })).ToBeFocusedAsync();

        await scene.IsThere("agent2");
        await scene.IsWith(second, "agent2");
        await Expect(agent.Rows).ToHaveCountAsync(1);
        await Expect(agent.Page.Locator(".queue [data-home]")).ToBeFocusedAsync();
        await Goes(agent.Page, "ArrowDown", first);
        await scene.Settled();
    }

    [Fact]
    public async Task An_arrow_stays_in_the_field_that_is_typed_in()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        var agent = await AgentOnPage.SitsDown(chromium, scene.Settings["Urls"]);
        await scene.Stranger().Asks(Wish);
        await agent.TakesNext();
        await agent.Field.PressAsync("ArrowUp");
        await agent.Field.PressAsync("ArrowDown");
        await Expect(agent.Field).ToBeFocusedAsync();
        await scene.Settled();
    }

    [Fact]
    public async Task At_work_they_go_from_ticket_to_ticket_while_keys_are_on()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        // Nobody is there to take chats: they are tickets.
        await scene.Stranger().Asks(Wish);
        await scene.Stranger().Asks(Wish);
        var page = await chromium.Work(scene, "/console/work/tickets");
        var cards = page.Locator("li.card");
        await Expect(cards).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(cards.First.GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(cards.Last.GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await page.EvaluateAsync("localStorage.setItem('console-keys', 'off')");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(cards.Last.GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await scene.Settled();
    }

    private static async Task Goes(IPage page, string key, string number)
    {
        await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(".queue").GetByRole(AriaRole.Link, new() { Name = number })).ToBeFocusedAsync();
    }
}
