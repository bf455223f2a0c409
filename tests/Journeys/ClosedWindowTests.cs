using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>A chat on WhatsApp whose consumer wrote more than 24 hours ago, on the console's page.</summary>
public sealed class ClosedWindowTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_agent_sends_the_notice_that_asks_to_write_once_and_writes_again_after_the_consumer_did()
    {
        await using var scene = await Scene.StartWithTemplates(HelpdeskScene.Settings);
        var agent = await AgentOnPage.SitsDown(chromium, scene.Settings["Urls"]);
        var person = scene.Stranger();
        await person.Asks("I want to talk to a person");
        await agent.TakesNext();
        await Expect(agent.Page.GetByText("WhatsApp takes free words until")).ToBeVisibleAsync();

        await scene.Database.Write("UPDATE conversations SET last_message_at = @then", ("@then", scene.Database.Dialect.Instant(TimeProvider.System.GetUtcNow().AddHours(-25))));
        await Expect(agent.Page.GetByText("more than 24 hours old")).ToBeVisibleAsync();
        await Expect(agent.Field).ToHaveCountAsync(0);
        await agent.Page.IsForEverybody();
        await agent.Page.Picture("chat-closed-1280");
        await agent.Page.GetByRole(AriaRole.Button, new() { Name = "Send the notice" }).ClickAsync();
        await Expect(agent.Page.GetByText("The notice is on its way")).ToBeVisibleAsync();
        var notice = await person.Sees();
        Assert.NotNull(notice.ContentSid);
        Assert.Contains("Please write here", notice.Body, StringComparison.Ordinal);
        // After a reload too the page knows: it is not sent a second time.
        await agent.Page.ReloadAsync();
        await Expect(agent.Page.GetByText("The notice is on its way")).ToBeVisibleAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Button, new() { Name = "Send the notice" })).ToHaveCountAsync(0);

        await person.Writes("here I am");
        await agent.Reads("here I am");
        await agent.Says("Your meter was read today");
        Assert.Equal("Your meter was read today", await person.Hears());
        await scene.Settled();
        Assert.Single(scene.Twilio.Messages, message => message.Body == notice.Body);
    }
}
