using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>
/// What the program keeps its data in: its own files, or, where <c>STORES=servers</c> is set for the run of the tests, a database of its
/// own on a PostgreSQL and on a Redis that all share.
/// </summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly PostgresDatabase? _database;

    private Stores(BotDatabase database, Dictionary<string, string> settings, PostgresDatabase? onServer = null) =>
        (Database, Settings, _database) = (database, settings, onServer);

    /// <summary>Whether this run is on servers.</summary>
    public static bool AreServers { get; } = Environment.GetEnvironmentVariable("STORES") == "servers";

    /// <summary>Why the stores of this run cannot be had; null where they can.</summary>
    public static string? Missing => AreServers ? PostgresServer.Missing ?? RedisServer.Missing : null;

    /// <summary>To look into the database from outside.</summary>
    public BotDatabase Database { get; }

    /// <summary>What the program has to be told.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>Skips the test where this run is on servers that are not installed.</summary>
    public static void SkipWhereMissing() => Assert.SkipWhen(Missing is not null, Missing ?? "");

    /// <summary>For a program with this folder, with sample data in them or without.</summary>
    public static async Task<Stores> Open(string dataDirectory, bool empty = false)
    {
        if (AreServers)
            return await OnServers(empty);
        if (!empty)
            await SampleFiles.CopyTo(dataDirectory);
        return new Stores(new BotDatabaseFile(dataDirectory), new() { ["SampleData:Consumers"] = empty ? "0" : Servers.Consumers });
    }

    /// <summary>On servers, whatever the run is on; skips the test where those are not installed.</summary>
    public static async Task<Stores> OnServers(bool empty = false) => await On(await (empty ? Servers.Empty() : Servers.Sample()));

    /// <summary>That database, and one of the Redis that all share.</summary>
    public static async Task<Stores> On(PostgresDatabase database) => new(
        new BotDatabaseOnServer(database.Connection), Servers.Settings(database.Connection, await Servers.RedisDatabase()), database);

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
