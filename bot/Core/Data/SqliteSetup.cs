using Microsoft.Data.Sqlite;

namespace BijliMitra.Core.Data;

/// <summary>How every connection to the embedded database is opened.</summary>
internal static class SqliteSetup
{
    /// <summary>The connection string for the database file <paramref name="path"/>.</summary>
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true, DefaultTimeout = 15 }.ToString();

    /// <summary>
    /// Opens a connection that waits for another process's short write rather than fail, and that has a commit on disk before it
    /// returns: what is acknowledged survives a power cut.
    /// </summary>
    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=15000; PRAGMA cache_size=-16000;";
        pragma.ExecuteNonQuery();
        return connection;
    }
}
