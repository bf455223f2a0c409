using System.Text.RegularExpressions;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Pages;

/// <summary>The console in a browser.</summary>
public sealed class ConsolePageTests(LoneBot bot, Chromium chromium) : IClassFixture<LoneBot>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_is_for_everybody(int width, ColorScheme colours)
    {
        var page = await chromium.Open(bot.Url + "/console/log-in", width, 800, colours);
        await page.IsForEverybody();
        await page.Locator("#code").FillAsync("nobody");
        await page.Locator("#password").FillAsync("wrong password");
        await page.Locator("form button.main").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.IsForEverybody();

        page = await chromium.LogIn(bot.Url, "admin1", "/console", width, colours);
        await page.IsForEverybody();
        foreach (var path in new[] { "/console/staff", "/console/audit", "/console/my-log-in", "/console/log-out" })
        {
            await page.GotoAsync(bot.Url + path);
            await page.Locator("main h1").WaitForAsync();
            await page.IsForEverybody();
        }
        await page.GotoAsync(bot.Url + "/console/staff");
        await page.GetByRole(AriaRole.Button, new() { Name = "New member of staff" }).ClickAsync();
        await page.IsForEverybody();
        await page.GetByRole(AriaRole.Button, new() { Name = "Change agent1", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Change agent1" })).ToBeVisibleAsync();
        await page.IsForEverybody();
        page = await chromium.LogIn(bot.Url, "agent1", "/console", width, colours);
        await page.GotoAsync(bot.Url + "/console/staff");
        await page.IsForEverybody();
    }

    [Fact]
    public async Task The_browser_has_nothing_to_complain_about()
    {
        var page = await chromium.LogIn(bot.Url, "admin1");
        var complaints = new List<string>();
        page.Console += (_, line) => complaints.AddRange(line.Type is "error" or "warning" ? [line.Text] : []);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url} {request.Failure}");
        foreach (var place in new[] { "Staff", "Audit", "Start" })
        {
            await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();
            await Expect(page.Locator("nav a.active")).ToHaveTextAsync(place);
        }
        await page.GotoAsync(bot.Url + "/console/staff");
        await page.Locator("main h1").WaitForAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_role_sees_its_own_places_and_is_told_whom_to_ask_at_another()
    {
        var page = await chromium.LogIn(bot.Url, "agent1");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "My log-in" }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Staff", Exact = true })).ToHaveCountAsync(0);
        var answer = await page.GotoAsync(bot.Url + "/console/staff");
        Assert.Equal(403, answer!.Status);
        await Expect(page.GetByText("ask an admin")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_language_changes_on_the_page_one_is_on()
    {
        var page = await chromium.LogIn(bot.Url, "officer1", "/console/audit");
        await page.GetByRole(AriaRole.Link, new() { Name = "हिन्दी" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "ऑडिट" })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "hi");
        Assert.EndsWith("/console/audit", page.Url);
        await page.IsForEverybody();
    }

    [Fact]
    public async Task One_key_goes_to_a_place_but_not_from_a_field_and_not_where_keys_are_off()
    {
        var page = await chromium.LogIn(bot.Url, "officer1");
        await page.Shortcut("u");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Audit" })).ToBeVisibleAsync();
        await page.GetByLabel("Staff code").FocusAsync();
        await page.Keyboard.PressAsync("s");
        await Expect(page.GetByLabel("Staff code")).ToHaveValueAsync("s");

        await page.GotoAsync(bot.Url + "/console/my-log-in");
        await page.GetByLabel("Keys are on for this browser").UncheckAsync();
        await page.Locator("h1").ClickAsync();
        await page.Shortcut("u");
        await page.GetByLabel("Keys are on for this browser").CheckAsync();
        Assert.EndsWith("/console/my-log-in", page.Url);
    }

    [Fact]
    public async Task An_open_page_of_one_who_left_goes_to_the_log_in()
    {
        var page = await chromium.LogIn(bot.Url, "XEN-D7");
        await bot.Database.Write("UPDATE staff SET active = @no WHERE code = 'XEN-D7'", ("@no", false));
        await Expect(page).ToHaveURLAsync(new Regex("/console/log-in"));
    }

    [Fact]
    public async Task An_admin_adds_a_member_who_logs_in_and_chooses_a_password()
    {
        var page = await chromium.LogIn(bot.Url, "admin1", "/console/staff");
        await page.Shortcut("n");
        await page.GetByLabel("Staff code").FillAsync("agent77");
        await page.GetByLabel("Name in English letters").FillAsync("Kavita Rawat");
        await page.GetByLabel("Mobile").FillAsync("9810000277");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        var password = await page.Locator("code.secret").InnerTextAsync();
        await page.GetByLabel("Code or name").FillAsync("kavita");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByText("1 shown")).ToBeVisibleAsync();

        using var visitor = await ConsoleVisitor.In(bot.Url, "agent77", password);
        using var answer = await visitor.Get("/console");
        Assert.Equal("/console/my-log-in", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_audit_is_taken_away_as_a_file_and_that_is_a_line_in_it()
    {
        var page = await chromium.LogIn(bot.Url, "officer1", "/console/audit");
        await page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("LoggedIn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export as CSV" }).ClickAsync());
        using var reader = new StreamReader(await file.CreateReadStreamAsync());
        Assert.Contains(",officer1,LoggedIn,officer1,", await reader.ReadToEndAsync());
        await page.GetByLabel("What", new() { Exact = true }).SelectOptionAsync("Exported");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "officer1" }).First).ToBeVisibleAsync();
    }
}
