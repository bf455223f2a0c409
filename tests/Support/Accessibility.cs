using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>What everybody must be able to use: axe finds nothing, and nothing is cut off at the side.</summary>
internal static class Accessibility
{
    /// <summary>Fails with each violation axe-core finds on the page as it is now, or where the page is wider than its window.</summary>
    public static async Task IsForEverybody(this IPage page)
    {
        var found = (await page.RunAxe()).Violations;
        Assert.True(found.Length == 0, page.Url + "\n" + string.Join('\n', found.SelectMany(rule => rule.Nodes.Select(node =>
            $"{rule.Id}: {node.Html}\n  {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}"))));
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, page.ViewportSize!.Width);
    }
}
