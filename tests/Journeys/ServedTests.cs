using System.Diagnostics;
using System.Net;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Journeys;

/// <summary>However the program is started, it finds its settings and serves its page's files whole.</summary>
[NotOnServers("it is about how the program is built and started")]
public sealed class ServedTests : IDisposable
{
    private static readonly TimeSpan LongestPublish = TimeSpan.FromMinutes(3);
    private static readonly string[] Files = ["/_framework/blazor.web.js", "/BijliMitra.Host.styles.css"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-");

    [Fact]
    public async Task As_the_tests_start_it() => await Serves(BotProcess.Start(Settings()));

    [Fact]
    public async Task By_dotnet_run() =>
        await Serves(BotProcess.StartBy(Settings(), ["run", "--no-build", "--project", Path.Combine(Repository.Root, "bot", "Host")], "run"));

    [Fact]
    public async Task Published()
    {
        var folder = Path.Combine(_folder.FullName, "published");
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(Repository.Root, "bot", "Host"), "--no-build", "-c", "Debug", "-o", folder, "-nologo", "-v", "quiet"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await publish.StandardOutput.ReadToEndAsync().WaitAsync(LongestPublish);
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, output);
        await Serves(BotProcess.StartBy(Settings(), [Path.Combine(folder, "BijliMitra.Host.dll")], "published"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Dictionary<string, string> Settings() => new()
    {
        ["Urls"] = $"http://127.0.0.1:{FreePort.Next()}",
        ["DataDirectory"] = Path.Combine(_folder.FullName, "data"),
        ["SampleData:Consumers"] = "20",
        ["DOTNET_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
    };

    private static async Task Serves(BotProcess bot)
    {
        await using var running = bot;
        await bot.Ready();
        foreach (var file in Files)
        {
            var plain = await Read(bot.Url + file, DecompressionMethods.None);
            Assert.InRange(plain.Length, 10_000, 1_000_000);
            Assert.Equal(plain, await Read(bot.Url + file, DecompressionMethods.Brotli));
            Assert.Equal(plain, await Read(bot.Url + file, DecompressionMethods.GZip));
        }
        // Loopback is staff by the file of settings alone: the code's own list is empty.
        Assert.Contains("Pick up a phone", await Read(bot.Url + "/", DecompressionMethods.None));
    }

    private static async Task<string> Read(string url, DecompressionMethods method)
    {
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = method });
        return await http.GetStringAsync(new Uri(url));
    }
}
