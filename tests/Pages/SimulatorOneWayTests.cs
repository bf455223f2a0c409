using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>The company's SMS come from a header, as all do in India through Twilio.</summary>
public sealed class SimulatorOneWayTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_SMS_of_a_one_way_sender_is_read_and_cannot_be_answered()
    {
        await using var bot = new LoneBot();
        await bot.Start("BJLMTR-S");
        var page = await chromium.Visit(bot.Url + "/?phones=919810000011");
        var asha = new PhoneOnPage(page, "Asha Verma");
        await bot.SendsTo("+919810000011", Channel.Sms, ("Body", "Good day"));
        await asha.Shows("SMS");
        Assert.Equal("Good day", await asha.Reads(0));
        await Expect(asha.Whole.GetByText("one-way sender")).ToBeVisibleAsync();
        await Expect(asha.Field).ToHaveCountAsync(0);
    }
}
