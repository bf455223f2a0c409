using System.Data.Common;

namespace BijliMitra.Core.Data;

/// <summary>Statements of one connection, each prepared at its first use. Not for two threads at a time.</summary>
internal sealed class Statements(DbConnection connection) : IDisposable
{
    private readonly Dictionary<Sql, DbCommand> _commands = new(ReferenceEqualityComparer.Instance);

    /// <summary>First column of the first row, or null.</summary>
    public Task<object?> Scalar(Call call, DbTransaction? transaction, CancellationToken stop) => Bind(call, transaction).ExecuteScalarAsync(stop);

    /// <summary>All rows.</summary>
    public Task<DbDataReader> Read(Call call, CancellationToken stop) => Bind(call, null).ExecuteReaderAsync(stop);

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private DbCommand Bind(Call call, DbTransaction? transaction)
    {
        if (!_commands.TryGetValue(call.Sql, out var command))
        {
            _commands[call.Sql] = command = call.Sql.ToCommand(connection);
        }
        command.Transaction = transaction;
        for (var i = 0; i < call.Values.Length; i++)
        {
            command.Parameters[i].Value = call.Values[i] ?? DBNull.Value;
        }
        return command;
    }
}
