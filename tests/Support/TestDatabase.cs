using BijliMitra.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Tests.Support;

/// <summary>
/// A fresh, migrated SQLite file with a write-ahead log, opened and written as the program does it, in a folder of its own that goes
/// when the test is over.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bijlimitra-");
    private readonly DbContextOptions<SqliteDbContext> _options;

    public TestDatabase()
    {
        ConnectionString = SqliteSetup.ConnectionString(Path.Combine(_folder.FullName, "test.db"));
        _options = new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(ConnectionString).Options;
        using (var db = Open())
        {
            db.Database.Migrate();
        }
        Writer = new SqliteWriter(ConnectionString);
        Readers = new Readers(() => SqliteSetup.Open(ConnectionString), Open, Dialect.Sqlite);
    }

    /// <summary>To the file.</summary>
    public string ConnectionString { get; }

    /// <summary>The file's one writer.</summary>
    public Writer Writer { get; }

    /// <summary>Connections for reading.</summary>
    public Readers Readers { get; }

    /// <summary>A context on the file; the caller disposes it.</summary>
    public BotDbContext Open() => new SqliteDbContext(_options);

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
        await Writer.DisposeAsync();
        await Readers.DisposeAsync();
        await using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }
        _folder.Delete(recursive: true);
    }
}
