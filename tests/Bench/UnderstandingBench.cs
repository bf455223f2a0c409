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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"memory",-18}{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0:F1} MB"));

        var lines = File.ReadLines(Path.Combine(Repository.Root, "tests", "Dialogs", "Understanding", "HeldOut", "lines.tsv")).Select(line => line.Split('\t')[2]).ToList();
        var times = Enumerable.Range(0, Rounds).SelectMany(_ => lines.Select((line, at) => (At: at, Time: Read(reader, line)))).Skip(lines.Count).ToList();
        PrintShares("", times.Select(one => one.Time));
        // What a line costs of itself, whatever else runs on the machine.
        PrintShares(" undisturbed", times.GroupBy(one => one.At).Select(line => line.Min(one => one.Time)));
    }

    private static TimeSpan Read(Reader reader, string line)
    {
        var start = Stopwatch.GetTimestamp();
        _ = reader.Read(line);
        return Stopwatch.GetElapsedTime(start);
    }

    private static void PrintShares(string what, IEnumerable<TimeSpan> times)
    {
        var ordered = times.Order().ToList();
        Print($"p50{what}", ordered[ordered.Count / 2]);
        Print($"p99{what}", ordered[ordered.Count * 99 / 100]);
    }

    private static void Print(string what, TimeSpan time) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-18}{time.TotalMilliseconds:F2} ms"));
}
