using System.Net;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>Who may see the simulator: staff, in development.</summary>
public sealed class SimulatorAccessTests : IDisposable
{
    private static readonly string[] OwnPlaces =
        ["/", "/?phones=919810000011", "/simulator/samples/meter.png", "/simulator/content/v1/Content", "/simulator/mail/1/0", "/simulator/phones/1"];

    // And those that the console stands on too.
    private static readonly string[] Places =
    [
        .. OwnPlaces, "/_framework/blazor.web.js", "/BijliMitra.Host.styles.css", "/_blazor", "/_blazor/negotiate?negotiateVersion=1", "/_blazor/initializers",
        "/console", "/console/log-in", "/console/console.css", "/console/console.js", "/console/language?to=hi", "/_content/Microsoft.AspNetCore.Components.QuickGrid/QuickGrid.razor.js",
    ];

    private readonly HttpClient _http = new();

    [Fact]
    public async Task To_others_nothing_of_it_is_there()
    {
        await using var scene = await Scene.Start(("Networks:Staff:0", "10.0.0.0/8"), ("Networks:Staff:1", "10.0.0.0/8"));
        foreach (var place in Places)
            Assert.Equal((place, HttpStatusCode.NotFound), (place, await Status(scene.Bot.Url + place)));
        Assert.Equal(HttpStatusCode.OK, await Status(scene.Bot.Url + "/health/live"));
    }

    [Fact]
    public async Task Behind_a_proxy_nobody_told_us_of_nothing_of_it_is_there()
    {
        await using var scene = await Scene.Start();
        _http.DefaultRequestHeaders.Add("X-Forwarded-For", "127.0.0.1");
        foreach (var place in Places)
            Assert.Equal((place, HttpStatusCode.NotFound), (place, await Status(scene.Bot.Url + place)));
    }

    [Fact]
    public async Task In_production_nothing_of_it_is_there()
    {
        await using var scene = await Scene.Start(
            ("Twilio:ApiBaseUrl", "https://api.invalid"), ("PublicUrl", "https://bijli.example.in"), ("SampleData:Consumers", "0"));
        foreach (var place in OwnPlaces)
            Assert.Equal((place, HttpStatusCode.NotFound), (place, await Status(scene.Bot.Url + place)));
        Assert.DoesNotContain(scene.Bot.Output, line => line.Contains("phones", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_another_program_plays_Twilio_the_page_says_so()
    {
        await using var scene = await Scene.Start();
        var page = await _http.GetStringAsync(new Uri(scene.Bot.Url + "/"));
        Assert.Contains("The phones are elsewhere", page);
        Assert.Contains(scene.Settings["Twilio:ApiBaseUrl"], page);
        Assert.Contains(scene.Bot.Output, line => line.Contains($"phones   {scene.Bot.Url}/ ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_runs_nothing_from_elsewhere()
    {
        await using var scene = await Scene.Start();
        using var answer = await _http.GetAsync(new Uri(scene.Bot.Url + "/"));
        Assert.StartsWith("default-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpStatusCode> Status(string url)
    {
        using var answer = await _http.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode;
    }
}
