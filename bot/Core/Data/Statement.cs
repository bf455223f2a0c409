using System.Data.Common;

namespace BijliMitra.Core.Data;

/// <summary>A statement prepared once for one connection. Not for two threads at a time.</summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand _command;

    public Statement(DbConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = name;
            _command.Parameters.Add(parameter);
        }
    }

    /// <summary>Binds the values, in the order of the parameters' names.</summary>
    public Statement With(DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        return this;
    }

    public Task<int> Execute(CancellationToken stop) => _command.ExecuteNonQueryAsync(stop);

    public Task<object?> Scalar(CancellationToken stop) => _command.ExecuteScalarAsync(stop);

    public Task<DbDataReader> Read(CancellationToken stop) => _command.ExecuteReaderAsync(stop);

    public void Dispose() => _command.Dispose();
}
