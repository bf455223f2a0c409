using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>The way to change the database: one unit of work, all of it or nothing.</summary>
internal abstract class Writer(Dialect dialect) : IAsyncDisposable
{
    /// <summary>How values are written.</summary>
    public Dialect Dialect => dialect;

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and returns when it is on disk. An exception undoes the unit and comes back to
    /// the caller.
    /// </summary>
    public abstract Task<T> Write<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop);

    /// <summary>The same with EF Core only, and with <paramref name="job"/> to itself: no other node is at it until the unit's end.</summary>
    public Task<T> WriteAlone<T>(string job, Func<BotDbContext, CancellationToken, Task<T>> work, CancellationToken stop) => Write(
        async (scope, token) =>
        {
            await scope.Alone(job, token);
            return await work(await scope.Db(token), token);
        },
        stop);

    /// <summary>
    /// The same for a unit that is one statement, and cheaper: what waits shares a transaction and a way to the disk. Returns the
    /// statement's value, or null where there is none.
    /// </summary>
    public abstract Task<object?> Write(Call call, CancellationToken stop);

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
internal abstract class WriteScope(Dialect dialect, DbTransaction transaction, Func<BotDbContext> open) : IAsyncDisposable
{
    private BotDbContext? _db;

    /// <summary>How values are written.</summary>
    public Dialect Dialect => dialect;

    /// <summary>Runs statements in their order and returns the value of each, or null where it has none.</summary>
    public abstract Task<object?[]> Run(IReadOnlyList<Call> calls, CancellationToken stop);

    /// <summary>EF Core on the same connection and transaction, for everything that is not hot.</summary>
    public async Task<BotDbContext> Db(CancellationToken stop)
    {
        if (_db is null)
        {
            _db = open();
            _db.Database.AutoSavepointsEnabled = false;
            await _db.Database.UseTransactionAsync(transaction, stop);
        }
        return _db;
    }

    /// <summary>Has <paramref name="job"/> to this unit: no other node is at it until the unit's end.</summary>
    public Task Alone(string job, CancellationToken stop) => dialect.Alone is { } sql ? Run([sql.With(job)], stop) : Task.CompletedTask;

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
