using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BijliMitra.Core.Data;

/// <summary>
/// SQLite has one writer at a time, so all writes of the process go through here: as many units as wait share one transaction and
/// one fsync, each behind a savepoint of its own.
/// </summary>
internal sealed class SqliteWriter : Writer
{
    private const int UnitsPerTransaction = 64;
    private const int UnitsWaiting = 10_000;
    private readonly Channel<Unit> _units = Channel.CreateBounded<Unit>(new BoundedChannelOptions(UnitsWaiting) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly HotStatements _hot;
    private readonly PooledDbContextFactory<SqliteDbContext> _contexts;
    private readonly Task _loop;

    public SqliteWriter(string connectionString)
    {
        _connection = SqliteSetup.Open(connectionString);
        _hot = new HotStatements(_connection, Dialect.Sqlite);
        _contexts = new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(_connection).Options);
        _loop = Task.Run(Loop);
    }

    public override async Task<T> Write<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop)
    {
        var unit = new Unit<T>(work, stop);
        await _units.Writer.WriteAsync(unit, stop);
        return await unit.Result;
    }

    public override async ValueTask DisposeAsync()
    {
        _units.Writer.TryComplete();
        await _loop;
        _hot.Dispose();
        await _connection.DisposeAsync();
    }

    private async Task Loop()
    {
        var batch = new List<Unit>(UnitsPerTransaction);
        while (await _units.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < UnitsPerTransaction && _units.Reader.TryRead(out var unit))
            {
                batch.Add(unit);
            }
            await Run(batch);
        }
    }

    private async Task Run(List<Unit> batch)
    {
        try
        {
            await using var transaction = _connection.BeginTransaction(deferred: false);
            foreach (var unit in batch)
            {
                await RunBehindSavepoint(unit, transaction);
            }
            await transaction.CommitAsync();
        }
        catch (Exception failure)
        {
            batch.ForEach(unit => unit.Fail(failure));
            return;
        }
        batch.ForEach(unit => unit.Complete());
    }

    private async Task RunBehindSavepoint(Unit unit, SqliteTransaction transaction)
    {
        await transaction.SaveAsync("unit");
        try
        {
            await using var scope = new WriteScope(transaction, _hot, _contexts.CreateDbContext);
            await unit.Run(scope);
        }
        catch (Exception failure)
        {
            unit.Fail(failure);
            await transaction.RollbackAsync("unit");
        }
        await transaction.ReleaseAsync("unit");
    }

    private abstract class Unit
    {
        public abstract Task Run(WriteScope scope);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Unit<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop) : Unit
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Result => _done.Task;

        public override async Task Run(WriteScope scope)
        {
            stop.ThrowIfCancellationRequested();
            _result = await work(scope, stop);
            await scope.Save(stop);
        }

        public override void Complete() => _done.TrySetResult(_result!);

        public override void Fail(Exception failure) => _done.TrySetException(failure);
    }
}
