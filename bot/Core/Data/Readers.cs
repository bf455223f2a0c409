using System.Collections.Concurrent;
using System.Data.Common;

namespace BijliMitra.Core.Data;

/// <summary>Statements that every message costs and that only read.</summary>
internal sealed class ReadStatements(DbConnection connection, Dialect dialect) : IDisposable
{
    private Statement? _claim, _links, _older;

    public Dialect Dialect => dialect;

    /// <summary>Claim: the oldest unhandled message of a conversation with the conversation's row.</summary>
    public Statement Claim => _claim ??= new(connection,
        """
        SELECT i.id, i.channel, i.provider_id, i.payload, i.received_at, c.sequence, c.owner
        FROM inbox i LEFT JOIN conversations c ON c.id = i.conversation_id
        WHERE i.conversation_id = @conversation AND i.state = 0 ORDER BY i.id LIMIT 1
        """,
        "@conversation");

    /// <summary>Claim: the chat's links that were not ended.</summary>
    public Statement Links => _links ??= new(connection,
        """
        SELECT id, contact_hash, account_id, external_user_hash, verified_at, last_used_at
        FROM account_links WHERE conversation_id = @conversation AND ended_at IS NULL
        """,
        "@conversation");

    /// <summary>Send: whether a lane has an older message that still waits.</summary>
    public Statement Older => _older ??= new(connection,
        "SELECT COUNT(*) FROM outbox WHERE conversation_id = @conversation AND state = 0 AND id < @id",
        "@conversation", "@id");

    public void Dispose()
    {
        _claim?.Dispose();
        _links?.Dispose();
        _older?.Dispose();
    }
}

/// <summary>Connections for reading: EF Core contexts, and a few connections with their statements prepared.</summary>
internal sealed class Readers(Func<DbConnection> connect, Func<BotDbContext> open, Dialect dialect) : IAsyncDisposable
{
    private readonly ConcurrentBag<Rented> _idle = [];

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
        return new Rented(this, connection, new ReadStatements(connection, dialect));
    }

    public async ValueTask DisposeAsync()
    {
        while (_idle.TryTake(out var rented))
        {
            await rented.Close();
        }
    }

    internal sealed class Rented(Readers owner, DbConnection connection, ReadStatements statements) : IAsyncDisposable
    {
        public ReadStatements Statements => statements;

        public ValueTask DisposeAsync()
        {
            if (connection.State != System.Data.ConnectionState.Open)
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
