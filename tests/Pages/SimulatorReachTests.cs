using BijliMitra.Core.Data.Seed;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>Phones that are reached badly, on the page and in what the company is told of them.</summary>
public sealed class SimulatorReachTests(LoneBot bot, Chromium chromium) : IClassFixture<LoneBot>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_dead_number_shows_the_failed_tick_and_the_company_is_told_why()
    {
        var page = await chromium.Visit(bot.Url + "/?phones=" + Cast.Asha.Mobile[1..]);
        var asha = new PhoneOnPage(page, "Asha Verma");
        await Reach(asha, "Dead number");
        var meena = await new PhoneOnPage(page, "Meena Joshi").PickedUp();
        await meena.Asks("Bill " + Cast.Asha.Account);

        await asha.Shows("SMS");
        await Expect(asha.Received.Last.Locator(".ticks.undelivered")).ToBeVisibleAsync();
        await asha.Code();
        await Expect(asha.Received.Last).ToContainTextAsync("30005");
        await Eventually.Holds(async () => await bot.Database.Number(
            $"SELECT COUNT(*) FROM outbox WHERE status = {(int)DeliveryStatus.Undelivered} AND error_code = 30005") == 1);

        await bot.SendsTo(Cast.Asha.Mobile, Channel.WhatsApp, ("Body", "Are you there?"));
        await asha.Shows("WhatsApp");
        await Expect(asha.Received.Last.Locator(".ticks.failed")).ToBeVisibleAsync();
        await Expect(asha.Received.Last).ToContainTextAsync("63024");
    }

    [Fact]
    public async Task Without_a_signal_a_message_waits_and_with_it_arrives()
    {
        const string mobile = "+919899000081";
        var page = await chromium.Visit(bot.Url + "/?phones=" + mobile[1..]);
        var phone = new PhoneOnPage(page, "+91 98990 00081");
        await Reach(phone, "No signal");
        await bot.SendsTo(mobile, Channel.WhatsApp, ("Body", "Good morning"));
        await Expect(phone.Received.Locator(".ticks.sent")).ToBeVisibleAsync();
        await phone.Field.FillAsync("hello");
        await phone.Field.PressAsync("Enter");
        await Expect(phone.Written).ToContainTextAsync("no signal");

        await Reach(phone, "Normal");
        await Expect(phone.Received.Locator(".ticks.read")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_slow_phone_gets_its_message_late_and_a_badge_tells_of_it()
    {
        const string mobile = "+919899000082";
        var page = await chromium.Visit(bot.Url + "/?phones=" + mobile[1..]);
        var phone = new PhoneOnPage(page, "+91 98990 00082");
        await Reach(phone, "Slow");
        await bot.SendsTo(mobile, Channel.Sms, ("Body", "Good evening"));
        await Expect(phone.Whole.Locator(".app.sms .badge")).ToHaveCountAsync(0);
        await Expect(phone.Whole.Locator(".app.sms .badge")).ToContainTextAsync("1");
        await Expect(page.Locator(".toast")).ToContainTextAsync("got an SMS");
        await phone.Shows("SMS");
        await Expect(phone.Whole.Locator(".badge")).ToHaveCountAsync(0);
        await Expect(page.Locator(".toast")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Clearing_empties_the_phones()
    {
        const string mobile = "+919899000083";
        var page = await chromium.Visit(bot.Url + "/?phones=" + mobile[1..]);
        var phone = new PhoneOnPage(page, "+91 98990 00083");
        await bot.SendsTo(mobile, Channel.WhatsApp, ("Body", "Good night"));
        await phone.Reads(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear phones" }).ClickAsync();
        await Expect(phone.Received).ToHaveCountAsync(0);
    }

    private static async Task Reach(PhoneOnPage phone, string label)
    {
        await phone.Whole.GetByLabel("Reach").SelectOptionAsync(new SelectOptionValue { Label = label });
        var signal = phone.Whole.Locator(".signal");
        if (label == "Normal")
            await Expect(signal).ToHaveCountAsync(0);
        else
            await Expect(signal).ToHaveTextAsync(label.Replace(" number", "", StringComparison.Ordinal));
    }
}
