using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>Staff look a case up; what was said in it is read by those who may, each time with a line in the audit.</summary>
public sealed class CaseSearchPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_supervisor_finds_a_case_by_its_phone_reads_it_and_comes_back_to_what_was_found()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await scene.IsThere("agent1");
        var (person, other) = (scene.Stranger(), scene.Stranger());
        var number = await scene.Queues(person);
        var second = await scene.Queues(other);
        await scene.IsWith(number, "agent1");
        await scene.Database.Write("INSERT INTO case_tags (handoff_id, tag, staff_id, at) SELECT id, 'billing', agent_id, asked_at FROM handoffs WHERE number = @number", ("@number", number));

        var page = await chromium.Work(scene, "/console/chats/search", "supervisor1");
        await Expect(Found(page)).ToHaveTextAsync([second, number]);
        await page.GetByLabel("Number", new() { Exact = true }).FillAsync("Asha");
        await page.GetByLabel("Number", new() { Exact = true }).PressAsync("Enter");
        await Expect(page.Locator("main").GetByRole(AriaRole.Status)).ToContainTextAsync("no number of a case");
        await page.GetByLabel("Number", new() { Exact = true }).FillAsync(person.Number);
        await page.GetByLabel("Number", new() { Exact = true }).PressAsync("Enter");
        await Expect(Found(page)).ToHaveTextAsync([number]);
        Assert.DoesNotContain(person.Number, page.Url, StringComparison.Ordinal);
        await page.GetByLabel("Number", new() { Exact = true }).FillAsync("");
        await page.GetByLabel("Tag").SelectOptionAsync("billing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync([number]);

        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(number);
        await Expect(page.GetByText("I want to talk to a person")).ToBeVisibleAsync();
        await page.IsForEverybody();
        await page.Picture("search-transcript");
        await page.SetViewportSizeAsync(390, 800);
        await page.IsForEverybody();
        await page.Picture("search-transcript-390");
        Assert.Equal(1, await scene.Audited(AuditAction.ChatRead));
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to what was found" }).ClickAsync();
        await Expect(Found(page)).ToHaveTextAsync([number]);
        await Expect(page.GetByLabel("Tag")).ToHaveValueAsync("billing");
    }

    [Fact]
    public async Task An_agent_who_did_not_have_a_case_finds_it_and_does_not_read_it()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await scene.IsThere("agent1");
        var number = await scene.Queues(scene.Stranger());
        await scene.IsWith(number, "agent1");

        var page = await chromium.LogIn(scene.Settings["Urls"], "agent2", "/console/chats/search");
        await Expect(Found(page)).ToHaveTextAsync([number]);
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = number })).ToHaveCountAsync(0);
        await page.GotoAsync($"{scene.Settings["Urls"]}/console/chats/search/{number}");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("you did not have it");
        Assert.Equal(0, await scene.Audited(AuditAction.ChatRead));

        var hers = await chromium.LogIn(scene.Settings["Urls"], "agent1", $"/console/chats/search/{number}");
        await Expect(hers.GetByText("I want to talk to a person")).ToBeVisibleAsync();
        Assert.Equal(1, await scene.Audited(AuditAction.ChatRead));
    }

    private static ILocator Found(IPage page) => page.Locator("main .found h2");
}
