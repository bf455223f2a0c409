using BijliMitra.Tests.Support;

namespace BijliMitra.Bench;

/// <summary>A round of one process, per turn.</summary>
internal sealed record Round(double PerSecond, double CpuMicroseconds, double AllocatedBytes, double P50, double P99);

/// <summary>All that was found out about one build of the program on one pair of stores with so many consumers.</summary>
internal sealed record TrialResult(string Name, int Consumers)
{
    public List<Round> Floor { get; } = [];

    public List<Round> FloorWithHandover { get; } = [];

    public List<Round> Program { get; } = [];

    public List<double> FirstReplies { get; } = [];

    /// <summary>Wait of somebody who writes when nobody else does, in milliseconds.</summary>
    public double AloneP50 { get; set; }

    public double IdleCpuPercent { get; set; }

    public double RedisPerConversation { get; set; }

    public double StatePerConversation { get; set; }

    public double DatabasePerConversation { get; set; }

    public double DatabasePerTurn { get; set; }
}

/// <summary>Measures the program beside the floors: everything is started, warmed up, and then takes turns round by round.</summary>
internal sealed class Trial(BenchOptions options, string name, string assembly, Stores stores, int consumers)
{
    private const int Starts = 3;
    private const int AloneTurns = 200;
    private const int LinesShown = 60;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bm-bench-");
    private readonly List<Person> _people = Crowds.Of(consumers, options.People);
    private readonly TrialResult _result = new(name, consumers);

    public async Task<TrialResult> Run()
    {
        try
        {
            await using var exchange = await Exchange.Open();
            _people.ForEach(exchange.Connect);
            await using var redis = await StoreServer.Redis(_folder.FullName);
            await using var postgres = stores == Stores.Servers ? await StoreServer.Postgres(_folder.FullName) : null;
            await using var floor = await StartFloor(redis, "");
            await using var floorWithHandover = await StartFloor(redis, exchange.Url);
            var program = new ProgramUnderTest(
                assembly, _folder.FullName, exchange, postgres?.Connection ?? "", postgres is null ? "" : redis.Connection);
            Say("filling");
            await program.Fill(consumers);
            await using var process = await FirstReplies(program);
            await Prove(program, process);
            await Measure(program, process, floor, floorWithHandover);
            await Rest(process);
            return _result;
        }
        catch
        {
            Say("failed; what the program logged last:");
            Console.Error.WriteLine(string.Join('\n', File.ReadLines(Path.Combine(_folder.FullName, "program.log")).TakeLast(LinesShown)));
            throw;
        }
        finally
        {
            _folder.Delete(recursive: true);
        }
    }

    private async Task<MeasuredProcess> FirstReplies(ProgramUnderTest program)
    {
        Say("starting");
        for (var start = 1; ; start++)
        {
            var (process, first) = await program.Serve(consumers, new Person(90_000_000 + start, "", ""));
            _result.FirstReplies.Add(first.TotalSeconds);
            if (start == Starts)
                return process;
            await process.DisposeAsync();
        }
    }

    // Everybody asks for a bill and proves himself by a code: one conversation each.
    private async Task Prove(ProgramUnderTest program, MeasuredProcess process)
    {
        Say("everybody proves himself");
        var before = await program.Sizes();
        await new Load(process.Url, _people).Each(Journeys.Proof.Length, options.Busy);
        var after = await program.Sizes();
        var conversations = after.Conversations - before.Conversations;
        _result.DatabasePerConversation = (double)(after.Database - before.Database) / conversations;
    }

    private async Task Measure(ProgramUnderTest program, MeasuredProcess process, MeasuredProcess floor, MeasuredProcess floorWithHandover)
    {
        var (warmUp, time) = (TimeSpan.FromSeconds(options.WarmUp), TimeSpan.FromSeconds(options.Seconds));
        (MeasuredProcess Process, Load Load, Step? Step, List<Round> Rounds)[] all =
        [
            (floor, new Load(floor.Url, _people), Journeys.Floor, _result.Floor),
            (floorWithHandover, new Load(floorWithHandover.Url, _people), Journeys.FloorWithHandover, _result.FloorWithHandover),
            (process, new Load(process.Url, _people), null, _result.Program),
        ];
        Say("warming up");
        foreach (var one in all)
            await one.Load.For(warmUp, options.Busy, one.Step);
        var (turns, before) = (0, await program.Sizes());
        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var one in all)
            {
                var load = await Take(one.Process, () => one.Load.For(time, options.Busy, one.Step), one.Rounds);
                turns += one.Step is null ? load.Turns : 0;
            }
            Say($"round {round}: {_result.Floor[^1].PerSecond:F0}, {_result.FloorWithHandover[^1].PerSecond:F0}, {_result.Program[^1].PerSecond:F0} turns/s");
        }
        var after = await program.Sizes();
        _result.DatabasePerTurn = (double)(after.Database - before.Database) / turns;
        _result.RedisPerConversation = (double)after.Redis / after.Conversations;
        _result.StatePerConversation = (double)after.States / after.Conversations;
        _result.AloneP50 = (await new Load(process.Url, _people.Take(1)).Each(AloneTurns, busy: 1)).Percentile(0.5);
    }

    private async Task Rest(MeasuredProcess process)
    {
        var (pause, used) = (TimeSpan.FromSeconds(options.Seconds), await process.Used());
        await Task.Delay(pause);
        _result.IdleCpuPercent = 100 * ((await process.Used() - used).Cpu / pause);
    }

    private static async Task<LoadResult> Take(MeasuredProcess process, Func<Task<LoadResult>> load, List<Round> rounds)
    {
        var before = await process.Used();
        var result = await load();
        var used = await process.Used() - before;
        rounds.Add(new Round(
            result.PerSecond, used.Cpu.TotalMicroseconds / result.Turns, (double)used.Allocated / result.Turns,
            result.Percentile(0.5), result.Percentile(0.99)));
        return result;
    }

    private async Task<MeasuredProcess> StartFloor(StoreServer redis, string messages)
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        var process = MeasuredProcess.Start(
            url, new Dictionary<string, string>(), Path.Combine(_folder.FullName, "floor.log"),
            typeof(Floor).Assembly.Location, "floor", url, redis.Connection, messages);
        await process.Ready();
        return process;
    }

    private void Say(string what) => Console.Error.WriteLine($"{name}, {consumers:N0} consumers: {what}");
}
