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
    private static readonly Call Savepoint = new Sql("SAVEPOINT unit").With();
    private static readonly Call Release = new Sql("RELEASE unit").With();
    private static readonly Call Rollback = new Sql("ROLLBACK TO unit").With();
    private readonly Channel<Unit> _units = Channel.CreateBounded<Unit>(new BoundedChannelOptions(UnitsWaiting) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly Statements _statements;
    private readonly PooledDbContextFactory<SqliteDbContext> _contexts;
    private readonly Task _loop;

    public SqliteWriter(string connectionString)
        : base(Dialect.Sqlite)
    {
        _connection = SqliteSetup.Open(connectionString);
        _statements = new Statements(_connection);
        _contexts = new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(_connection).Options);
        _loop = Task.Run(Loop);
    }

    public override Task<T> Write<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop) =>
        Write(new WorkUnit<T>(work, stop), stop);

    public override Task<object?> Write(Call call, CancellationToken stop) => Write(new CallUnit(call, stop), stop);

    public override async ValueTask DisposeAsync()
    {
        _units.Writer.TryComplete();
        await _loop;
        _statements.Dispose();
        await _connection.DisposeAsync();
    }

    private async Task<T> Write<T>(Unit<T> unit, CancellationToken stop)
    {
        await _units.Writer.WriteAsync(unit, stop);
        return await unit.Result;
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
                await RunUnit(unit, transaction);
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

    // A statement that fails undoes itself; a unit of several needs a savepoint.
    private async Task RunUnit(Unit unit, SqliteTransaction transaction)
    {
        await using var scope = new Scope(transaction, _statements, _contexts.CreateDbContext);
        if (unit.IsOneStatement)
        {
            await unit.TryRun(scope);
            return;
        }
        await _statements.Scalar(Savepoint, transaction, CancellationToken.None);
        if (!await unit.TryRun(scope))
        {
            await _statements.Scalar(Rollback, transaction, CancellationToken.None);
        }
        await _statements.Scalar(Release, transaction, CancellationToken.None);
    }

    private sealed class Scope(SqliteTransaction transaction, Statements statements, Func<BotDbContext> open)
        : WriteScope(Dialect.Sqlite, transaction, open)
    {
        private readonly SqliteTransaction _transaction = transaction;

        public override async Task<object?[]> Run(IReadOnlyList<Call> calls, CancellationToken stop)
        {
            var results = new object?[calls.Count];
            for (var i = 0; i < results.Length; i++)
            {
                results[i] = await statements.Scalar(calls[i], _transaction, stop);
            }
            return results;
        }
    }

    private abstract class Unit
    {
        public virtual bool IsOneStatement => false;

        public abstract Task<bool> TryRun(WriteScope scope);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private abstract class Unit<T>(CancellationToken stop) : Unit
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Result => _done.Task;

        public override async Task<bool> TryRun(WriteScope scope)
        {
            try
            {
                stop.ThrowIfCancellationRequested();
                _result = await Run(scope, stop);
                return true;
            }
            catch (Exception failure)
            {
                Fail(failure);
                return false;
            }
        }

        public override void Complete() => _done.TrySetResult(_result!);

        public override void Fail(Exception failure) => _done.TrySetException(failure);

        protected abstract Task<T> Run(WriteScope scope, CancellationToken stop);
    }

    private sealed class CallUnit(Call call, CancellationToken stop) : Unit<object?>(stop)
    {
        public override bool IsOneStatement => true;

        protected override async Task<object?> Run(WriteScope scope, CancellationToken stop) => (await scope.Run([call], stop))[0];
    }

    private sealed class WorkUnit<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop) : Unit<T>(stop)
    {
        protected override async Task<T> Run(WriteScope scope, CancellationToken stop)
        {
            var result = await work(scope, stop);
            await scope.Save(stop);
            return result;
        }
    }
}
