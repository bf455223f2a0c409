using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using BijliMitra.Setup;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>The PostgreSQL and the Redis that the tests of a run share, started at first use, with databases to copy from.</summary>
internal static class Servers
{
    /// <summary>How many sample consumers there are.</summary>
    public const string Consumers = "20";

    private static readonly Lazy<Task<string>> Migrated = new(MakeMigrated);
    private static readonly Lazy<Task<string>> Seeded = new(MakeSeeded);
    private static readonly Lazy<Task<string>> Fixed = new(MakeFixed);
    private static int s_redisDatabases;

    public static Lazy<Task<PostgresServer>> Postgres { get; } = new(PostgresServer.Start);

    public static Lazy<Task<RedisServer>> Redis { get; } = new(() => RedisServer.Start("--databases", "10000"));

    /// <summary>A new database with tables and nothing in them.</summary>
    public static Task<PostgresDatabase> Empty() => Copy(Migrated);

    /// <summary>A new database with sample data of today, made by <c>seed</c>.</summary>
    public static Task<PostgresDatabase> Sample() => Copy(Seeded);

    /// <summary>A new database with sample data of <see cref="SampleDatabase.Today"/>.</summary>
    public static Task<PostgresDatabase> SampleOfAFixedDay() => Copy(Fixed);

    /// <summary>A connection string for a database of Redis that nobody else has.</summary>
    public static async Task<string> RedisDatabase() => (await Redis.Value).Database(Interlocked.Increment(ref s_redisDatabases));

    /// <summary>What the program has to be told of its stores.</summary>
    public static Dictionary<string, string> Settings(string database, string redis) => new()
    {
        ["Database:Connection"] = database,
        ["Redis:Connection"] = redis,
        ["Protection:Keys:1"] = Convert.ToBase64String(SampleDatabase.Key),
        ["Protection:HashKey"] = Convert.ToBase64String(SampleDatabase.HashKey),
    };

    private static async Task<PostgresDatabase> Copy(Lazy<Task<string>> template) => await (await Postgres.Value).Create(await template.Value);

    private static async Task<string> MakeMigrated()
    {
        var database = await (await Postgres.Value).Create();
        await using var storage = await Open(database);
        return database.Name;
    }

    private static async Task<string> MakeSeeded() => (await Seed(await Postgres.Value)).Name;

    private static async Task<string> MakeFixed()
    {
        var database = await Empty();
        await using var storage = await Open(database);
        await new SampleData(SampleDatabase.Protection, SampleDatabase.Today).Fill(
            (unit, stop) => storage.Writer.Write(async (scope, token) => await unit(await scope.Db(token), token), stop), int.Parse(Consumers), default);
        return database.Name;
    }

    /// <summary>A new database on that server with sample data of today.</summary>
    public static async Task<PostgresDatabase> Seed(PostgresServer server)
    {
        var (database, folder) = (await server.Create(), Directory.CreateTempSubdirectory("bm-"));
        var settings = Settings(database.Connection, "");
        settings["DataDirectory"] = folder.FullName;
        var (code, output, errors) = await BotProcess.Run(settings, ["seed", "--consumers", Consumers]);
        Assert.True(code == 0, output + errors);
        folder.Delete(recursive: true);
        return database;
    }

    // The folder is not written to.
    private static Task<Storage> Open(PostgresDatabase database) =>
        Storage.Open(new DatabaseOptions { Connection = database.Connection }, DataDirectory.Share(Path.GetTempPath()), default);
}
