using BijliMitra.Core.Data;
using Microsoft.Data.Sqlite;

namespace BijliMitra.Tests.Support;

/// <summary>Looks into the database of a running program from outside, and can hold its write lock.</summary>
internal sealed class BotDatabase(string dataDirectory)
{
    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(dataDirectory, "bijli-mitra.db");

    /// <summary>First column of the first row, as a number; 0 where there is none.</summary>
    public async Task<long> Number(string sql, params (string Name, object Value)[] values) =>
        await Rows(sql, row => row.IsDBNull(0) ? 0 : row.GetInt64(0), values) is [var first, ..] ? first : 0;

    /// <summary>All rows.</summary>
    public async Task<List<T>> Rows<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object Value)[] values)
    {
        await using var connection = await Open(SqliteOpenMode.ReadOnly);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Writes behind the program's back, as when another node did something.</summary>
    public async Task Write(string sql)
    {
        await using var connection = await Open(SqliteOpenMode.ReadWriteCreate);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Takes the write lock until the result is disposed: nobody else commits meanwhile.</summary>
    public async Task<IAsyncDisposable> LockWrites()
    {
        var connection = await Open(SqliteOpenMode.ReadWrite);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>The keys the program made for itself, to look at what it hashes and encrypts.</summary>
    public Protection Keys()
    {
        using var file = System.Text.Json.JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(dataDirectory, "keys.json")));
        var keys = file.RootElement.GetProperty("Keys").EnumerateObject()
            .ToDictionary(key => byte.Parse(key.Name), key => key.Value.GetBytesFromBase64());
        return new Protection(keys, file.RootElement.GetProperty("HashKey").GetBytesFromBase64());
    }

    private async Task<SqliteConnection> Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 20,
        }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
