using System.Data.Common;
using System.Text.Json;
using BijliMitra.Core.Data;
using Microsoft.Data.Sqlite;

namespace BijliMitra.Tests.Support;

/// <summary>The SQLite file in the program's folder.</summary>
internal sealed class BotDatabaseFile(string dataDirectory) : BotDatabase
{
    /// <summary>Those that the program made for itself.</summary>
    public override Protection Keys()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(dataDirectory, "keys.json")));
        var keys = file.RootElement.GetProperty("Keys").EnumerateObject()
            .ToDictionary(key => byte.Parse(key.Name), key => key.Value.GetBytesFromBase64());
        return new Protection(keys, file.RootElement.GetProperty("HashKey").GetBytesFromBase64());
    }

    public override Dialect Dialect => Dialect.Sqlite;

    protected override string Lock => "BEGIN IMMEDIATE";

    protected override async Task<DbConnection> Open(bool toWrite)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataDirectory, "bijli-mitra.db"),
            Mode = toWrite ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = 20,
        }.ToString());
        await connection.OpenAsync();
        return connection;
    }
}
