using System.Data.Common;
using BijliMitra.Core.Data;
using BijliMitra.Core.Data.Seed;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BijliMitra.Tests.Support;

/// <summary>The sample data in memory, one copy for each conversation, so that conversations share no limits and no links.</summary>
internal sealed class ChatDatabase : IAsyncDisposable
{
    private const int Consumers = 20;
    private static readonly Lazy<Task<SqliteConnection>> Template = new(MakeTemplate);
    private readonly SqliteConnection _connection;
    private readonly CommandCount _count;

    private ChatDatabase(SqliteConnection connection) => (_connection, _count) = (connection, new CommandCount(this));

    /// <summary>Statements since it was set to 0.</summary>
    public int Commands { get; set; }

    /// <summary>Monday, 23 November 2026.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 23);

    public static async Task<ChatDatabase> Open()
    {
        var connection = NewConnection();
        (await Template.Value).BackupDatabase(connection);
        return new ChatDatabase(connection);
    }

    /// <summary>A context on the database; the caller disposes it.</summary>
    public BotDbContext Context() => ContextOn(_connection, _count);

    /// <summary>One transaction.</summary>
    public Task Write(Func<BotDbContext, CancellationToken, Task> unit, CancellationToken stop) => WriteTo(_connection, unit, stop);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static async Task<SqliteConnection> MakeTemplate()
    {
        var connection = NewConnection();
        await using (var db = ContextOn(connection))
        {
            await db.Database.MigrateAsync();
        }
        var sample = new SampleData(SampleDatabase.Protection, Today);
        await sample.Fill((unit, stop) => WriteTo(connection, unit, stop), Consumers, CancellationToken.None);
        return connection;
    }

    private static async Task WriteTo(SqliteConnection connection, Func<BotDbContext, CancellationToken, Task> unit, CancellationToken stop)
    {
        await using var db = ContextOn(connection);
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
