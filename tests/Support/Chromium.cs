using Microsoft.Playwright;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A real browser. Skips the test where none is installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(place => Path.Combine(place, "chromium")).FirstOrDefault(File.Exists);
        if (program is null)
            return;
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout((float)Eventually.Bound.TotalMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh visitor's window, once the page listens to what is done on it.</summary>
    public async Task<IPage> Visit(string url, int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        var page = await Open(url, width, height, colours);
        await page.Locator(".page:not([inert])").WaitForAsync();
        return page;
    }

    /// <summary>A fresh window in which a member of staff is logged in, on the console's page <paramref name="path"/> once it is there.</summary>
    public async Task<IPage> LogIn(string url, string code, string path = "/console", int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var page = await Open($"{url}/console/log-in?back={Uri.EscapeDataString(path)}", width, 800, colours);
        await page.Locator("#code").FillAsync(code);
        await page.Locator("#password").FillAsync(LoneBot.StaffPassword);
        await page.Locator("form button.main").ClickAsync();
        // Looked at again and again: Blazor puts the next page in place of this one, and a wait for its load began too late would have no end.
        await Assertions.Expect(page).ToHaveURLAsync(url + path);
        await page.Locator("main h1").WaitForAsync();
        return page;
    }

    /// <summary>A fresh visitor's window.</summary>
    public async Task<IPage> Open(string url, int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        Assert.SkipWhen(_browser is null, "chromium is not installed: apt-get install chromium");
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = colours });
        context.SetDefaultTimeout((float)Eventually.Bound.TotalMilliseconds);
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        return page;
    }
}
