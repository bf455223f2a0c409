using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BijliMitra.Core.Data;

/// <summary>On PostgreSQL every unit is a transaction of its own on a pooled connection; the server groups their fsyncs.</summary>
internal sealed class PostgresWriter(NpgsqlDataSource source) : Writer
{
    public override async Task<T> Write<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        // The driver keeps the prepared plans with the pooled connection (Max Auto Prepare), whoever makes the command.
        using var hot = new HotStatements(connection, Dialect.Postgres);
        var options = new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(connection).Options;
        await using var scope = new WriteScope(transaction, hot, () => new PostgresDbContext(options));
        var result = await work(scope, stop);
        await scope.Save(stop);
        await transaction.CommitAsync(stop);
        return result;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
