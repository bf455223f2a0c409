using BijliMitra.Tests.Support;

namespace BijliMitra.Bench;

/// <summary>A blackout: so many people report the same place at once, each by one message, on the stores inside the program.</summary>
internal static class StormBench
{
    private const int People = 20_000;
    private const int Busy = 64;
    private const int Consumers = 1000;
    private static readonly TimeSpan Grouped = TimeSpan.FromSeconds(30);

    // Nobody is on record, so each says where.
    private static readonly Step Report = new("no light in sector 62", "सेक्टर 62 में बिजली नहीं है");

    public static async Task Run(string assembly)
    {
        var folder = Directory.CreateTempSubdirectory("bm-storm-");
        try
        {
            await using var exchange = await Exchange.Open();
            var people = Enumerable.Range(0, People).Select(number => new Person(number, "", "")).ToList();
            people.ForEach(exchange.Connect);
            var program = new ProgramUnderTest(assembly, folder.FullName, exchange, "", "");
            await program.Fill(Consumers);
            var (process, _) = await program.Serve(Consumers, new Person(People, "", ""));
            await using var running = process;
            var load = await new Load(process.Url, people).Once(Busy, Report);
            Console.WriteLine($"{load.Turns} reports in {load.Time.TotalSeconds:F0} s, {load.PerSecond:F0} a second; to the answer p50 {load.Percentile(0.5):F0} ms, p99 {load.Percentile(0.99):F0} ms");
            await Eventually.Holds(() => Task.FromResult(program.Count("SELECT COUNT(*) FROM outage_reports WHERE incident_id IS NULL") == 0), Grouped);
            Console.WriteLine($"open incidents: {program.Count("SELECT COUNT(*) FROM incidents WHERE state = 0")}, the largest with "
                + $"{program.Count("SELECT MAX(reports) FROM incidents")} reporters; messages handed over: {program.Count("SELECT COUNT(*) FROM outbox WHERE state = 1")}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
