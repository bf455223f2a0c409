using BijliMitra.Core;
using BijliMitra.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace BijliMitra.Setup;

/// <summary>Opens the system of record: PostgreSQL by connection string, SQLite in the data directory otherwise. The same code above.</summary>
internal sealed class Storage : IAsyncDisposable
{
    // A program that stands still in the middle of a transaction would keep its locks from all others for as long.
    private const string EndsWhatStandsStill = "-c idle_in_transaction_session_timeout=15s";
    /// <summary>
    /// Connections to PostgreSQL of one node where the connection string says nothing. The driver's own 100 are all that a server out of the
    /// box has for everybody: webhooks would be refused, not wait.
    /// </summary>
    public const int ConnectionsOfNode = 40;


    private readonly NpgsqlDataSource? _source;

    private Storage(Writer writer, Readers readers, NpgsqlDataSource? source) => (Writer, Readers, _source) = (writer, readers, source);

    public Writer Writer { get; }

    public Readers Readers { get; }

    /// <summary>Opens the database and brings its tables up to date.</summary>
    public static async Task<Storage> Open(DatabaseOptions options, DataDirectory data, CancellationToken stop)
    {
        var storage = OpenAsIs(options, data);
        await using var db = storage.Readers.Open();
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            await Migrate(db, options, data, stop);
        }
        return storage;
    }

    /// <summary>Opens the database with whatever tables it has, to look at it.</summary>
    public static Storage OpenAsIs(DatabaseOptions options, DataDirectory data) =>
        options.Connection.Length == 0 ? Sqlite(data.File(DataDirectory.DatabaseFile)) : Postgres(options.Connection);

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await Readers.DisposeAsync();
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }
    }

    // On SQLite EF Core keeps its lock on migrations in a table, where a killed program leaves it for ever. A file's lock ends with its
    // holder.
    private static async Task Migrate(BotDbContext db, DatabaseOptions options, DataDirectory data, CancellationToken stop)
    {
        if (options.Connection.Length > 0)
        {
            await using var held = await MigrationLock(options.Connection, stop);
            await db.Database.MigrateAsync(stop);
            return;
        }
        using var alone = await data.WaitFor("migration-lock", stop);
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", stop);
        await db.Database.MigrateAsync(stop);
    }

    // EF Core's own lock does not keep nodes that start at once from making the same change. This one ends with its holder too. There is none to be
    // had where the database itself is still to be made.
    private static async Task<NpgsqlConnection?> MigrationLock(string connection, CancellationToken stop)
    {
        var held = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
        try
        {
            await held.OpenAsync(stop);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('migrations', 0))", held) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(stop);
            return held;
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await held.DisposeAsync();
            return null;
        }
    }

    private static Storage Sqlite(string path)
    {
        var connection = SqliteSetup.ConnectionString(path);
        // Makes the file and sets WAL before the first reader.
        SqliteSetup.Open(connection).Dispose();
        var contexts = new SqliteReaders(connection);
        return new Storage(
            new SqliteWriter(connection),
            new Readers(() => new SqliteConnection(connection), contexts.Open, Dialect.Sqlite, contexts.Close),
            null);
    }

    private static NpgsqlDataSourceBuilder Parse(string connection)
    {
        try
        {
            return new NpgsqlDataSourceBuilder(connection);
        }
        catch (ArgumentException fault)
        {
            throw new SettingsException($"Database:Connection: cannot be read ({fault.Message}). An example: Host=db.internal;Database=bijli;Username=bijli;Password=secret");
        }
    }

    private static Storage Postgres(string connection)
    {
        var builder = Parse(connection);
        builder.ConnectionStringBuilder.MaxAutoPrepare = Math.Max(builder.ConnectionStringBuilder.MaxAutoPrepare, 50);
        builder.ConnectionStringBuilder.Options ??= EndsWhatStandsStill;
        if (!builder.ConnectionStringBuilder.ShouldSerialize("Maximum Pool Size"))
        {
            builder.ConnectionStringBuilder.MaxPoolSize = ConnectionsOfNode;
        }
        var source = builder.Build();
        var options = new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(source).Options;
        return new Storage(
            new PostgresWriter(source),
            new Readers(source.CreateConnection, new PooledDbContextFactory<PostgresDbContext>(options).CreateDbContext, Dialect.Postgres),
            source);
    }
}
