using System.Data.Common;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Messaging;

/// <summary>A message to be accepted.</summary>
internal sealed record Arrival(Channel Channel, string ProviderId, string ConversationId, InboundPayload Payload, DateTimeOffset At);

/// <summary>The oldest unhandled message of a conversation, with the conversation's row.</summary>
internal sealed record ClaimedMessage
{
    public required InboxMessage Message { get; init; }

    /// <summary>Zero where no turn was committed yet.</summary>
    public required long Sequence { get; init; }

    public required ChatOwner Owner { get; init; }

    public required IReadOnlyList<AccountLink> Links { get; init; }

    /// <summary>True where nothing to this address waited to be sent at the claim.</summary>
    public required bool LaneIsEmpty { get; init; }
}

/// <summary>Accepts messages and hands them out, conversation by conversation, in the order of acceptance.</summary>
internal sealed class Inbox(Writer writer, Readers readers, Protection protection)
{
    /// <summary>Stores the message and returns its key; null for one that is there already. On return it is on disk.</summary>
    public async Task<long?> Accept(Arrival arrival, CancellationToken stop) => (long?)await writer.Write(
        Hot.Accept.With(
            (int)arrival.Channel,
            arrival.ProviderId,
            arrival.ConversationId,
            protection.Encrypt(arrival.Payload.ToBytes()),
            writer.Dialect.Instant(arrival.At)),
        stop);

    /// <summary>Conversations with something to handle, the one that waits longest first.</summary>
    public async Task<IReadOnlyList<string>> WaitingConversations(int most, CancellationToken stop)
    {
        await using var db = readers.Open();
        return await db.Inbox.Where(m => m.State == InboxState.Waiting).GroupBy(m => m.ConversationId)
            .OrderBy(g => g.Min(m => m.Id)).Select(g => g.Key).Take(most).ToListAsync(stop);
    }

    /// <summary>The oldest unhandled message of <paramref name="conversation"/>, or null.</summary>
    public async Task<ClaimedMessage?> Claim(string conversation, CancellationToken stop)
    {
        await using var reader = await readers.Rent(stop);
        var claimed = await Oldest(reader.Statements, conversation, stop);
        return claimed is null ? null : claimed with { Links = await Links(reader.Statements, conversation, stop) };
    }

    /// <summary>The conversation row's copy of the state, for when Redis has none or a stale one.</summary>
    public async Task<byte[]?> State(string conversation, CancellationToken stop)
    {
        await using var db = readers.Open();
        return await db.Conversations.Where(c => c.Id == conversation).Select(c => c.State).SingleOrDefaultAsync(stop);
    }

    private async Task<ClaimedMessage?> Oldest(Statements statements, string conversation, CancellationToken stop)
    {
        await using var row = await statements.Read(Hot.Claim.With(conversation), stop);
        if (!await row.ReadAsync(stop))
        {
            return null;
        }
        return new ClaimedMessage
        {
            Message = new InboxMessage
            {
                Id = row.GetInt64(0),
                Channel = (Channel)row.GetInt32(1),
                ProviderId = row.GetString(2),
                ConversationId = conversation,
                Payload = row.GetFieldValue<byte[]>(3),
                ReceivedAt = readers.Dialect.Instant(row, 4),
            },
            Sequence = row.IsDBNull(5) ? 0 : row.GetInt64(5),
            Owner = row.IsDBNull(6) ? ChatOwner.Bot : (ChatOwner)row.GetInt32(6),
            Links = [],
            LaneIsEmpty = !row.GetBoolean(7),
        };
    }

    private async Task<IReadOnlyList<AccountLink>> Links(Statements statements, string conversation, CancellationToken stop)
    {
        List<AccountLink>? links = null;
        await using var row = await statements.Read(Hot.Links.With(conversation), stop);
        while (await row.ReadAsync(stop))
        {
            (links ??= []).Add(Link(row, readers.Dialect, conversation));
        }
        return links is null ? [] : links;
    }

    private static AccountLink Link(DbDataReader row, Dialect dialect, string conversation) => new()
    {
        Id = row.GetInt64(0),
        ConversationId = conversation,
        ContactHash = row.GetString(1),
        AccountId = row.GetInt64(2),
        ExternalUserHash = row.IsDBNull(3) ? null : row.GetString(3),
        VerifiedAt = dialect.Instant(row, 4),
        LastUsedAt = dialect.Instant(row, 5),
    };
}
