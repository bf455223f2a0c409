using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>
/// What is written when a change is made, stopped or undone: contacts, write-back, notices, tickets. Always inside a transaction of the caller that has
/// taken the account by <see cref="Take"/>.
/// </summary>
internal sealed class ChangeBook(Protection protection, NoticeDesk notices, Ids ids, ContactsOptions options)
{
    /// <summary>
    /// Moves the account's version on from <paramref name="seen"/>, so that of two changes at once the second looks again. Throws
    /// <see cref="StaleTurnException"/> where somebody else changed the account since.
    /// </summary>
    public static async Task Take(BotDbContext db, long account, long seen, CancellationToken stop)
    {
        var moved = await db.Accounts.Where(a => a.Id == account && a.ContactsVersion == seen)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.ContactsVersion, seen + 1), stop);
        if (moved == 0)
        {
            throw new StaleTurnException();
        }
    }

    /// <summary>Puts the change on record. <paramref name="change"/> has its key already.</summary>
    public async Task Apply(BotDbContext db, ContactChange change, DateTimeOffset now, CancellationToken stop)
    {
        var contacts = await db.Contacts.Where(c => c.AccountId == change.AccountId).ToListAsync(stop);
        foreach (var kind in NewContact.Each(change.Kinds))
        {
            foreach (var old in contacts.Where(c => c.Kind == kind && c.Hash != change.Hash))
            {
                old.State = ContactState.Replaced;
            }
            Put(db, contacts, change.AccountId, kind, protection.DecryptText(change.Value!), now);
            db.Add(new WriteBack { AccountId = change.AccountId, ChangeId = change.Id, Kind = kind, Value = change.Value!, QueuedAt = now });
        }
        change.State = ChangeState.Applied;
        change.DueAt = null;
        change.AppliedAt = now;
        change.UndoUntil = now + (change.Route == ChangeRoute.Verified ? options.UndoWindow : options.LongUndoWindow);
    }

    /// <summary>True where <paramref name="value"/> is what the change puts on record.</summary>
    public bool Is(ContactChange change, string value) => change.Hash == protection.ContactHash(value);

    /// <summary>
    /// Ends an open change without putting it on record. <paramref name="tell"/>: its chat hears that another change took its place.
    /// </summary>
    public async Task End(BotDbContext db, ContactChange change, ChangeState state, DateTimeOffset now, CancellationToken stop, bool tell = true)
    {
        (change.State, change.EndedAt, change.DueAt, change.Value) = (state, now, null, null);
        if (tell)
        {
            await Tell(db, change, NoticeKind.ChangeOvertaken, now, stop);
        }
    }

    /// <summary>
    /// Undoes a change that is on record: which of the two is the consumer's nobody knows by now, so the account is on hold and a person
    /// decides. The chat that asked is told by the caller.
    /// </summary>
    public async Task Undo(BotDbContext db, ContactChange change, DateTimeOffset now, CancellationToken stop)
    {
        (change.State, change.EndedAt) = (ChangeState.Undone, now);
        var account = await db.Accounts.SingleAsync(a => a.Id == change.AccountId, stop);
        account.OnHold = true;
        Review(db, change, account.Number, now);
    }

    /// <summary>Gives the change to the review desk.</summary>
    public void Review(BotDbContext db, ContactChange change, string account, DateTimeOffset now) => db.Add(new Ticket
    {
        Number = Ticket.NewNumber(ids),
        Reason = TicketReason.ContactReview,
        ConversationId = change.ConversationId,
        AccountNumber = account,
        OpenedAt = now,
    });

    /// <summary>Tells the chat that asked. A chat that was forgotten meanwhile is not there to be told.</summary>
    public Task Tell(BotDbContext db, ContactChange change, NoticeKind kind, DateTimeOffset now, CancellationToken stop) =>
        Tell(db, [change], kind, now, stop);

    /// <summary>The same for all the changes of one wish, in one message.</summary>
    public async Task Tell(BotDbContext db, IReadOnlyList<ContactChange> changes, NoticeKind kind, DateTimeOffset now, CancellationToken stop)
    {
        var change = changes[0];
        var chat = await db.Conversations.AsNoTracking().SingleOrDefaultAsync(c => c.Id == change.ConversationId, stop);
        if (chat is null)
        {
            return;
        }
        var tails = await Tails(db, changes, stop);
        db.Add(notices.ToChat(new Notice(kind, change.Hindi ? Language.Hindi : Language.English, [tails], ""), chat, now));
    }

    /// <summary>How the accounts of these changes are named in a notice.</summary>
    public static async Task<string> Tails(BotDbContext db, IEnumerable<ContactChange> changes, CancellationToken stop)
    {
        var ids = changes.Select(change => change.AccountId).ToArray();
        return Tails(await db.Accounts.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Number).Select(a => a.Number).ToListAsync(stop));
    }

    /// <summary>
    /// Accounts by their last four digits, which is all that a stranger at an old number may see; the first and how many more, where there are several, as
    /// an SMS has little room.
    /// </summary>
    public static string Tails(IEnumerable<string> numbers) => numbers.Distinct().Order(StringComparer.Ordinal).Select(number => number[^4..]).ToList() switch
    {
        [var only] => $"...{only}",
        [var one, var other] => $"...{one}, {other}",
        [var first, .. var more] => $"...{first} (+{more.Count})",
        [] => "",
    };

    /// <summary>
    /// Puts a contact on record, or the one of <paramref name="contacts"/> that was it before. <paramref name="verified"/>: when a code proved it; null
    /// where it is taken over.
    /// </summary>
    public void Put(BotDbContext db, List<Contact> contacts, long account, ContactKind kind, string value, DateTimeOffset? verified)
    {
        var hash = protection.ContactHash(value);
        var there = contacts.Find(c => c.Kind == kind && c.Hash == hash);
        if (there is null)
        {
            there = new Contact { AccountId = account, Kind = kind, Value = protection.Encrypt(value), Hash = hash };
            db.Add(there);
        }
        else if (there.Value.Length == 0)
        {
            there.Value = protection.Encrypt(value);
        }
        (there.State, there.VerifiedAt) = (ContactState.Live, verified);
    }
}
