using BijliMitra.Core.Data;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>
/// What the program keeps its data in: its own files, or, where <c>STORES=servers</c> is set for the run of the tests, a database of its
/// own on a PostgreSQL and on a Redis that all share.
/// </summary>
internal sealed class Stores : IAsyncDisposable
{
    /// <summary>How many sample consumers there are.</summary>
    public const string Consumers = "20";

    private const int RedisDatabases = 10_000;
    private static readonly Lazy<Task<PostgresServer>> Postgres = new(PostgresServer.Start);
    private static readonly Lazy<Task<RedisServer>> Redis = new(() => RedisServer.Start(RedisDatabases));
    private static readonly Lazy<Task<string>> Sample = new(MakeSample);
    private static int s_redisDatabases;
    private readonly string? _database;

    private Stores(BotDatabase database, Dictionary<string, string> settings, string? name = null) =>
        (Database, Settings, _database) = (database, settings, name);

    /// <summary>Whether this run is on servers.</summary>
    public static bool AreServers { get; } = Environment.GetEnvironmentVariable("STORES") == "servers";

    /// <summary>Why the stores of this run cannot be had; null where they can.</summary>
    public static string? Missing => AreServers ? PostgresServer.Missing ?? RedisServer.Missing : null;

    /// <summary>To look into the database from outside.</summary>
    public BotDatabase Database { get; }

    /// <summary>What the program has to be told.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>For a program with this folder, with sample data in them.</summary>
    public static Task<Stores> Open(string dataDirectory) => Open(dataDirectory, AreServers);

    /// <summary>The same, on servers or not, whatever the run is on.</summary>
    public static async Task<Stores> Open(string dataDirectory, bool onServers)
    {
        if (!onServers)
            return new Stores(new BotDatabaseFile(dataDirectory), new() { ["SampleData:Consumers"] = Consumers });
        var (postgres, redis) = (await Postgres.Value, await Redis.Value);
        var name = await postgres.Create(await Sample.Value);
        var connection = postgres.Connection(name);
        return new Stores(new BotDatabaseOnServer(connection), Protected(connection, redis.Database(Interlocked.Increment(ref s_redisDatabases))), name);
    }

    /// <summary>Skips the test where this run is on servers that are not installed.</summary>
    public static void SkipWhereMissing() => Assert.SkipWhen(Missing is not null, Missing ?? "");

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
            await (await Postgres.Value).Drop(_database);
    }

    private static Dictionary<string, string> Protected(string connection, string redis) => new()
    {
        ["Database:Connection"] = connection,
        ["Redis:Connection"] = redis,
        ["Protection:Keys:1"] = Convert.ToBase64String(SampleDatabase.Key),
        ["Protection:HashKey"] = Convert.ToBase64String(SampleDatabase.HashKey),
    };

    private static async Task<string> MakeSample()
    {
        var (postgres, folder) = (await Postgres.Value, Directory.CreateTempSubdirectory("bm-"));
        var name = await postgres.Create();
        var settings = Protected(postgres.Connection(name), "");
        settings["DataDirectory"] = folder.FullName;
        var (code, output, errors) = await BotProcess.Run(settings, ["seed", "--consumers", Consumers]);
        Assert.True(code == 0, output + errors);
        folder.Delete(recursive: true);
        return name;
    }
}
