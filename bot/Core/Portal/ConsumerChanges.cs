using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Portal;

/// <summary>What became of an event.</summary>
public enum PortalResult
{
    /// <summary>It is on record.</summary>
    Taken,

    /// <summary>It came before, and nothing was changed.</summary>
    Repeated,

    /// <summary>No connection has that account number.</summary>
    NoSuchAccount,

    /// <summary>No part of the network has that code.</summary>
    NoSuchArea,

    /// <summary>There is no outage of that id.</summary>
    NoSuchOutage,

    /// <summary>No complaint has that number.</summary>
    NoSuchComplaint,
}

/// <summary>
/// Carries out what the billing portal says of a consumer. A new holder ends every remembered chat, every pending change and every contact of
/// the old one; the old one's bills stay with the account.
/// </summary>
internal sealed class ConsumerChanges(Writer writer, ChangeBook book, TimeProvider clock)
{
    public Task<PortalResult> Take(ConsumerChange change, CancellationToken stop) => writer.WriteAlone(PortalBook.Job, (db, token) => Take(db, change, token), stop);

    private async Task<PortalResult> Take(BotDbContext db, ConsumerChange change, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (await PortalBook.Has(db, change.EventId, stop))
        {
            return PortalResult.Repeated;
        }
        var account = await db.Accounts.Include(a => a.Contacts)
            .WithNumber(change.AccountNumber).FirstOrDefaultAsync(stop);
        if (account is null)
        {
            return PortalResult.NoSuchAccount;
        }
        await ChangeBook.Take(db, account.Id, account.ContactsVersion, stop);
        PortalBook.Add(db, change.EventId, "consumer-changed", account.Number, change.OccurredAt, now);
        await Carry(db, account, change, now, stop);
        return PortalResult.Taken;
    }

    private async Task Carry(BotDbContext db, Account account, ConsumerChange change, DateTimeOffset now, CancellationToken stop)
    {
        account.MeterNumber = change.MeterNumber ?? account.MeterNumber;
        var contacts = change.Contacts;
        switch (change.Kind)
        {
            case ConsumerChangeKind.Transferred:
                (account.Name, account.NameHindi) = (change.Name ?? account.Name, change.NameHindi);
                // What the old holder left undecided is decided with it.
                account.OnHold = false;
                account.Contacts.ForEach(contact => contact.State = ContactState.Replaced);
                await EndChanges(db, account, now, stop);
                await EndLinks(db, account, now, stop);
                break;
            case ConsumerChangeKind.Closed:
                account.Status = AccountStatus.Closed;
                await EndChanges(db, account, now, stop);
                await EndLinks(db, account, now, stop);
                break;
            case ConsumerChangeKind.ContactChanged:
                var confirmed = await Confirm(db, account, change, now, stop);
                contacts = [.. contacts.Where(contact => !confirmed.Contains(contact.Kind))];
                await EndChanges(db, account, now, stop);
                break;
        }
        foreach (var kind in contacts.Select(contact => contact.Kind).Distinct())
        {
            account.Contacts.Where(contact => contact.Kind == kind).ToList().ForEach(contact => contact.State = ContactState.Replaced);
        }
        foreach (var contact in contacts)
        {
            // Taken over, not proved: it was the portal that changed it.
            book.Put(db, account.Contacts, account.Id, contact.Kind, contact.Value, verified: null);
        }
    }

    // The counter put on record what a chat asked for and could not prove alone: it was seen there, so it waits no longer.
    private async Task<IReadOnlyCollection<ContactKind>> Confirm(BotDbContext db, Account account, ConsumerChange told, DateTimeOffset now, CancellationToken stop)
    {
        var open = await db.ContactChanges.Where(c => c.AccountId == account.Id && c.Value != null && ContactChange.OpenStates.Contains(c.State)).ToListAsync(stop);
        var seen = open.Find(change => NewContact.Each(change.Kinds).All(kind => told.Contacts.Any(contact => contact.Kind == kind && book.Is(change, contact.Value))));
        if (seen is null)
        {
            return [];
        }
        seen.Route = ChangeRoute.Counter;
        await book.Apply(db, seen, now, stop);
        await book.Tell(db, seen, NoticeKind.ChangeDone, now, stop);
        await db.SaveChangesAsync(stop);
        return [.. NewContact.Each(seen.Kinds)];
    }

    private async Task EndChanges(BotDbContext db, Account account, DateTimeOffset now, CancellationToken stop)
    {
        var open = await db.ContactChanges.Where(c => c.AccountId == account.Id && ContactChange.OpenStates.Contains(c.State)).ToListAsync(stop);
        foreach (var change in open)
        {
            await book.End(db, change, ChangeState.Superseded, now, stop);
        }
    }

    // A chat that proved another connection by the same contact keeps that one: what a link opens is looked up by the contacts on record.
    private static Task<int> EndLinks(BotDbContext db, Account account, DateTimeOffset now, CancellationToken stop) =>
        db.AccountLinks.Where(link => link.AccountId == account.Id && link.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.EndedAt, now), stop);
}
