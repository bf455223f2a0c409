using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Messaging;

/// <summary>Messages to be sent: who holds them, and what became of them.</summary>
internal sealed class Outbox(Writer writer, Readers readers, EvidenceDesk evidence, Lease lease, TimeProvider clock)
{
    // By status: the bits of those that may move to it.
    private static readonly int[] MayMoveTo = [.. Enum.GetValues<DeliveryStatus>().Select(to =>
        Enum.GetValues<DeliveryStatus>().Where(from => DeliveryStatuses.CanAdvance(from, to)).Sum(from => 1 << (int)from))];

    /// <summary>
    /// Takes over up to <paramref name="most"/> waiting messages that nobody holds any more: of earlier incarnations of this node, and of
    /// programs that are not alive once the lease ran out. In order within each lane. Whatever was held by somebody may have been sent.
    /// </summary>
    public async Task<IReadOnlyList<(OutboxMessage Message, bool Held)>> TakeOver(int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        Dictionary<long, bool> held;
        await using (var db = readers.Open())
        {
            held = await Free(db, now).OrderBy(m => m.ConversationId).ThenBy(m => m.Id).Take(most)
                .ToDictionaryAsync(m => m.Id, m => m.LeasedBy != null, stop);
        }
        return held.Count == 0
            ? []
            : (await writer.Write((scope, token) => Take(scope, [.. held.Keys], now, token), stop)).ConvertAll(m => (m, held[m.Id]));
    }

    /// <summary>
    /// Waiting messages of this incarnation whose lease ran out, oldest first: those it has in hand, and those it does not know of, as when
    /// the connection broke while they were committed.
    /// </summary>
    public async Task<IReadOnlyList<(long Id, string Lane)>> Overdue(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        await using var db = readers.Open();
        var rows = await db.Outbox.Where(m => m.State == OutboxState.Waiting && m.LeasedBy == lease.Node.Token && m.LeasedUntil < now)
            .OrderBy(m => m.Id).Select(m => new { m.Id, m.ConversationId }).ToListAsync(stop);
        return rows.ConvertAll(row => (row.Id, row.ConversationId));
    }

    /// <summary>The message as it stands; null where it is gone.</summary>
    public async Task<OutboxMessage?> Find(long id, CancellationToken stop)
    {
        await using var db = readers.Open();
        return await db.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, stop);
    }

    /// <summary>True where an older message of the same lane still waits, as when another node held it.</summary>
    public async Task<bool> HasOlder(OutboxMessage message, CancellationToken stop)
    {
        await using var reader = await readers.Rent(stop);
        return await reader.Statements.Scalar(Hot.Older.With(message.ConversationId, message.Id), null, stop) is not null;
    }

    /// <summary>
    /// Holds the message for another attempt. False where it waits no more or somebody else has it, as after this program stood still for
    /// longer than its lease.
    /// </summary>
    public async Task<bool> Renew(OutboxMessage message, CancellationToken stop)
    {
        var until = clock.GetUtcNow() + lease.Life;
        var renewed = await writer.Write(
            async (scope, token) => await (await scope.Db(token)).Outbox
                .Where(m => m.Id == message.Id && m.State == OutboxState.Waiting && m.LeasedBy == lease.Node.Token)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, until), token) > 0,
            stop);
        if (renewed)
        {
            message.LeasedUntil = until;
        }
        return renewed;
    }

    /// <summary>Gives back what this incarnation still holds, so that another node need not wait for the lease.</summary>
    public Task GiveBack(CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var before = clock.GetUtcNow() - TimeSpan.FromMilliseconds(1);
            var db = await scope.Db(token);
            await db.Outbox.Where(m => m.State == OutboxState.Waiting && m.LeasedBy == lease.Node.Token)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, before), token);
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

    /// <summary>
    /// Records what became of a hand-over: <paramref name="message"/> already carries it. <paramref name="sign"/>: what a refusal tells of the address.
    /// Returns how many contacts that concerns.
    /// </summary>
    public async Task<int> Record(OutboxMessage message, ContactSign sign, CancellationToken stop) =>
        (await Record(Outcome(message), message.Id, sign, message.ErrorCode, stop)).Contacts;

    /// <summary>
    /// Records a status callback. <paramref name="sign"/>: what a failure tells of the address. Not moved where it was late and changed nothing.
    /// </summary>
    public Task<(bool Moved, int Contacts)> Report(
        long id, DeliveryStatus status, int? error, string? providerId, ContactSign sign, CancellationToken stop) =>
        Record(Hot.Status.With((int)status, error, providerId, id, MayMoveTo[(int)status]), id, sign, error, stop);

    // With evidence against a contact it is a transaction of its own; that is rare.
    private async Task<(bool Moved, int Contacts)> Record(Call call, long id, ContactSign sign, int? error, CancellationToken stop) =>
        sign == ContactSign.None
            ? (await writer.Write(call, stop) is not null, 0)
            : await writer.Write(
                async (scope, token) => (await scope.Run([call], token))[0] is null
                    ? (false, 0)
                    : (true, await evidence.Failed(scope, id, sign, error, token)),
                stop);

    private Call Outcome(OutboxMessage message) => Hot.Outcome.With(
        (int)message.State,
        message.ProviderId,
        message.ErrorCode,
        message.InDoubt,
        message.Attempts,
        writer.Dialect.Instant(message.DueAt),
        message.AcceptedAt is { } at ? writer.Dialect.Instant(at) : null,
        message.TemplateSid,
        message.Id);

    // The same condition again where it is written: of two nodes that found it free, the second one writes nothing.
    private async Task<List<OutboxMessage>> Take(WriteScope scope, List<long> ids, DateTimeOffset now, CancellationToken stop)
    {
        var (db, until) = (await scope.Db(stop), now + lease.Life);
        await Free(db, now).Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(m => m.LeasedBy, lease.Node.Token).SetProperty(m => m.LeasedUntil, until), stop);
        return await db.Outbox.AsNoTracking()
            .Where(m => ids.Contains(m.Id) && m.State == OutboxState.Waiting && m.LeasedBy == lease.Node.Token)
            .OrderBy(m => m.ConversationId).ThenBy(m => m.Id).ToListAsync(stop);
    }

    private IQueryable<OutboxMessage> Free(BotDbContext db, DateTimeOffset now)
    {
        var (own, earlier) = (lease.Node.Token, lease.Node.Prefix);
        return db.Outbox.Where(m => m.State == OutboxState.Waiting && (m.LeasedBy == null || (m.LeasedBy != own
            && (m.LeasedBy.StartsWith(earlier)
                || (m.LeasedUntil < now && !db.Heartbeats.Any(h => h.Token == m.LeasedBy && h.AliveUntil > now))))));
    }
}
