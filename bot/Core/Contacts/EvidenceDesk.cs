using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>A sign of life of an address.</summary>
internal sealed record SignOfLife(string ContactHash, ContactKind Kind, DateTimeOffset At, ContactSign Sign, long? OutboxId = null);

/// <summary>
/// Holds what became of messages for and against the contacts on record with that address, on whichever account. What a report says, it says of the
/// instant at which its message was made, whenever it comes; so reports may come late, twice and in any order.
/// </summary>
/// <remarks>
/// Failures are rare and are written with the report itself. Signs of life are as many as messages: they come here in batches, off the way of the
/// webhook and of the turn, cost two reads a batch, and a write for a contact once a day, or where they change something.
/// </remarks>
internal sealed class EvidenceDesk(Writer writer, Readers readers, Protection protection)
{
    private const string Job = "contact-evidence";
    private static readonly TimeSpan Precision = TimeSpan.FromDays(1);

    /// <summary>Holds a failure of the message against its contacts, inside the unit that records it, and returns how many contacts that concerns.</summary>
    public async Task<int> Failed(WriteScope scope, long outbox, ContactSign sign, int? code, CancellationToken stop)
    {
        await scope.Alone(Job, stop);
        var db = await scope.Db(stop);
        var message = await db.Outbox.AsNoTracking().SingleAsync(m => m.Id == outbox, stop);
        var (hash, kind, at) = (Hash(message), message.Channel.ToContactKind(), message.CreatedAt);
        var contacts = await db.Contacts.AsNoTracking()
            .Where(c => c.Hash == hash && c.Kind == kind && (c.State == ContactState.Live || c.State == ContactState.Suspect)).ToListAsync(stop);
        if (contacts.Count == 0 || await SpokeLater(db, message, stop))
        {
            return 0;
        }
        var concerned = contacts.Where(c => !(c.LastDeliveredAt >= at) && !(c.VerifiedAt >= at)).ToList();
        foreach (var contact in concerned)
        {
            await Failed(db, contact, new ContactEvidence { ContactId = contact.Id, OutboxId = outbox, Sign = sign, ErrorCode = code, At = at }, stop);
        }
        return concerned.Count;
    }

    /// <summary>The signs of life that are in messages which arrived.</summary>
    public async Task<IReadOnlyList<SignOfLife>> Arrived(IReadOnlyCollection<long> outbox, CancellationToken stop)
    {
        if (outbox.Count == 0)
        {
            return [];
        }
        await using var db = readers.Open();
        var rows = await db.Outbox.AsNoTracking().Where(m => outbox.Contains(m.Id)).ToListAsync(stop);
        return rows.ConvertAll(m => new SignOfLife(Hash(m), m.Channel.ToContactKind(), m.CreatedAt, ContactSign.Arrived, m.Id));
    }

    /// <summary>The sign of life that is in a message from <paramref name="address"/>; null where that shows no number, and so is no contact.</summary>
    public SignOfLife? Wrote(ChannelAddress address, DateTimeOffset at) => address.Phone is { } phone
        ? new SignOfLife(protection.ContactHash(phone.E164), address.Channel.ToContactKind(), at, ContactSign.Wrote)
        : null;

    /// <summary>Holds signs of life for their contacts, and returns those that moved one on.</summary>
    public async Task<IReadOnlyList<SignOfLife>> Alive(IEnumerable<SignOfLife> signs, CancellationToken stop)
    {
        var newest = signs.GroupBy(s => (s.ContactHash, s.Kind)).ToDictionary(same => same.Key, same => same.MaxBy(s => s.At)!);
        var hashes = newest.Keys.Select(key => key.ContactHash).Distinct().ToArray();
        List<Contact> contacts;
        await using (var db = readers.Open())
        {
            contacts = await db.Contacts.AsNoTracking()
                .Where(c => hashes.Contains(c.Hash) && (c.State == ContactState.Live || c.State == ContactState.Suspect)).ToListAsync(stop);
        }
        var news = contacts.Where(c => newest.TryGetValue((c.Hash, c.Kind), out var sign) && IsNews(c, sign.At)).ToList();
        return news.Count == 0 ? [] : await writer.Write((scope, token) => Alive(scope, news.ConvertAll(c => (c, newest[(c.Hash, c.Kind)])), token), stop);
    }

