using System.Text.RegularExpressions;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>The simulator in a real browser: what its users do with the phones.</summary>
public sealed class SimulatorPageTests(LoneBot bot, Chromium chromium) : IClassFixture<LoneBot>, IClassFixture<Chromium>
{
    private const string Imran = "+919810000044";
    private const string Farida = "+919810000066";

    [Fact]
    public async Task Somebody_who_comes_for_the_first_time_reads_Ashas_bill_in_Hindi()
    {
        var page = await chromium.Visit(bot.Url);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open Asha’s phone" }).ClickAsync();
        var asha = new PhoneOnPage(page, "Asha Verma");
        await Expect(asha.Field).ToBeFocusedAsync();
        await asha.Asks("बिल");
        await asha.Asks("0011");

        await page.GetByRole(AriaRole.Button, new() { Name = "Open Asha Verma’s phone" }).ClickAsync();
        var code = await asha.Code();
        await Expect(page.Locator(".toast")).ToHaveCountAsync(0);
        await asha.Shows("WhatsApp");
        var bill = await asha.Asks(code);

        Assert.Contains("1,842", bill);
        var card = asha.Received.Last.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(@"\.pdf") });
        await Expect(card).ToBeVisibleAsync();
        var words = asha.Received.Nth(await asha.Received.CountAsync() - 2);
        Assert.NotEqual(0, await words.Locator("[lang=hi]").CountAsync());
        await Expect(words.Locator(".ticks.read")).ToBeVisibleAsync();
        await TakePicture(page);
        // The viewer is the browser's own: that the tab opens, and what it is given, is ours.
        var tab = await page.Context.RunAndWaitForPageAsync(() => card.ClickAsync());
        Assert.Matches(@"/bill/[\w-]{22}\.pdf$", await card.GetAttributeAsync("href"));
        await tab.CloseAsync();
        var document = await page.Context.APIRequest.GetAsync((await card.GetAttributeAsync("href"))!);
        Assert.Equal("application/pdf", document.Headers["content-type"]);
        Assert.StartsWith("%PDF-", await document.TextAsync());
    }

    [Fact]
    public async Task A_document_is_a_card_that_opens_in_a_new_tab_and_a_picture_is_shown()
    {
        var page = await chromium.Visit(bot.Url + "/?phones=" + Imran[1..]);
        var imran = new PhoneOnPage(page, "Imran Khan");
        await bot.SendsTo(Imran, Channel.WhatsApp, ("MediaUrl", bot.Url + "/bill/some-token.pdf"));
        await bot.SendsTo(Imran, Channel.WhatsApp, ("Body", "Your meter"), ("MediaUrl", bot.Url + "/simulator/samples/meter.png"));
        var card = imran.Whole.GetByRole(AriaRole.Link, new() { Name = "some-token.pdf" });
        await Expect(card).ToHaveAttributeAsync("target", "_blank");
        await Expect(card).ToContainTextAsync("PDF");

        var tab = await page.Context.RunAndWaitForPageAsync(() => imran.Whole.GetByRole(AriaRole.Link, new() { Name = "Picture" }).ClickAsync());
        Assert.Equal(bot.Url + "/simulator/samples/meter.png", tab.Url);
        Assert.Equal(320, await tab.Locator("img").EvaluateAsync<int>("image => image.naturalWidth"));
    }

    [Fact]
    public async Task Buttons_and_a_list_are_tapped_and_the_company_answers()
    {
        var page = await chromium.Visit(bot.Url + "/?phones=" + Farida[1..]);
        var farida = new PhoneOnPage(page, "Farida Begum");
        var buttons = await bot.Makes(new Dictionary<string, object>
        {
            ["twilio/quick-reply"] = new { body = "Hello {{1}}, what may it be?", actions = new[] { new { type = "QUICK_REPLY", title = "Bill", id = "bill" } } },
        });
        await bot.SendsTo(Farida, Channel.WhatsApp, ("ContentSid", buttons), ("ContentVariables", """{"1":"Farida"}"""));
        Assert.Equal("Hello Farida, what may it be?", await farida.Reads(0));
        await farida.Whole.GetByRole(AriaRole.Button, new() { Name = "Bill", Exact = true }).ClickAsync();
        await Expect(farida.Written.Last).ToContainTextAsync("Bill");
        await farida.Reads(1);

        var list = await bot.Makes(new Dictionary<string, object>
        {
            ["twilio/list-picker"] = new
            {
                body = "And now?",
                button = "Choose",
                items = new[] { new { id = "menu", item = "Menu", description = "All there is" }, new { id = "help", item = "Help", description = "A person" } },
            },
        });
        await bot.SendsTo(Farida, Channel.WhatsApp, ("ContentSid", list));
        var opener = farida.Whole.GetByRole(AriaRole.Button, new() { Name = "Choose" });
        await opener.ClickAsync();
        var first = farida.Whole.GetByRole(AriaRole.Button, new() { Name = "Menu All there is" });
        await Expect(first).ToBeFocusedAsync();
        await first.PressAsync("Escape");
        await Expect(first).ToBeHiddenAsync();
        await Expect(farida.Field).ToBeFocusedAsync();
        await opener.ClickAsync();
        await first.PressAsync("Enter");
        await Expect(farida.Written.Last).ToContainTextAsync("Menu");
        await farida.Reads(3);
        await Expect(farida.Field).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_phone_sends_a_place_a_picture_and_a_voice_note()
    {
        var page = await chromium.Visit(bot.Url);
        var sunita = await new PhoneOnPage(page, "Sunita Devi").PickedUp();
        foreach (var (what, position) in new[] { ("Location", 0), ("Picture of a meter", 1), ("Voice note", 2), ("Photo of a bill", 3) })
        {
            await sunita.Whole.GetByRole(AriaRole.Button, new() { Name = "Send something else" }).ClickAsync();
            await sunita.Whole.GetByRole(AriaRole.Button, new() { Name = what }).ClickAsync();
            await Expect(sunita.Written.Nth(position).Locator(".ticks.delivered")).ToBeVisibleAsync();
            await sunita.Reads(position);
        }
        await Expect(sunita.Written.First).ToContainTextAsync("Sector 18");
        var seconds = await sunita.Whole.Locator("audio").EvaluateAsync<double>(
            "audio => new Promise((heard, failed) => { audio.onloadedmetadata = () => heard(audio.duration); audio.onerror = () => failed(audio.error.message); audio.load(); audio.preload = 'metadata'; })");
        Assert.InRange(seconds, 1.9, 2.1);
    }

    [Fact]
    public async Task A_photo_of_the_bill_is_kept_and_deleted_at_the_stand_in_and_stays_on_the_phone()
    {
        var page = await chromium.Visit(bot.Url);
        var phone = await new PhoneOnPage(page, "Stranger").PickedUp();
        Assert.Contains("bill number", await phone.Asks("my number is lost 1042210022"), StringComparison.Ordinal);
        await Expect(phone.Received.Last.Locator(".picture img")).ToBeVisibleAsync();
        await phone.Whole.GetByRole(AriaRole.Button, new() { Name = "Send something else" }).ClickAsync();
        await phone.Whole.GetByRole(AriaRole.Button, new() { Name = "Photo of a bill" }).ClickAsync();
        await Expect(phone.Received.Last).ToContainTextAsync("Thank you for the photo");
        await Eventually.Holds(async () => await bot.Database.Number("SELECT COUNT(*) FROM pictures WHERE state = 1 AND removed_at IS NOT NULL") == 1);
        await Expect(phone.Written.Last.Locator(".picture img")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Loading_the_page_again_finds_the_same_phones_and_messages()
    {
        var page = await chromium.Visit(bot.Url);
        await page.GetByLabel("Any other mobile").FillAsync("12345");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("ten digits");
        await page.GetByLabel("Any other mobile").FillAsync("98990 00071");
        await page.GetByLabel("Any other mobile").PressAsync("Enter");
        var stranger = new PhoneOnPage(page, "+91 98990 00071");
        var answer = await stranger.Asks("hello");

        await page.ReloadAsync();
        Assert.Equal(answer, await stranger.Reads(0));
        await stranger.Whole.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Pick up a phone" })).ToBeVisibleAsync();
        Assert.Equal(bot.Url + "/", page.Url);
    }

    [Fact]
    public async Task A_person_who_hides_the_number_is_answered()
    {
        var page = await chromium.Visit(bot.Url + "/?phones=919899000072");
        var hidden = new PhoneOnPage(page, "+91 98990 00072");
        await hidden.Asks("hello");
        await hidden.Whole.GetByLabel("Hide number").CheckAsync();
        await Expect(hidden.Received).ToHaveCountAsync(0);
        await hidden.Asks("hello");
        Assert.Equal(2, await bot.Database.Number("SELECT COUNT(DISTINCT conversation_id) FROM inbox WHERE conversation_id IN (SELECT conversation_id FROM outbox) AND id > (SELECT MAX(id) - 2 FROM inbox)"));
    }

    // SIMULATOR_PICTURE=bot/Host/Pages/Simulator/simulator.png takes the README's picture anew.
    private static async Task TakePicture(IPage page)
    {
        if (Environment.GetEnvironmentVariable("SIMULATOR_PICTURE") is not { Length: > 0 } file)
            return;
        var ravi = await new PhoneOnPage(page, "Ravi Kumar").PickedUp();
        await ravi.Asks("mera bill batao 1042210022");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Whose phone?" }).ClickAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, file) });
    }
}
