using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Accounts;

/// <summary>A connection that a verified chat may see.</summary>
public sealed record Connection(long AccountId, AccountNumber Number, string? LegacyNumber, string Name, string? NameHindi, bool Prepaid);

/// <summary>The chat's own number, found on record. Names no connection.</summary>
public sealed record RecognisedContact(string ContactHash, int Connections);

/// <summary>Who is let in to what, up to and including "verified".</summary>
public sealed class AccountDesk
{
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly SessionsOptions _sessions;

    // Compiled, as every turn of a verified chat asks. From the contact, which has an index, to its accounts: the other way round costs a
    // look at every account there is.
    private readonly Func<BotDbContext, string, IAsyncEnumerable<Account>> _open = EF.CompileAsyncQuery((BotDbContext db, string hash) =>
        db.Contacts.AsNoTracking().Where(c => c.Hash == hash && c.State == ContactState.Live)
            .Join(db.Accounts, c => c.AccountId, a => a.Id, (_, a) => a)
            .Where(a => a.Status == AccountStatus.Live && !a.OnHold).Distinct());

    internal AccountDesk(Func<BotDbContext> openDatabase, Protection protection, SessionsOptions sessions) =>
        (_openDatabase, _protection, _sessions) = (openDatabase, protection, sessions);

    /// <summary>
    /// All connections this chat may see, by account number; empty where it is not verified. Counts as use of the link. Ended links,
    /// links idle too long, links of another WhatsApp user behind the same number, and contacts that are suspect or dead open nothing.
    /// </summary>
    public async Task<IReadOnlyList<Connection>> Connections(Turn turn, CancellationToken stop)
    {
        // A link that lay idle too long, or of another user behind the number, is ended for good, whether or not another one opens something.
        EndLinks(turn, link => !SameUser(link, turn) || IsIdle(link, turn));
        var hashes = UsableLinks(turn).Select(link => link.ContactHash).ToArray();
        if (hashes.Length == 0)
        {
            return [];
        }
        MarkUse(turn);
        return await OfContacts(hashes, stop);
    }

    /// <summary>True where the chat has a link that may be used; asks nobody and marks no use.</summary>
    public bool IsVerified(Turn turn) => UsableLinks(turn).Any();

    /// <summary>True for the number that a connection of ours had before the migration.</summary>
    public async Task<bool> IsFromBefore(string digits, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await db.Accounts.AnyAsync(a => a.LegacyNumber == digits, stop);
    }

    /// <summary>True where a code to a contact on record was read within <paramref name="span"/> in this chat.</summary>
    public bool IsFresh(Turn turn, TimeSpan span) => UsableLinks(turn).Any(link => turn.Now - link.VerifiedAt <= span);

    /// <summary>A verified chat whose contact is replaced stays verified by the new one, which it has proved too.</summary>
    internal void Follow(Turn turn, string contact, long account)
    {
        if (UsableLinks(turn).Any(link => link.ContactHash == contact))
        {
            return;
        }
        AddLink(turn, contact, account);
    }

    /// <summary>The chat's own phone number as a live contact on record; null where it is not one, or where the chat shows no number.</summary>
    public async Task<RecognisedContact?> Recognise(Turn turn, CancellationToken stop)
    {
        if (turn.Message.Address.Phone is not { } phone)
        {
            return null;
        }
        await using var db = _openDatabase();
        return await Recognise(db, phone, stop);
    }

    /// <summary>The same of any phone, in a unit of the caller's.</summary>
    internal async Task<RecognisedContact?> Recognise(BotDbContext db, PhoneNumber phone, CancellationToken stop)
    {
        var hash = _protection.ContactHash(phone.E164);
        var count = await _open(db, hash).CountAsync(stop);
        return count == 0 ? null : new RecognisedContact(hash, count);
    }

    /// <summary>The connections of the chat's own number, to file something under. None of them is named to a chat that is not verified.</summary>
    public async Task<IReadOnlyList<Connection>> OfOwnPhone(Turn turn, CancellationToken stop) =>
        turn.Message.Address.Phone is { } phone ? await OfContacts([_protection.ContactHash(phone.E164)], stop) : [];

