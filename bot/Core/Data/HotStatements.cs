using System.Data.Common;

namespace BijliMitra.Core.Data;

/// <summary>
/// The statements that every message costs, the same text on both providers, prepared on first use for one connection. Whatever is
/// not here goes through EF Core.
/// </summary>
internal sealed class HotStatements(DbConnection connection, Dialect dialect) : IDisposable
{
    private Statement? _accept, _handled, _begin, _turn, _reply, _outcome, _status, _alone;

    public Dialect Dialect => dialect;

    /// <summary>Accept: no row comes back for a message that is there already.</summary>
    public Statement Accept => _accept ??= new(connection,
        """
        INSERT INTO inbox (channel, provider_id, conversation_id, payload, state, received_at) VALUES (@channel, @provider, @conversation, @payload, 0, @now)
        ON CONFLICT (channel, provider_id) DO NOTHING RETURNING id
        """,
        "@channel", "@provider", "@conversation", "@payload", "@now");

    /// <summary>Commit: no row changes where the message is handled already. A null payload keeps the one there is.</summary>
    public Statement Handled => _handled ??= new(connection,
        "UPDATE inbox SET state = @state, handled_at = @now, note = @note, payload = COALESCE(@payload, payload) WHERE id = @id AND state = 0",
        "@state", "@now", "@note", "@payload", "@id");

    /// <summary>Commit of a chat's first turn: no row comes where another node was first.</summary>
    public Statement Begin => _begin ??= new(connection,
        """
        INSERT INTO conversations (id, channel, address, sequence, state, owner, started_at, last_message_at)
        VALUES (@id, @channel, @address, 1, @state, @owner, @now, @received) ON CONFLICT (id) DO NOTHING
        """,
        "@id", "@channel", "@address", "@state", "@owner", "@now", "@received");

    /// <summary>Commit of a later turn: no row changes where the sequence moved on.</summary>
    public Statement Turn => _turn ??= new(connection,
        """
        UPDATE conversations SET sequence = sequence + 1, state = @state, owner = @owner, last_message_at = @received
        WHERE id = @id AND sequence = @sequence
        """,
        "@state", "@owner", "@received", "@id", "@sequence");

    /// <summary>Commit: a message to send, already leased to this node.</summary>
    public Statement Reply => _reply ??= new(connection,
        """
        INSERT INTO outbox (inbound_id, n, conversation_id, channel, address, kind, body, choices, language, media_url, state, status, leased_by,
            leased_until, due_at, attempts, in_doubt, created_at)
        VALUES (@inbound, @n, @conversation, @channel, @address, @kind, @body, @choices, @language, @media, 0, 0, @lease, @until, @now, 0, @no,
            @now) RETURNING id
        """,
        "@inbound", "@n", "@conversation", "@channel", "@address", "@kind", "@body", "@choices", "@language", "@media", "@lease", "@until", "@now",
        "@no");

    /// <summary>
    /// Outcome of a hand-over: the code goes once the provider has the message or never will, but for one that WhatsApp took (channel
    /// and kind 0), which another contact may have to get.
    /// </summary>
    public Statement Outcome => _outcome ??= new(connection,
        """
        UPDATE outbox SET state = @state, provider_id = COALESCE(provider_id, @provider), error_code = @error, in_doubt = @doubt, attempts = @attempts,
            due_at = @due, accepted_at = @accepted, template_sid = @template,
            secret = CASE WHEN @state = 0 OR (@state = 1 AND channel = 0 AND kind = 0) THEN secret ELSE NULL END
        WHERE id = @id AND state = 0
        """,
        "@state", "@provider", "@error", "@doubt", "@attempts", "@due", "@accepted", "@template", "@id");

    /// <summary>
    /// Status callback: forward only. <c>@from</c> has the bit of each status that may move to the new one. From 4 on the message's fate
    /// is known, and a code goes.
    /// </summary>
    public Statement Status => _status ??= new(connection,
        """
        UPDATE outbox SET status = @status, error_code = COALESCE(@error, error_code), provider_id = COALESCE(provider_id, @provider),
            secret = CASE WHEN @status >= 4 THEN NULL ELSE secret END
        WHERE id = @id AND (@from & (1 << status)) <> 0
        """,
        "@status", "@error", "@provider", "@id", "@from");

    /// <summary>Has a job to itself for the rest of the transaction; null where there is one writer anyway.</summary>
    public Statement? Alone => dialect.Alone is { } sql ? _alone ??= new(connection, sql, "@job") : null;

    public void Dispose()
    {
        foreach (var statement in new[] { _accept, _handled, _begin, _turn, _reply, _outcome, _status, _alone })
        {
            statement?.Dispose();
        }
    }
}