    private static async Task<IReadOnlyList<SignOfLife>> Alive(WriteScope scope, List<(Contact Contact, SignOfLife Sign)> news, CancellationToken stop)
    {
        await scope.Alone(Job, stop);
        var (db, moved) = (await scope.Db(stop), new List<SignOfLife>());
        foreach (var (contact, sign) in news)
        {
            if (contact.State == ContactState.Live ? await MoveOn(db, contact.Id, sign.At, stop) : await Lift(db, contact, sign, stop))
            {
                moved.Add(sign);
            }
        }
        return moved;
    }

    // What changes it meanwhile, as a change of contacts does, wins: each update names the state it was decided on.
    private static async Task Failed(BotDbContext db, Contact contact, ContactEvidence failure, CancellationToken stop)
    {
        var (sign, since) = (failure.Sign, failure.At - EvidenceRules.Within(failure.Sign));
        var seen = await db.ContactEvidence.Where(e => e.ContactId == contact.Id && e.Sign == sign && e.At > since)
            .Select(e => e.At).ToListAsync(stop);
        var counted = seen.Where(at => !(contact.LastDeliveredAt >= at) && !(contact.VerifiedAt >= at)).Append(failure.At);
        var (before, after) = (contact.State, EvidenceRules.AfterFailure(contact.State, sign, counted));
        (failure.Before, failure.After) = (before, after);
        var last = contact.LastFailedAt > failure.At ? contact.LastFailedAt : failure.At;
        if (await db.Contacts.Where(c => c.Id == contact.Id && c.State == before)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, after).SetProperty(c => c.LastFailedAt, last), stop) > 0)
        {
            db.Add(failure);
        }
    }

    private static async Task<bool> MoveOn(BotDbContext db, long contact, DateTimeOffset at, CancellationToken stop) =>
        await db.Contacts.Where(c => c.Id == contact && (c.LastDeliveredAt == null || c.LastDeliveredAt < at))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastDeliveredAt, at), stop) > 0;

    // A suspect contact whose suspicion stays is left as it is: whoever reads there may be a stranger.
    private static async Task<bool> Lift(BotDbContext db, Contact contact, SignOfLife sign, CancellationToken stop)
    {
        var suspicion = await db.ContactEvidence.AsNoTracking().Where(e => e.ContactId == contact.Id && e.Before != e.After)
            .OrderByDescending(e => e.Id).FirstOrDefaultAsync(stop);
        if (!EvidenceRules.Lifts(contact, suspicion, sign.At) || await db.Contacts.Where(c => c.Id == contact.Id && c.State == ContactState.Suspect)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ContactState.Live).SetProperty(c => c.LastDeliveredAt, sign.At), stop) == 0)
        {
            return false;
        }
        db.Add(new ContactEvidence
        {
            ContactId = contact.Id,
            OutboxId = sign.OutboxId,
            Sign = sign.Sign,
            At = sign.At,
            Before = ContactState.Suspect,
            After = ContactState.Live,
        });
        return true;
    }

    // To the day; but where a message failed since, as failures count only while nothing arrives.
    private static bool IsNews(Contact contact, DateTimeOffset at) => contact.LastDeliveredAt is not { } last
        || at - last >= Precision
        || (at > last && contact.LastFailedAt >= last)
        || contact.State == ContactState.Suspect;

    // Signs of life are on record to the day only, so the address itself is asked whether it was heard of since.
    private static async Task<bool> SpokeLater(BotDbContext db, OutboxMessage failed, CancellationToken stop)
    {
        var (lane, id, at) = (failed.ConversationId, failed.Id, failed.CreatedAt);
        return await db.Outbox.AnyAsync(
                m => m.ConversationId == lane && m.Id > id && (m.Status == DeliveryStatus.Delivered || m.Status == DeliveryStatus.Read), stop)
            || await db.Conversations.AnyAsync(c => c.Id == lane && c.LastMessageAt > at, stop);
    }

    private string Hash(OutboxMessage message) => message.ContactHash ?? protection.ContactHash(protection.DecryptText(message.Address));
}
