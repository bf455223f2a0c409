using BijliMitra.Core.Staff;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BijliMitra.Tests.Support;

/// <summary>A member of staff at the pages where decisions are made.</summary>
internal static class DeskPages
{
    private const int Phone = 390;
    private const int Desk = 1280;

    /// <summary>
    /// Logs in, looks at the page in a narrow window in the dark and in Hindi, then works on it in a wide one: everybody can use it both ways.
    /// </summary>
    public static async Task<IPage> Work(this Chromium chromium, Scene scene, string path, string code = "agent1")
    {
        var url = scene.Settings["Urls"];
        var phone = await chromium.LogIn(url, code, path, Phone, ColorScheme.Dark);
        await phone.GetByRole(AriaRole.Link, new() { Name = "हिन्दी" }).ClickAsync();
        await Expect(phone.Locator("html")).ToHaveAttributeAsync("lang", "hi");
        await phone.IsShown();
        await phone.IsForEverybody();
        await phone.Picture($"{path.Split('/')[^1]}-hi-{Phone}");
        var page = await chromium.LogIn(url, code, path, Desk);
        await page.IsShown();
        await page.IsForEverybody();
        await page.Picture($"{path.Split('/')[^1]}-{Desk}");
        return page;
    }

    /// <summary>Opens the form of a decision by the keyboard alone, fills in the reason and carries it out.</summary>
    public static async Task Decides(this IPage page, string button, string? reason, string? go = null, Func<ILocator, Task>? fill = null)
    {
        var opener = page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{button}: ") }).First;
        await opener.PressAsync("Enter");
        var form = page.GetByRole(AriaRole.Form, new() { NameRegex = new($"^{button}: ") });
        await Expect(form).ToBeVisibleAsync();
        await page.IsForEverybody();
        if (fill is not null)
            await fill(form);
        if (reason is not null)
            await form.Locator("textarea").FillAsync(reason);
        await page.Picture($"{page.Url.Split('/')[^1]}-{button.Replace(' ', '-')}");
        await form.GetByRole(AriaRole.Button, new() { Name = go ?? button, Exact = true }).ClickAsync();
    }

    /// <summary>Presses one key once what it belongs to is shown: a key before that means nothing.</summary>
    public static async Task Shortcut(this IPage page, string key)
    {
        await page.Locator($"[data-shortcut='{key}']:not([disabled])").First.WaitForAsync();
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Closes the form of a decision; the keyboard is where it was before.</summary>
    public static async Task Cancels(this IPage page, string button)
    {
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{button}: ") }).First).ToBeFocusedAsync();
    }

    /// <summary>How often this stands in the audit.</summary>
    public static Task<long> Audited(this Scene scene, AuditAction action) =>
        scene.Database.Number("SELECT COUNT(*) FROM audit WHERE action = @action", ("@action", (int)action));

    /// <summary>The page says what became of it, and the keyboard is there.</summary>
    public static async Task Tells(this IPage page, string words)
    {
        var told = page.Locator(".outcome");
        await Expect(told).ToContainTextAsync(words);
        await Expect(told).ToBeFocusedAsync();
        await page.IsForEverybody();
    }

    /// <summary>Keeps a picture of the page, where somebody wants to look at it.</summary>
    public static async Task Picture(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("DESK_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    private static Task IsShown(this IPage page) => page.Locator("main .card").First.WaitForAsync();
}
