using System.Data.Common;
using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BijliMitra.Tests.Support;

/// <summary>
/// The sample data, one copy for each conversation, so that conversations share no limits and no links: in memory, or where the run is
/// on servers in PostgreSQL.
/// </summary>
internal sealed class ChatDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<SqliteConnection>> Template = new(MakeTemplate);
    private readonly Func<IInterceptor[], BotDbContext> _open;
    private readonly IAsyncDisposable _database;
    private readonly CommandCount _count;

    private ChatDatabase(IAsyncDisposable database, Func<IInterceptor[], BotDbContext> open) =>
        (_database, _open, _count) = (database, open, new CommandCount(this));

    /// <summary>Statements since it was set to 0.</summary>
    public int Commands { get; set; }

    /// <summary>Monday, 23 November 2026.</summary>
    public static DateOnly Today => SampleDatabase.Today;

    public static async Task<ChatDatabase> Open()
    {
        Stores.SkipWhereMissing();
        if (Stores.AreServers)
        {
            var database = await Servers.SampleOfAFixedDay();
            return new ChatDatabase(database, counts => new PostgresDbContext(
                new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(database.Connection).AddInterceptors(counts).Options));
        }
        var connection = NewConnection();
        (await Template.Value).BackupDatabase(connection);
        return new ChatDatabase(connection, counts => ContextOn(connection, counts));
    }

    /// <summary>A context on the database; the caller disposes it.</summary>
    public BotDbContext Context() => _open([_count]);

    /// <summary>One transaction.</summary>
    public Task Write(Func<BotDbContext, CancellationToken, Task> unit, CancellationToken stop) => Write(_open([]), unit, stop);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<SqliteConnection> MakeTemplate()
    {
        var connection = NewConnection();
        await using (var db = ContextOn(connection))
        {
            await db.Database.MigrateAsync();
        }
        var sample = new SampleData(SampleDatabase.Protection, Today);
        await sample.Fill((unit, stop) => Write(ContextOn(connection), unit, stop), int.Parse(Servers.Consumers), CancellationToken.None);
        return connection;
    }

    private static async Task Write(BotDbContext context, Func<BotDbContext, CancellationToken, Task> unit, CancellationToken stop)
    {
        await using var db = context;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await unit(db, stop);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    private static SqliteConnection NewConnection()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static SqliteDbContext ContextOn(SqliteConnection connection, params IInterceptor[] interceptors) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connection).AddInterceptors(interceptors).Options);

    private sealed class CommandCount(ChatDatabase database) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            database.Commands++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
