using System.Collections.Concurrent;
using System.Data.Common;

namespace BijliMitra.Core.Data;

/// <summary>Connections for reading: EF Core contexts, and a few connections with their statements prepared.</summary>
internal sealed class Readers(Func<DbConnection> connect, Func<BotDbContext> open, Dialect dialect, Action? close = null) : IAsyncDisposable
{
    private readonly ConcurrentBag<Rented> _idle = [];

    /// <summary>How values are read.</summary>
    public Dialect Dialect => dialect;

    /// <summary>A context for one query or a few; dispose it.</summary>
    public BotDbContext Open() => open();

    /// <summary>A connection with prepared statements; dispose it to give it back.</summary>
    public async ValueTask<Rented> Rent(CancellationToken stop)
    {
        if (_idle.TryTake(out var idle))
        {
            return idle;
        }
        var connection = connect();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync(stop);
        }
        return new Rented(this, connection, new Statements(connection));
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var rented))
        {
            await rented.Close();
        }
        close?.Invoke();
    }

    internal sealed class Rented(Readers owner, DbConnection connection, Statements statements) : IAsyncDisposable
    {
        public Statements Statements => statements;

        public ValueTask DisposeAsync()
        {
            if (owner.Dialect.DriverPools || connection.State != System.Data.ConnectionState.Open)
            {
                return Close();
            }
            owner._idle.Add(this);
            return ValueTask.CompletedTask;
        }

        internal ValueTask Close()
        {
            statements.Dispose();
            return connection.DisposeAsync();
        }
    }
}
