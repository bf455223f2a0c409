using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using MimeKit;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>The simulator for everybody: by keyboard, by screen reader, on a small screen, in the dark. And its mails.</summary>
public sealed class SimulatorAccessTests(LoneBot bot, Chromium chromium) : IClassFixture<LoneBot>, IClassFixture<Chromium>
{
    private const int MostTabs = 30;
    private const string Meena = "+919810000055";

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 320)]
    public async Task Axe_finds_nothing_on_the_empty_the_filled_and_the_mail_page(ColorScheme colours, int width)
    {
        var page = await chromium.Visit(bot.Url, width, 800, colours);
        await Clean(page);

        var meena = await new PhoneOnPage(page, "Meena Joshi").PickedUp();
        await meena.Asks("hello");
        await meena.Asks("नमस्ते");
        await bot.SendsTo(Meena, Channel.Sms, ("Body", "An SMS"));
        await bot.SendsTo(Meena, Channel.WhatsApp, ("Body", "Here"), ("MediaUrl", bot.Url + "/bill/x.pdf"));
        var content = await bot.Makes(new Dictionary<string, object>
        {
            ["twilio/list-picker"] = new { body = "Which?", button = "Choose", items = new[] { new { id = "1", item = "One", description = "The first" } } },
        });
        await bot.SendsTo(Meena, Channel.WhatsApp, ("ContentSid", content));
        await meena.Whole.GetByRole(AriaRole.Button, new() { Name = "Choose" }).Last.ClickAsync();
        await Expect(meena.Whole.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await Expect(page.Locator(".toast").First).ToBeVisibleAsync();
        await Clean(page);
        await meena.Whole.GetByLabel("Reach").SelectOptionAsync(new SelectOptionValue { Label = "Dead number" });
        await Expect(meena.Whole.Locator(".signal")).ToHaveTextAsync("Dead");
        await bot.SendsTo(Meena, Channel.WhatsApp, ("Body", "Lost"));
        await Expect(meena.Received.Last).ToContainTextAsync("63024");
        await meena.Whole.GetByLabel("Reach").SelectOptionAsync(new SelectOptionValue { Label = "Normal" });
        await Clean(page);

        WriteMail("0000000001", "बिजली बिल", "Your bill");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mail" }).First.ClickAsync();
        await Expect(page.GetByText("बिजली बिल").First).ToBeVisibleAsync();
        await Clean(page);
    }

    [Fact]
    public async Task By_keyboard_alone_somebody_opens_a_phone_writes_and_reads()
    {
        var page = await chromium.Visit(bot.Url);
        await TabTo(page, "Open Asha’s phone");
        await page.Keyboard.PressAsync("Enter");
        var asha = new PhoneOnPage(page, "Asha Verma");
        await Expect(asha.Field).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("hello");
        await page.Keyboard.PressAsync("Enter");
        await asha.Reads(0);
        await Expect(asha.Field).ToHaveValueAsync("");

        await TabTo(page, "SMS", backwards: true);
        await page.Keyboard.PressAsync("Space");
        await Expect(asha.Whole.GetByText("No SMS yet")).ToBeVisibleAsync();
        await Expect(asha.Field).ToBeFocusedAsync();
        await TabTo(page, "Close Asha Verma’s phone", backwards: true);
        await page.Keyboard.PressAsync("Enter");
        await Expect(asha.Whole).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(320, 568)]
    [InlineData(375, 720)]
    public async Task On_a_phone_nothing_is_cut_off_and_the_whole_chat_fits(int width, int height)
    {
        var page = await chromium.Visit(bot.Url, width, height);
        await NotCutOff(page, width);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open Asha’s phone" }).ClickAsync();
        var asha = new PhoneOnPage(page, "Asha Verma");
        await asha.Asks("mera bill batao");
        await NotCutOff(page, width);
        await Expect(asha.Field).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(asha.Received.Last).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_new_mail_is_announced_and_its_text_and_attachment_open()
    {
        var page = await chromium.Visit(bot.Url);
        WriteMail("0000000009", "Your bill of November", "Rs 1,842\nhttps://example.in/bill");
        var tab = page.GetByRole(AriaRole.Button, new() { Name = "Mail 1 new" });
        await tab.ClickAsync();
        await Expect(page.Locator("details").First).ToContainTextAsync("asha.verma@example.in");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "https://example.in/bill" }).First).ToBeVisibleAsync();
        var path = await page.GetByRole(AriaRole.Link, new() { Name = "bill.txt" }).First.GetAttributeAsync("href");
        var file = await page.APIRequest.GetAsync(bot.Url + path);
        Assert.Equal(("text/plain", "Rs 1,842"), (file.Headers["content-type"], await file.TextAsync()));
    }

    private static async Task Clean(IPage page)
    {
        var found = (await page.RunAxe()).Violations;
        Assert.True(found.Length == 0, string.Join('\n', found.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {node.Html}\n  {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"))));
    }

    private static async Task NotCutOff(IPage page, int width) =>
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);

    private static async Task TabTo(IPage page, string name, bool backwards = false)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync(backwards ? "Shift+Tab" : "Tab");
            if (await page.EvaluateAsync<string>("(document.activeElement.ariaLabel ?? document.activeElement.innerText).trim()") == name)
            {
                Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
                return;
            }
        }
        Assert.Fail($"{name} is not reached by {MostTabs} tabs.");
    }

    private void WriteMail(string id, string subject, string text)
    {
        var body = new BodyBuilder { TextBody = text };
        body.Attachments.Add("bill.txt", "Rs 1,842"u8.ToArray(), new ContentType("text", "plain"));
        using var mail = new MimeMessage { Subject = subject, Body = body.ToMessageBody() };
        mail.To.Add(MailboxAddress.Parse("asha.verma@example.in"));
        Directory.CreateDirectory(bot.MailFolder);
        mail.WriteTo(Path.Combine(bot.MailFolder, id + ".eml"));
    }
}
