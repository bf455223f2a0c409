using BijliMitra.Core.Data;
using BijliMitra.Setup;
using Microsoft.Data.Sqlite;

namespace BijliMitra.Tests.Support;

/// <summary>
/// A fresh, migrated database, opened and written as the program does it: a SQLite file in a folder of its own, or where the run is on
/// servers one on PostgreSQL. It goes when the test is over.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bijlimitra-");
    private readonly PostgresDatabase? _onServer;
    private readonly Storage _storage;

    /// <summary>On the stores of the run; skips the test where those are missing.</summary>
    public TestDatabase() : this(Stores.AreServers)
    {
    }

    /// <summary>On PostgreSQL, or SQLite; skips the test where that is missing.</summary>
    public TestDatabase(bool onServer)
    {
        // Tests make it in their constructors, where nothing can be awaited.
        _onServer = onServer ? Task.Run(Servers.Empty).GetAwaiter().GetResult() : null;
        var options = new DatabaseOptions { Connection = _onServer?.Connection ?? "" };
        _storage = Task.Run(() => Storage.Open(options, DataDirectory.Share(_folder.FullName), default)).GetAwaiter().GetResult();
    }

    /// <summary>The database's one writer.</summary>
    public Writer Writer => _storage.Writer;

    /// <summary>Connections for reading.</summary>
    public Readers Readers => _storage.Readers;

    /// <summary>A context on the database; the caller disposes it.</summary>
    public BotDbContext Open() => Readers.Open();

    /// <summary>One write unit with EF Core.</summary>
    public Task Write(Func<BotDbContext, CancellationToken, Task> unit, CancellationToken stop = default) =>
        Writer.Write(async (scope, token) => await unit(await scope.Db(token), token), stop);

    /// <summary>Adds rows in one unit.</summary>
    public Task Add(params object[] rows) => Write((db, _) =>
    {
        db.AddRange(rows);
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        await _storage.DisposeAsync();
        if (_onServer is not null)
            await _onServer.DisposeAsync();
        await using (var connection = new SqliteConnection(SqliteSetup.ConnectionString(Path.Combine(_folder.FullName, DataDirectory.DatabaseFile))))
        {
            SqliteConnection.ClearPool(connection);
        }
        _folder.Delete(recursive: true);
    }
}
