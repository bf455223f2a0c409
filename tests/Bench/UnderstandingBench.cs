using System.Diagnostics;
using System.Globalization;
using BijliMitra.Dialogs.Understanding;
using BijliMitra.Tests.Support;

namespace BijliMitra.Bench;

/// <summary><c>understanding</c>: what it costs to load the model and to read a message, over the lines held out of its training.</summary>
internal static class UnderstandingBench
{
    private const int Rounds = 20;

    public static void Run()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var reader = new Reader();
        Print("load", clock.Elapsed);
        clock.Restart();
        _ = reader.Read("mera bill batao");
        Print("first message", clock.Elapsed);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory",-16}{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:F1} MB"));

        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "Dialogs", "Understanding", "HeldOut", "lines.tsv")).Select(line => line.Split('\t')[2]).ToList();
        var times = Enumerable.Range(0, Rounds).SelectMany(_ => lines).Select(line =>
        {
            var start = Stopwatch.GetTimestamp();
            _ = reader.Read(line);
            return Stopwatch.GetElapsedTime(start);
        }).Skip(lines.Count).Order().ToList();
        Print("p50", times[times.Count / 2]);
        Print("p99", times[times.Count * 99 / 100]);
    }

    private static void Print(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-16}{time.TotalMilliseconds:F2} ms"));
}
