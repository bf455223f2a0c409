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

    public required int Handovers { get; init; }

    public required IReadOnlyList<AccountLink> Links { get; init; }

    /// <summary>True where nothing to this address waited to be sent at the claim.</summary>
    public required bool LaneIsEmpty { get; init; }
}

/// <summary>Accepts messages and hands them out, conversation by conversation, in the order of acceptance.</summary>
internal sealed class Inbox(Writer writer, Readers readers, Protection protection)
{
    private const int FirstOfLink = 9;

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
        await using var row = await reader.Statements.Read(Hot.Claim.With(conversation), stop);
        if (!await row.ReadAsync(stop))
        {
            return null;
        }
        var claimed = Message(row, conversation);
        if (row.IsDBNull(FirstOfLink))
        {
            return claimed;
        }
        var links = new List<AccountLink>();
        do
        {
            links.Add(Link(row, conversation));
        }
        while (await row.ReadAsync(stop));
        return claimed with { Links = links };
    }

    /// <summary>The conversation row's copy of the state, for when Redis has none or a stale one.</summary>
    public async Task<byte[]?> State(string conversation, CancellationToken stop)
    {
        await using var db = readers.Open();
        return await db.Conversations.Where(c => c.Id == conversation).Select(c => c.State).SingleOrDefaultAsync(stop);
    }

    private ClaimedMessage Message(DbDataReader row, string conversation) => new()
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
        Handovers = row.IsDBNull(7) ? 0 : row.GetInt32(7),
        LaneIsEmpty = !row.GetBoolean(8),
        Links = [],
    };

    private AccountLink Link(DbDataReader row, string conversation) => new()
    {
        Id = row.GetInt64(FirstOfLink),
        ConversationId = conversation,
        ContactHash = row.GetString(FirstOfLink + 1),
        AccountId = row.GetInt64(FirstOfLink + 2),
        ExternalUserHash = row.IsDBNull(FirstOfLink + 3) ? null : row.GetString(FirstOfLink + 3),
        VerifiedAt = readers.Dialect.Instant(row, FirstOfLink + 4),
        LastUsedAt = readers.Dialect.Instant(row, FirstOfLink + 5),
    };
}
