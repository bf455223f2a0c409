using Microsoft.Extensions.Configuration;

namespace BijliMitra.Bench;

/// <summary>What to measure, from the command line: <c>--stores embedded,servers --consumers 1000,350000 --seconds 5</c> and so on.</summary>
internal sealed class BenchOptions
{
    /// <summary>embedded (SQLite and Garnet inside) and servers (PostgreSQL and Redis), separated by commas.</summary>
    public string Stores { get; set; } = "embedded,servers";

    /// <summary>How many consumers are on record, separated by commas.</summary>
    public string Consumers { get; set; } = "1000";

    /// <summary>Length of a round.</summary>
    public int Seconds { get; set; } = 5;

    /// <summary>Rounds of each: floor, floor with hand-over, program, in turn.</summary>
    public int Rounds { get; set; } = 5;

    /// <summary>Length of the warm-up.</summary>
    public int WarmUp { get; set; } = 15;

    /// <summary>People who chat. Enough of them that nobody gets more answers in five minutes than a person does.</summary>
    public int People { get; set; } = 5000;

    /// <summary>People who wait for an answer at any moment of a round.</summary>
    public int Busy { get; set; } = 64;

    /// <summary>A folder with the official SDKs' packages: the program is built with them, too, and measured beside.</summary>
    public string Official { get; set; } = "";

    public IEnumerable<Stores> AllStores => Stores.Split(',').Select(word => Enum.Parse<Stores>(word, ignoreCase: true));

    public IEnumerable<int> AllConsumers => Consumers.Split(',').Select(int.Parse);

    public static BenchOptions Parse(string[] arguments) =>
        new ConfigurationBuilder().AddCommandLine(arguments).Build().Get<BenchOptions>() ?? new BenchOptions();
}

/// <summary>Where the program keeps things.</summary>
internal enum Stores
{
    /// <summary>SQLite and Garnet, inside the program.</summary>
    Embedded,

    /// <summary>PostgreSQL and Redis, each a process of its own, which is not measured.</summary>
    Servers,
}
