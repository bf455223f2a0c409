using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>A supervisor sees who works on what, takes chats over, hands them on and takes figures away.</summary>
public sealed class SuperviseTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_supervisor_takes_a_chat_over_and_hands_another_one_to_an_agent_who_is_there()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await scene.IsThere("agent1");
        var (first, second) = (await scene.Queues(scene.Stranger()), await scene.Queues(scene.Stranger()));
        await scene.Database.Write("UPDATE handoffs SET step = 3 WHERE number = @number", ("@number", second));

        var page = await chromium.Work(scene, "/console/supervise", "supervisor1");
        await Expect(page.Locator("section[aria-labelledby=waiting] li").First).ToContainTextAsync("nobody answered in time");
        await Expect(page.Locator("section[aria-labelledby=waiting] li").First).ToContainTextAsync(second);

        await page.GetByRole(AriaRole.Button, new() { Name = $"Take over: {second}" }).PressAsync("Enter");
        await page.Tells($"{second} is yours now");
        await Expect(Person(page, "supervisor1")).ToContainTextAsync(second);

        await page.GetByRole(AriaRole.Button, new() { Name = $"Hand on: {first}" }).PressAsync("Enter");
        await Expect(page.GetByLabel("To whom")).ToBeFocusedAsync();
        await page.IsForEverybody();
        await page.Picture("supervise-hand-on");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Hand on: {first}" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("Words for the colleague").FillAsync("please be quick");
        await page.GetByRole(AriaRole.Form).GetByRole(AriaRole.Button, new() { Name = "Hand on" }).ClickAsync();
        await page.Tells($"{first} went to Ritu Saxena");
        await Expect(Person(page, "agent1")).ToContainTextAsync(first);
        await page.Picture("supervise-handed");

        Assert.Equal(1, await scene.Audited(AuditAction.ChatTaken));
        Assert.Equal(1, await scene.Audited(AuditAction.ChatHanded));
        await scene.Settled();
    }

    [Fact]
    public async Task The_page_is_read_anew_by_itself_and_the_keyboard_stays_where_it_is()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await scene.IsThere("agent1");
        var (first, second) = (await scene.Queues(scene.Stranger()), await scene.Queues(scene.Stranger()));
        var page = await chromium.LogIn(scene.Settings["Urls"], "supervisor1", "/console/supervise");
        var button = page.GetByRole(AriaRole.Button, new() { Name = $"Take over: {second}" });
        await button.FocusAsync();

        var third = await scene.Queues(scene.Stranger(), "a wire has fallen and is sparking");
        await Expect(page.Locator("section[aria-labelledby=waiting]")).ToContainTextAsync(third);
        // The row with the keyboard goes to the top.
        await scene.Database.Write("UPDATE handoffs SET step = 3 WHERE number = @number", ("@number", second));
        await Expect(page.Locator("section[aria-labelledby=waiting] li").First).ToContainTextAsync(second);
        await Expect(button).ToBeFocusedAsync();

        // What the keyboard was at is gone: it stays near.
        await scene.Database.Write("UPDATE handoffs SET state = 4 WHERE number = @number", ("@number", second));
        await Expect(page.Locator("#waiting")).ToBeFocusedAsync();
        await Expect(page.Locator("section[aria-labelledby=waiting]")).ToContainTextAsync(first);
    }

    [Fact]
    public async Task Figures_of_a_day_and_a_week_are_shown_and_taken_away_as_a_file_which_is_audited()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await scene.IsThere("agent1");
        var answered = await scene.Queues(scene.Stranger());
        await scene.Queues(scene.Stranger());
        await scene.IsWith(answered, "agent1");
        await scene.Database.Write("UPDATE handoffs SET first_reply_at = asked_at, taken_at = asked_at, ended_at = asked_at, state = 2, helped = TRUE WHERE number = @number", ("@number", answered));

        await scene.Database.Write("INSERT INTO case_tags (handoff_id, tag, staff_id, at) SELECT id, 'billing', agent_id, asked_at FROM handoffs WHERE number = @number", ("@number", answered));

        var page = await chromium.Work(scene, "/console/supervise", "supervisor1");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "What the cases were about" }).GetByRole(AriaRole.Row).Last).ToContainTextAsync("billing");
        var all = page.Locator("table.figures tbody tr").First;
        await Expect(all).ToContainTextAsync("100 % (1 of 1)");
        await Expect(all).ToContainTextAsync("yes 1, no 0, asked 1");
        await Expect(page.Locator("table.figures tbody tr").Nth(1)).ToContainTextAsync("Ritu Saxena (agent1)");
        await page.GetByText("As a table").ClickAsync();
        await Expect(page.Locator("table.days tbody tr").First.Locator("td").First).ToHaveTextAsync("2");
        await page.GetByLabel("Figures of").SelectOptionAsync("7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Expect(page.Locator("table.figures caption")).ToContainTextAsync(" to ");
        await page.IsForEverybody();
        await page.Picture("supervise-week");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Save as CSV" }).ClickAsync());
        Assert.Matches("^helpdesk-.*-to-.*\\.csv$", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.StartsWith("code,name,asked,taken,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(",all,2,1,1,0,0,1,1,1,0,0,1,0,1,0,0", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("agent1,Ritu Saxena,0,", lines[2], StringComparison.Ordinal);
        Assert.Equal("hour,asked,answered", lines[4]);
        Assert.Equal(["tag,cases", "billing,1"], lines[^2..]);
        Assert.Equal(1, await scene.Audited(AuditAction.Exported));
    }

    private static ILocator Person(IPage page, string code) => page.Locator(".people > li").Filter(new() { HasText = $"({code})" });
}
