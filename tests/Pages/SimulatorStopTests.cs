using BijliMitra.Tests.Support;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>The program ends while somebody looks at its phones.</summary>
public sealed class SimulatorStopTests(LoneBot bot, Chromium chromium) : IClassFixture<LoneBot>, IClassFixture<Chromium>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task An_open_page_and_a_watched_phone_do_not_hold_it_up_and_the_page_says_that_it_waits()
    {
        var page = await chromium.Visit(bot.Url + "/?phones=919810000011");
        using var http = new HttpClient();
        await using var watched = await http.GetStreamAsync(new Uri(bot.Url + "/simulator/phones/%2B919810000011"));
        Assert.InRange(await bot.Stop(), TimeSpan.Zero, Soon);
        await Expect(page.GetByText("Waiting for it to come back")).ToBeVisibleAsync();
    }
}
