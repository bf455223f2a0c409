using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Journeys;

/// <summary>A supervisor keeps the replies that agents send.</summary>
public sealed class ReadyRepliesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_reply_is_added_with_a_preview_and_what_cannot_be_filled_in_is_refused()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        var page = await chromium.Work(scene, "/console/replies", "supervisor1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a reply" }).FocusAsync();
        await page.Shortcut("n");
        await HasTheKeyboard(page);
        var form = page.GetByRole(AriaRole.Form);
        await Expect(form.GetByLabel("Shortcut")).ToBeFocusedAsync();
        await form.GetByLabel("Shortcut").FillAsync("Thanks");
        foreach (var (at, title, words) in new[] { (0, "धन्यवाद", "{name} जी, धन्यवाद।"), (1, "Thanks", "Thank you, {name}. Case {nummer}.") })
        {
            await form.GetByLabel("Title").Nth(at).FillAsync(title);
            await form.GetByLabel("Words").Nth(at).FillAsync(words);
        }
        await Expect(form.Locator(".words").First).ToHaveTextAsync("आशा वर्मा जी, धन्यवाद।");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("{nummer} cannot be filled in");
        await page.IsForEverybody();
        await page.Picture("replies-form");
        await form.GetByLabel("Words").Nth(1).FillAsync("Thank you, {name}. Case {number}.");
        await Expect(form.Locator(".words").Nth(1)).ToHaveTextAsync("Thank you, Asha Verma. Case T-48291348.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Tells("Saved: thanks");
        await Expect(Card(page, "thanks")).ToContainTextAsync("Changed by supervisor1");
        Assert.Equal(1, await scene.Audited(AuditAction.RepliesChanged));
    }

    [Fact]
    public async Task A_change_over_a_colleagues_is_told_first_and_what_was_removed_comes_back()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        var page = await chromium.LogIn(scene.Settings["Urls"], "supervisor1", "/console/replies");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change: bill" }).PressAsync("Enter");
        await HasTheKeyboard(page);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Change: bill" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await HasTheKeyboard(page);
        var form = page.GetByRole(AriaRole.Form);
        await form.GetByLabel("Title").Nth(1).FillAsync("Mine");
        await scene.Database.Write("UPDATE canned_replies SET version = version + 1, words_english = 'Of a colleague' WHERE shortcut = 'bill'");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("A colleague changed this reply");
        await Expect(form.GetByText("Of a colleague")).ToBeVisibleAsync();
        await Expect(form.GetByLabel("Title").Nth(1)).ToHaveValueAsync("Mine");
        await page.Picture("replies-changed");
        await form.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.Tells("Saved: bill");
        await Expect(Card(page, "bill")).ToContainTextAsync("Mine");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove: bill" }).ClickAsync();
        await page.Tells("Removed: bill");
        await Expect(Card(page, "bill")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Tells("Back again: bill");
        await Expect(Card(page, "bill")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove: bill" }).ClickAsync();
        await page.ReloadAsync();
        await page.GetByText("Removed replies: 1").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Put back: bill" }).ClickAsync();
        await page.Tells("Back again: bill");
        Assert.Equal(5, await scene.Audited(AuditAction.RepliesChanged));
    }

    [Fact]
    public async Task A_helpdesk_without_any_begins_with_a_set()
    {
        await using var scene = await Scene.Start(HelpdeskScene.Settings);
        await scene.Database.Write("DELETE FROM canned_replies");
        var page = await chromium.LogIn(scene.Settings["Urls"], "supervisor1", "/console/replies");
        await page.Picture("replies-empty");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin with the set" }).ClickAsync();
        await page.Tells("The set is here");
        await Expect(page.Locator("main ol > li")).ToHaveCountAsync(12);
    }

    private static ILocator Card(IPage page, string shortcut) => page.Locator("main ol > li").Filter(new() { Has = page.Locator($"kbd:text-is('{shortcut}')") });

    // A form takes the keyboard a moment after it is shown: what is pressed or typed before that goes elsewhere.
    private static Task HasTheKeyboard(IPage page) => page.Locator("form.reply :focus").WaitForAsync();
}
