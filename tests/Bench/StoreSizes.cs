using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using StackExchange.Redis;

namespace BijliMitra.Bench;

/// <summary>How much the stores hold.</summary>
/// <param name="Redis">Bytes of Redis that the states take, keys and its own accounts included.</param>
/// <param name="States">Bytes of the states themselves.</param>
/// <param name="Conversations">How many there are.</param>
/// <param name="Database">Bytes of the database.</param>
internal sealed record StoreSizes(long Redis, long States, int Conversations, long Database)
{
    /// <summary>Looks. The connections are those of the program.</summary>
    public static async Task<StoreSizes> Look(string redis, string sqliteFile, string postgres)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis + ",allowAdmin=true");
        var (database, memory, states, count) = (connection.GetDatabase(), 0L, 0L, 0);
        await foreach (var key in connection.GetServers()[0].KeysAsync(pattern: "*:state", pageSize: 1000))
        {
            memory += (long)await database.ExecuteAsync("MEMORY", "USAGE", key);
            states += await database.StringLengthAsync(key);
            count++;
        }
        return new StoreSizes(memory, states, count, postgres.Length > 0 ? await OfPostgres(postgres) : OfSqlite(sqliteFile));
    }

    private static async Task<long> OfPostgres(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand("SELECT pg_database_size(current_database())");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // Pages, not the file: what is in the write-ahead log counts already.
    private static long OfSqlite(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
