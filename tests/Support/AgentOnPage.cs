using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Support;

/// <summary>A member of staff at the console's page of chats, who works by the keyboard.</summary>
internal sealed class AgentOnPage(IPage page)
{
    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>What was said in the open chat.</summary>
    public ILocator Lines => page.GetByRole(AriaRole.Log);

    /// <summary>The field to write in.</summary>
    public ILocator Field => page.Locator("#composer");

    /// <summary>Chats in the queue.</summary>
    public ILocator Rows => page.Locator(".queue li.card");

    /// <summary>Logs in and is there to take chats.</summary>
    public static async Task<AgentOnPage> SitsDown(Chromium chromium, string url, string code = "agent1", int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var agent = new AgentOnPage(await chromium.LogIn(url, code, "/console/chats", width, colours));
        await agent.Page.GetByRole(AriaRole.Checkbox).WaitForAsync();
        return agent;
    }

    /// <summary>Takes what is next by its one key, once something waits.</summary>
    public async Task TakesNext()
    {
        await page.Shortcut("n");
        await Field.WaitForAsync();
    }

    /// <summary>Writes and sends by the keyboard alone; the words stand in the chat and the field is empty.</summary>
    public async Task Says(string text)
    {
        await page.Shortcut("r");
        await Expect(Field).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Reads(text);
        await Expect(Field).ToHaveValueAsync("");
        await page.Keyboard.PressAsync("Escape");
    }

    /// <summary>Waits until these words stand in the chat.</summary>
    public Task Reads(string text) => Expect(Lines.GetByText(text).Last).ToBeVisibleAsync();

    /// <summary>Opens a decision by its key and carries it out.</summary>
    public async Task Decides(string key)
    {
        await page.Shortcut(key);
        var go = page.Locator("form.decide button.main");
        await Expect(go).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
