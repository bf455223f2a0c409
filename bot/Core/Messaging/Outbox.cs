using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Messaging;

/// <summary>Messages to be sent: who holds them, and what became of them.</summary>
internal sealed class Outbox(Writer writer, Readers readers, TimeProvider clock)
{
    /// <summary>
    /// Takes over up to <paramref name="most"/> waiting messages: leases that ran out, leases of earlier incarnations of this node, and
    /// our own whose time has come again. In order within each lane. Whatever was held by somebody may have been sent.
    /// </summary>
    public async Task<IReadOnlyList<(OutboxMessage Message, bool Held)>> TakeOver(NodeIdentity node, TimeSpan lease, int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using (var db = readers.Open())
        {
            if (!await Free(db, node, now).AnyAsync(stop))
            {
                return [];
            }
        }
        return await writer.Write(
            async (scope, token) =>
            {
                var db = await scope.Db(token);
                var rows = await Free(db, node, now).OrderBy(m => m.ConversationId).ThenBy(m => m.Id).Take(most).ToListAsync(token);
                var taken = rows.ConvertAll(row => (row, row.LeasedBy is not null));
                foreach (var row in rows)
                {
                    row.LeasedBy = node.Token;
                    row.LeasedUntil = now + lease;
                }
                await db.SaveChangesAsync(token);
                rows.ForEach(row => db.Entry(row).State = EntityState.Detached);
                return (IReadOnlyList<(OutboxMessage, bool)>)taken;
            },
            stop);
    }

    /// <summary>Keeps the leases of this incarnation alive.</summary>
    public Task Renew(NodeIdentity node, TimeSpan lease, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var until = clock.GetUtcNow() + lease;
            var db = await scope.Db(token);
            await db.Outbox.Where(m => m.State == OutboxState.Waiting && m.LeasedBy == node.Token)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, until), token);
        },
        stop);

    /// <summary>True where an older message of the same lane still waits, as when another node held it.</summary>
    public async Task<bool> HasOlder(OutboxMessage message, CancellationToken stop)
    {
        await using var reader = await readers.Rent(stop);
        return Convert.ToInt64(await reader.Statements.Older.With(null, message.ConversationId, message.Id).Scalar(stop)) > 0;
    }

    /// <summary>True where the message still waits and this incarnation holds it: looked up before anything taken over is touched.</summary>
    public async Task<bool> IsOurs(OutboxMessage message, NodeIdentity node, CancellationToken stop)
    {
        await using var db = readers.Open();
        return await db.Outbox.AnyAsync(m => m.Id == message.Id && m.State == OutboxState.Waiting && m.LeasedBy == node.Token, stop);
    }

    /// <summary>Gives back what this incarnation still holds, so that another node need not wait for the lease.</summary>
    public Task GiveBack(NodeIdentity node, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var now = clock.GetUtcNow();
            var db = await scope.Db(token);
            await db.Outbox.Where(m => m.State == OutboxState.Waiting && m.LeasedBy == node.Token)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, now), token);
        },
        stop);

    /// <summary>The provider's id of the message where a status callback has told it already.</summary>
    public async Task<string?> ReportedId(OutboxMessage message, CancellationToken stop)
    {
        await using var db = readers.Open();
        return await db.Outbox.Where(m => m.Id == message.Id).Select(m => m.ProviderId).SingleOrDefaultAsync(stop);
    }

    /// <summary>The first of <paramref name="providerIds"/> that no message of ours has; null where there is none.</summary>
    public async Task<string?> FirstUnclaimed(IReadOnlyList<string> providerIds, CancellationToken stop)
    {
        if (providerIds.Count == 0)
        {
            return null;
        }
        await using var db = readers.Open();
        var known = await db.Outbox.Where(m => m.ProviderId != null && providerIds.Contains(m.ProviderId)).Select(m => m.ProviderId).ToListAsync(stop);
        return providerIds.FirstOrDefault(id => !known.Contains(id));
    }

    /// <summary>Records what became of a hand-over: <paramref name="message"/> already carries it.</summary>
    public Task Record(OutboxMessage message, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var dialect = scope.Hot.Dialect;
            await scope.Hot.Outcome.With(
                scope.Transaction,
                (int)message.State,
                message.ProviderId,
                message.ErrorCode,
                message.InDoubt,
                message.Attempts,
                dialect.Instant(message.DueAt),
                message.AcceptedAt is { } at ? dialect.Instant(at) : null,
                message.TemplateSid,
                message.Id).Execute(token);
        },
        stop);

    /// <summary>Records a status callback. False where it was late and changed nothing.</summary>
    public Task<bool> Report(long id, DeliveryStatus status, int? error, string? providerId, CancellationToken stop) => writer.Write(
        async (scope, token) =>
            await scope.Hot.Status.With(scope.Transaction, (int)status, error, providerId, id, MayMoveTo(status)).Execute(token) > 0,
        stop);

    private static int MayMoveTo(DeliveryStatus status) =>
        Enum.GetValues<DeliveryStatus>().Where(from => DeliveryStatuses.CanAdvance(from, status)).Sum(from => 1 << (int)from);

    private static IQueryable<OutboxMessage> Free(BotDbContext db, NodeIdentity node, DateTimeOffset now)
    {
        var (own, earlier) = (node.Token, node.Prefix);
        return db.Outbox.Where(m => m.State == OutboxState.Waiting
            && (m.LeasedBy == null || m.LeasedUntil < now || (m.LeasedBy != own && m.LeasedBy.StartsWith(earlier))));
    }
}
