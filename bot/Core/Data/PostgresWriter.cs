using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace BijliMitra.Core.Data;

/// <summary>
/// On PostgreSQL a unit is a transaction of its own on a pooled connection; units of one statement go together. The driver keeps prepared
/// plans with the connection (Max Auto Prepare), whoever makes the command.
/// </summary>
internal sealed class PostgresWriter(NpgsqlDataSource source) : Writer(Dialect.Postgres)
{
    private static readonly PooledDbContextFactory<PostgresDbContext> Contexts =
        new(new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql().Options);

    private readonly PostgresGroups _groups = new(source);

    public override Task<object?> Write(Call call, CancellationToken stop) => _groups.Write(call, stop);

    public override async Task<T> Write<T>(Func<WriteScope, CancellationToken, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using var scope = new Scope(transaction, connection);
        var result = await work(scope, stop);
        await scope.Save(stop);
        await transaction.CommitAsync(stop);
        return result;
    }

    public override ValueTask DisposeAsync() => _groups.DisposeAsync();

    /// <summary>Runs statements in one round trip, and in one transaction where there is none yet.</summary>
    internal static async Task<object?[]> Run(NpgsqlConnection connection, IReadOnlyList<Call> calls, CancellationToken stop)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var (sql, values) in calls)
        {
            batch.BatchCommands.Add(sql.ToBatchCommand(values));
        }
        var results = new object?[calls.Count];
        await using var reader = await batch.ExecuteReaderAsync(stop);
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = await reader.ReadAsync(stop) ? reader.GetValue(0) : null;
            await reader.NextResultAsync(stop);
        }
        return results;
    }

    private static PostgresDbContext On(NpgsqlConnection connection)
    {
        var context = Contexts.CreateDbContext();
        context.Database.SetDbConnection(connection);
        return context;
    }

    private sealed class Scope(DbTransaction transaction, NpgsqlConnection connection)
        : WriteScope(Dialect.Postgres, transaction, () => On(connection))
    {
        public override Task<object?[]> Run(IReadOnlyList<Call> calls, CancellationToken stop) => PostgresWriter.Run(connection, calls, stop);
    }
}
