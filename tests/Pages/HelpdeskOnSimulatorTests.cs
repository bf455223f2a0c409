using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>The helpdesk and a phone of the simulator, side by side, as somebody tries the program out.</summary>
public sealed class HelpdeskOnSimulatorTests(LoneBot bot, Chromium chromium) : IClassFixture<LoneBot>, IClassFixture<Chromium>
{
    [Fact]
    public async Task An_agent_takes_a_chat_from_a_simulated_consumer_and_hands_it_back_to_the_bot()
    {
        var agent = await AgentOnPage.SitsDown(chromium, bot.Url);
        var page = await chromium.Visit(bot.Url);
        var sunita = await new PhoneOnPage(page, "Sunita Devi").PickedUp();
        Assert.Contains("place 1 in the queue", await sunita.Asks("I want to talk to a person"), StringComparison.Ordinal);

        await agent.TakesNext();
        var before = await sunita.Received.CountAsync();
        await agent.Says("Good morning, Sunita ji");
        Assert.Equal("Good morning, Sunita ji", await sunita.Reads(before));
        await sunita.Writes("my meter is fast");
        await agent.Reads("my meter is fast");
        await Expect(agent.Lines.Locator("article.staff .tick")).ToHaveAttributeAsync("title", "read");
        await agent.Page.Picture("chat-simulated-1280");
        await agent.Decides("b");

        Assert.Contains("automatic service answers here again", await sunita.Reads(before + 1), StringComparison.Ordinal);
        Assert.NotEmpty(await sunita.Asks("help"));
        await Expect(agent.Page.GetByText("Nobody waits")).ToBeVisibleAsync();
    }
}
