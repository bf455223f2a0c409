using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BijliMitra.Tests.Support;

/// <summary>A phone on the simulator's page, as its user handles it.</summary>
internal sealed partial class PhoneOnPage(IPage page, string name)
{
    /// <summary>The phone.</summary>
    public ILocator Whole => page.GetByRole(AriaRole.Article, new() { Name = name });

    /// <summary>What the company wrote, in the app that is shown.</summary>
    public ILocator Received => Whole.Locator(".bubble.theirs");

    /// <summary>What the person wrote.</summary>
    public ILocator Written => Whole.Locator(".bubble.mine");

    /// <summary>The field to write in.</summary>
    public ILocator Field => Whole.GetByLabel("Message from " + name);

    /// <summary>Opens it from the list of people.</summary>
    public async Task<PhoneOnPage> PickedUp()
    {
        await page.Locator(".person", new() { HasText = name }).First.ClickAsync();
        await Field.WaitForAsync();
        return this;
    }

    /// <summary>Changes to WhatsApp or SMS.</summary>
    public async Task Shows(string app)
    {
        await Whole.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + app) }).ClickAsync();
        await Whole.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + app), Pressed = true }).WaitForAsync();
    }

    /// <summary>Writes a message and waits until the company took it.</summary>
    public async Task Writes(string text)
    {
        TestLogs.Keep(text);
        var before = await Written.CountAsync();
        await Field.FillAsync(text);
        await Field.PressAsync("Enter");
        await Written.Nth(before).Locator(".ticks.delivered").WaitForAsync();
    }

    /// <summary>Writes, and returns the answer.</summary>
    public async Task<string> Asks(string text)
    {
        var before = await Received.CountAsync();
        await Writes(text);
        return await Reads(before);
    }

    /// <summary>The message at this position, once it is there.</summary>
    public async Task<string> Reads(int position)
    {
        var text = await Received.Nth(position).Locator(".text").InnerTextAsync();
        TestLogs.Keep(text);
        return text;
    }

    /// <summary>The code in the newest SMS that has one; the SMS are shown.</summary>
    public async Task<string> Code()
    {
        var text = await Received.Filter(new() { HasTextRegex = SixDigits() }).Last.Locator(".text").InnerTextAsync();
        TestLogs.Keep(text);
        var code = SixDigits().Match(text).Value;
        TestLogs.KeepCode(code);
        return code;
    }

    [GeneratedRegex(@"\b[0-9]{6}\b")]
    private static partial Regex SixDigits();
}