    /// <summary>The connection of a recognised contact whose number ends in <paramref name="lastFour"/>; null where none does.</summary>
    public async Task<AccountNumber?> ByLastFour(RecognisedContact contact, string lastFour, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var found = await _open(db, contact.ContactHash).Where(a => a.Number.EndsWith(lastFour, StringComparison.Ordinal))
            .OrderBy(a => a.Number, StringComparer.Ordinal).FirstOrDefaultAsync(stop);
        return AccountNumber.TryParse(found?.Number, out var account) ? account : null;
    }

    /// <summary>
    /// Links the chat to the contact that the code went to, after <see cref="CodeDesk.Check"/> said it is right. Returns the
    /// connections it opens; empty where account or contact changed since the code was sent.
    /// </summary>
    public async Task<IReadOnlyList<Connection>> Link(Turn turn, PendingCode pending, CancellationToken stop)
    {
        CodeRequest? request;
        await using (var db = _openDatabase())
        {
            request = await db.CodeRequests.AsNoTracking().SingleOrDefaultAsync(
                r => r.InboundId == pending.InboundId && r.Effect == pending.Effect && r.Outcome == CodeOutcome.Sent, stop);
        }
        if (request is not { AccountId: { } accountId, ContactHash: { } contact })
        {
            return [];
        }
        var opened = await OfContacts([contact], stop);
        if (opened.All(connection => connection.AccountId != accountId))
        {
            return [];
        }
        EndLinks(turn, l => l.ContactHash == contact);
        AddLink(turn, contact, accountId);
        return opened;
    }

    private static void AddLink(Turn turn, string contact, long account)
    {
        var link = new AccountLink
        {
            ConversationId = turn.Message.ConversationId,
            ContactHash = contact,
            AccountId = account,
            ExternalUserHash = turn.Message.ExternalUserHash,
            VerifiedAt = turn.Now,
            LastUsedAt = turn.Now,
            InboundId = turn.Message.Id,
        };
        turn.Add(link);
        turn.Links = [.. turn.Links.Where(l => l.ContactHash != contact), link];
    }

    /// <summary>Ends every link of the chat, as when the person says "not me".</summary>
    public void Unlink(Turn turn)
    {
        EndLinks(turn, _ => true);
        turn.Links = [];
    }

    private async Task<IReadOnlyList<Connection>> OfContacts(string[] hashes, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var accounts = new List<Account>();
        foreach (var hash in hashes)
        {
            accounts.AddRange(await _open(db, hash).ToListAsync(stop));
        }
        return [.. accounts.DistinctBy(a => a.Id).OrderBy(a => a.Number, StringComparer.Ordinal).Select(a => new Connection(
            a.Id, AccountNumber.TryParse(a.Number, out var number) ? number : default, a.LegacyNumber, a.Name, a.NameHindi, a.Prepaid))];
    }

    private IEnumerable<AccountLink> UsableLinks(Turn turn) => turn.Links.Where(link =>
        link.EndedAt is null && !IsIdle(link, turn) && SameUser(link, turn));

    private bool IsIdle(AccountLink link, Turn turn) => turn.Now - link.LastUsedAt >= _sessions.Idle;

    private static bool SameUser(AccountLink link, Turn turn) =>
        link.ExternalUserHash is null || turn.Message.ExternalUserHash is null || link.ExternalUserHash == turn.Message.ExternalUserHash;

    // To the day, so that a busy chat does not write on every message.
    private void MarkUse(Turn turn)
    {
        foreach (var link in UsableLinks(turn))
        {
            var binds = link.ExternalUserHash is null && turn.Message.ExternalUserHash is not null;
            if (link.Id == 0 || (turn.Now - link.LastUsedAt < TimeSpan.FromDays(1) && !binds))
            {
                continue;
            }
            var (id, user, now) = (link.Id, link.ExternalUserHash ?? turn.Message.ExternalUserHash, turn.Now);
            turn.Change((db, stop) => db.AccountLinks.Where(l => l.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.LastUsedAt, now).SetProperty(l => l.ExternalUserHash, user), stop));
        }
    }

    private static void EndLinks(Turn turn, Func<AccountLink, bool> which)
    {
        var (ids, now) = (turn.Links.Where(l => l.Id != 0 && l.EndedAt is null && which(l)).Select(l => l.Id).ToArray(), turn.Now);
        if (ids.Length > 0)
        {
            turn.Change((db, stop) => db.AccountLinks.Where(l => ids.Contains(l.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.EndedAt, now), stop));
        }
    }
}
