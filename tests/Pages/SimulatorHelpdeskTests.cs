using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>A person answers somebody on the simulator's page, as over Twilio.</summary>
public sealed class SimulatorHelpdeskTests(LoneBot bot, Chromium chromium) : IClassFixture<LoneBot>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_person_takes_the_chat_has_the_account_proved_and_ends_the_case()
    {
        await using var agent = await bot.AtWork("agent1");
        var page = await chromium.Visit(bot.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open Asha’s phone" }).ClickAsync();
        var asha = new PhoneOnPage(page, "Asha Verma");
        Assert.Contains("helpdesk", await asha.Asks("I want to talk to a person"), StringComparison.Ordinal);
        await agent.IsThere();
        await agent.Takes();
        await agent.Says("Good morning, one code please.");
        Assert.Contains("one code please", await asha.Reads(1), StringComparison.Ordinal);
        await agent.AsksForCode("1042210011");
        Assert.Contains("type it here", await asha.Reads(2), StringComparison.Ordinal);

        // Her own number is on record: it comes on this very phone.
        await asha.Shows("SMS");
        var code = await asha.Code();
        await asha.Shows("WhatsApp");
        Assert.Contains("the code is right", await asha.Asks(code), StringComparison.Ordinal);

        Assert.Equal("1042210011", Assert.Single((await agent.Sees()).Card).Number);
        await Eventually.Holds(async () => (await agent.Sees()).Lines.Single(line => line.By == Speaker.Staff).Delivery == DeliveryStatus.Read);
        await agent.Resolves();
        await Expect(asha.Received.Last).ToContainTextAsync("is closed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, it helped" }).ClickAsync();
        await Eventually.Holds(async () => await bot.Database.Number("SELECT COUNT(*) FROM handoffs WHERE helped = TRUE") == 1);
    }
}
