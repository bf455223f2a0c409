using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace BijliMitra.Core.Data;

/// <summary>Tells a database that is in trouble from one that was asked for something wrong.</summary>
internal static class StoreFault
{
    // SQLite's codes for busy, locked, input or output failed, full, cannot be opened.
    private static readonly int[] SqliteTrouble = [5, 6, 10, 13, 14];

    /// <summary>True where the database is away, shutting down, busy or full: the same will work later.</summary>
    public static bool IsPassing(Exception? fault) => fault switch
    {
        null => false,
        SqliteException sqlite => SqliteTrouble.Contains(sqlite.SqliteErrorCode),
        // Shut down by its administrator, crashed, not ready yet.
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" } => true,
        DbException { IsTransient: true } => true,
        _ => IsPassing(fault.InnerException),
    };
}
