using System.Data.Common;
using BijliMitra.Core.Data;

namespace BijliMitra.Tests.Support;

/// <summary>Looks into the database of a running program from outside, and can keep the program from writing.</summary>
internal abstract class BotDatabase
{
    /// <summary>The keys of the program, to look at what it hashes and encrypts.</summary>
    public abstract Protection Keys();

    /// <summary>How the database keeps instants.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>First column of the first row, as a number; 0 where there is none.</summary>
    public async Task<long> Number(string sql, params (string Name, object Value)[] values) =>
        await Rows(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values) is [var first, ..] ? first : 0;

    /// <summary>All rows.</summary>
    public async Task<List<T>> Rows<T>(string sql, Func<DbDataReader, T> read, params (string Name, object Value)[] values)
    {
        await using var connection = await Open(toWrite: false);
        await using var command = Command(connection, sql, values);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Writes behind the program's back, as when another node did something.</summary>
    public async Task Write(string sql, params (string Name, object Value)[] values)
    {
        await using var connection = await Open(toWrite: true);
        await using var command = Command(connection, sql, values);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Takes the write lock until the result is disposed: nobody else commits a turn meanwhile.</summary>
    public async Task<IAsyncDisposable> LockWrites()
    {
        var connection = await Open(toWrite: true);
        await using var command = Command(connection, Lock);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Begins a transaction that keeps others from writing, not from reading.</summary>
    protected abstract string Lock { get; }

    protected abstract Task<DbConnection> Open(bool toWrite);

    private static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
