using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>
/// Contexts that keep their connection open from one use to the next. EF Core registers its functions at every opening of a SQLite
/// connection, which cost more than the queries did.
/// </summary>
internal sealed class SqliteReaders(string connectionString)
{
    private readonly ConcurrentBag<BotDbContext> _idle = [];
    private volatile bool _closed;

    /// <summary>A context; its disposal gives it back.</summary>
    public BotDbContext Open() => _idle.TryTake(out var idle) ? idle : Make();

    /// <summary>Closes what is idle now, and what is given back later.</summary>
    public void Close()
    {
        _closed = true;
        while (_idle.TryTake(out var idle))
        {
            End(idle);
        }
    }

    private SqliteDbContext Make()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return new SqliteDbContext(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(connection, contextOwnsConnection: true).Options) { Owner = Back };
    }

    private void Back(BotDbContext context)
    {
        if (_closed)
        {
            End(context);
        }
        else
        {
            _idle.Add(context);
        }
    }

    private static void End(BotDbContext context)
    {
        context.Owner = null;
        context.Dispose();
    }
}
