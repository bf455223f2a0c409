using BijliMitra.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Tests.Support;

/// <summary>A fresh, migrated SQLite file with a write-ahead log, in a folder of its own that goes when the test is over.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bijlimitra-");
    private readonly string _connection;
    private readonly DbContextOptions<SqliteDbContext> _options;

    public TestDatabase()
    {
        _connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder.FullName, "test.db") }.ConnectionString;
        _options = new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(_connection).Options;
        using var db = Open();
        db.Database.Migrate();
        db.Database.ExecuteSqlRaw("PRAGMA journal_mode = WAL");
    }

    /// <summary>A context on the file; the caller disposes it.</summary>
    public BotDbContext Open() => new SqliteDbContext(_options);

    /// <summary>One short write: a context of its own and one transaction, as the host's writer gives it.</summary>
    public async Task Write(Func<BotDbContext, CancellationToken, Task> unit, CancellationToken cancellation = default)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await unit(db, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connection))
        {
            SqliteConnection.ClearPool(connection);
        }
        _folder.Delete(recursive: true);
    }
}
