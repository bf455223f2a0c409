namespace BijliMitra.Core.Data;

/// <summary>
/// The statements that every message costs, the same text on both providers. Each gives back the row's key, or nothing where it changed
/// nothing. Whatever is not here goes through EF Core.
/// </summary>
internal static class Hot
{
    /// <summary>Accept: no row comes back for a message that is there already.</summary>
    public static readonly Sql Accept = new(
        """
        INSERT INTO inbox (channel, provider_id, conversation_id, payload, state, received_at) VALUES (@channel, @provider, @conversation, @payload, 0, @now)
        ON CONFLICT (channel, provider_id) DO NOTHING RETURNING id
        """,
        "@channel", "@provider", "@conversation", "@payload", "@now");

    /// <summary>Commit: no row changes where the message is handled already. A null payload keeps the one there is.</summary>
    public static readonly Sql Handled = new(
        """
        UPDATE inbox SET state = @state, handled_at = @now, note = @note, payload = COALESCE(@payload, payload)
        WHERE id = @id AND state = 0 RETURNING id
        """,
        "@state", "@now", "@note", "@payload", "@id");

    /// <summary>Commit of a chat's first turn: no row comes where another node was first.</summary>
    public static readonly Sql Begin = new(
        """
        INSERT INTO conversations (id, channel, address, sequence, state, owner, started_at, last_message_at)
        VALUES (@id, @channel, @address, 1, @state, @owner, @now, @received) ON CONFLICT (id) DO NOTHING RETURNING sequence
        """,
        "@id", "@channel", "@address", "@state", "@owner", "@now", "@received");

    /// <summary>Commit of a later turn: no row changes where the sequence moved on. A message that was set aside may be older than the last one.</summary>
    public static readonly Sql Turn = new(
        """
        UPDATE conversations SET sequence = sequence + 1, state = @state, owner = @owner,
            last_message_at = CASE WHEN last_message_at > @received THEN last_message_at ELSE @received END
        WHERE id = @id AND sequence = @sequence RETURNING sequence
        """,
        "@state", "@owner", "@received", "@id", "@sequence");

    /// <summary>Commit: a message to send, already leased to this node. None where the message was answered already.</summary>
    public static readonly Sql Reply = new(
        """
        INSERT INTO outbox (inbound_id, n, conversation_id, channel, address, kind, body, choices, language, media_url, state, status, leased_by,
            leased_until, due_at, attempts, in_doubt, created_at)
        VALUES (@inbound, @n, @conversation, @channel, @address, @kind, @body, @choices, @language, @media, 0, 0, @lease, @until, @now, 0, FALSE,
            @now) ON CONFLICT (inbound_id, n) DO NOTHING RETURNING id
        """,
        "@inbound", "@n", "@conversation", "@channel", "@address", "@kind", "@body", "@choices", "@language", "@media", "@lease", "@until", "@now");

    /// <summary>Commit: a link to a bill. None where the message was answered already.</summary>
    public static readonly Sql BillLink = new(
        """
        INSERT INTO bill_links (token_hash, account_id, bill_id, conversation_id, made_at, expires_at, inbound_id, effect)
        VALUES (@token, @account, @bill, @conversation, @made, @expires, @inbound, @effect)
        ON CONFLICT (inbound_id, effect) DO NOTHING RETURNING id
        """,
        "@token", "@account", "@bill", "@conversation", "@made", "@expires", "@inbound", "@effect");

    /// <summary>
    /// Outcome of a hand-over: the code goes once the provider has the message or never will, but for one that WhatsApp took (channel
    /// and kind 0), which another contact may have to get.
    /// </summary>
    public static readonly Sql Outcome = new(
        """
        UPDATE outbox SET state = @state, provider_id = COALESCE(provider_id, @provider), error_code = @error, in_doubt = @doubt, attempts = @attempts,
            due_at = @due, accepted_at = @accepted, template_sid = @template,
            secret = CASE WHEN @state = 0 OR (@state = 1 AND channel = 0 AND kind = 0) THEN secret ELSE NULL END
        WHERE id = @id AND state = 0 RETURNING id
        """,
        "@state", "@provider", "@error", "@doubt", "@attempts", "@due", "@accepted", "@template", "@id");

    /// <summary>
    /// Status callback: forward only. <c>@from</c> has the bit of each status that may move to the new one. From 4 on the message's fate
    /// is known, and a code goes.
    /// </summary>
    public static readonly Sql Status = new(
        """
        UPDATE outbox SET status = @status, error_code = COALESCE(@error, error_code), provider_id = COALESCE(provider_id, @provider),
            secret = CASE WHEN @status >= 4 THEN NULL ELSE secret END
        WHERE id = @id AND (@from & (1 << status)) <> 0 RETURNING id
        """,
        "@status", "@error", "@provider", "@id", "@from");

    /// <summary>
    /// Claim: the oldest unhandled message of a conversation with the conversation's row, whether its lane has something to send, and the chat's
    /// links that were not ended: a row a link, one row where there is none.
    /// </summary>
    public static readonly Sql Claim = new(
        """
        SELECT i.id, i.channel, i.provider_id, i.payload, i.received_at, c.sequence, c.owner, c.handovers,
            EXISTS (SELECT 1 FROM outbox o WHERE o.conversation_id = @conversation AND o.state = 0),
            l.id, l.contact_hash, l.account_id, l.external_user_hash, l.verified_at, l.last_used_at
        FROM inbox i LEFT JOIN conversations c ON c.id = i.conversation_id
            LEFT JOIN account_links l ON l.conversation_id = i.conversation_id AND l.ended_at IS NULL
        WHERE i.id = (SELECT MIN(w.id) FROM inbox w WHERE w.conversation_id = @conversation AND w.state = 0)
        """,
        "@conversation");

    /// <summary>Send: an older message of the lane that still waits.</summary>
    public static readonly Sql Older = new(
        "SELECT id FROM outbox WHERE conversation_id = @conversation AND state = 0 AND id < @id LIMIT 1", "@conversation", "@id");
}
