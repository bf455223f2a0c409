using System.Diagnostics;
using BijliMitra.Bench;
using BijliMitra.Tests.Support;

// The floors are this program too, each in a process of its own.
if (args is ["floor", var url, var redis, var messages])
    return await Floor.Serve(url, redis, messages);

if (args is ["understanding"])
{
    UnderstandingBench.Run();
    return 0;
}

if (args is ["storm"])
{
    await StormBench.Run(Assembly("artifacts"));
    return 0;
}

if (args is ["console"])
{
    await ConsoleBench.Run();
    return 0;
}

var options = BenchOptions.Parse(args);
List<(string Name, string Assembly)> builds = [("", Assembly("artifacts"))];
if (options.Official.Length > 0)
{
    await Build(options.Official);
    builds.Add((", official SDKs", Assembly("artifacts/official")));
}
var results = new List<TrialResult>();
foreach (var stores in options.AllStores)
{
    foreach (var consumers in options.AllConsumers)
    {
        foreach (var (name, assembly) in builds)
        {
            var title = (stores == Stores.Embedded ? "SQLite, Garnet" : "PostgreSQL, Redis") + name;
            results.Add(await new Trial(options, title, assembly, stores, consumers).Run());
        }
    }
}
Console.WriteLine(Report.Table(results));
return 0;

static string Assembly(string artifacts) => Path.Combine(Repository.Root, artifacts, "bin", "Host", "release", "BijliMitra.Host.dll");

static async Task Build(string feed)
{
    using var build = Process.Start(
        "dotnet",
        ["build", Path.Combine(Repository.Root, "bot", "Host"), "-c", "Release", "-nologo", "-v", "quiet", "-p:UseOfficialSdks=true", $"-p:OfficialSdkFeed={feed}"]);
    await build.WaitForExitAsync();
    if (build.ExitCode != 0)
        throw new InvalidOperationException("The build with the official SDKs failed.");
}
