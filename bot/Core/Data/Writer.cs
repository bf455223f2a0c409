using System.Data.Common;

namespace BijliMitra.Core.Data;

/// <summary>The way to change the database: one unit of work, all of it or nothing.</summary>
internal abstract class Writer : IAsyncDisposable
{
    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and returns when it is on disk. An exception undoes the unit and comes back to
    /// the caller.
    /// </summary>
    public abstract Task<T> Write<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop);

    /// <summary>The same without a result.</summary>
    public Task Write(Func<WriteScope, CancellationToken, Task> work, CancellationToken stop) => Write(
        async (scope, token) =>
        {
            await work(scope, token);
            return true;
        },
        stop);

    public abstract ValueTask DisposeAsync();
}

/// <summary>What a unit of work writes with.</summary>
internal sealed class WriteScope(DbTransaction transaction, HotStatements hot, Func<BotDbContext> open) : IAsyncDisposable
{
    private BotDbContext? _db;

    /// <summary>The prepared statements of the connection.</summary>
    public HotStatements Hot => hot;

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>EF Core on the same connection and transaction, for everything that is not hot.</summary>
    public async Task<BotDbContext> Db(CancellationToken stop)
    {
        if (_db is null)
        {
            _db = open();
            _db.Database.AutoSavepointsEnabled = false;
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.UseTransactionAsync(_db.Database, transaction, stop);
        }
        return _db;
    }

    /// <summary>Has <paramref name="job"/> to this unit: no other node is at it until the unit's end.</summary>
    public async Task Alone(string job, CancellationToken stop)
    {
        if (hot.Alone is { } statement)
        {
            await statement.With(transaction, job).Execute(stop);
        }
    }

    /// <summary>Saves what EF Core tracks. Called at the end of each unit.</summary>
    public async Task Save(CancellationToken stop)
    {
        if (_db is not null)
        {
            await _db.SaveChangesAsync(stop);
        }
    }

    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;
}
