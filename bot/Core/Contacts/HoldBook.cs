using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>What is written when the hold of an account ends. Always inside a transaction of the caller's.</summary>
internal sealed class HoldBook(Protection protection, ChangeBook book, ReviewNotices notices)
{
    public async Task<StaffResult> End(StaffScope scope, Account account, HoldDecision decision, CancellationToken stop)
    {
        var db = scope.Db;
        if (!account.OnHold)
        {
            return StaffResult.AlreadyDecided;
        }
        var undone = await db.ContactChanges.Where(c => c.AccountId == account.Id && c.State == ChangeState.Undone).OrderBy(c => c.Id).ToListAsync(stop);
        var all = await db.Contacts.Where(c => c.AccountId == account.Id).OrderBy(c => c.Id).ToListAsync(stop);
        if (undone.Exists(change => ReviewDesk.IsOwn(change, scope.Member)) || all.Exists(c => c.Hash == scope.Member.MobileHash))
        {
            return StaffResult.OwnWork;
        }
        var sides = all.Where(c => c.State != ContactState.Replaced || undone.Exists(change => Before(change, [c]).Any())).ToList();
        if (decision == HoldDecision.OldStands && undone.Exists(change => change.OldMasked.Length > 0 && !Before(change, all).Any()))
        {
            return StaffResult.Erased;
        }
        await ChangeBook.Take(db, account.Id, account.ContactsVersion, stop);
        foreach (var change in undone)
        {
            await (decision == HoldDecision.NewStands ? Keep(db, change, scope.Now, stop) : PutBack(db, change, all, scope, stop));
        }
        await db.SaveChangesAsync(stop);
        await db.Accounts.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.OnHold, false), stop);
        notices.HoldEnded(db, account, undone.Count > 0 ? ReviewNotices.LanguageOf(undone[^1]) : Language.Hindi, sides, scope.Now);
        await ReviewDesk.CloseTickets(db, account, scope.Now, stop);
        return StaffResult.Done;
    }

    private async Task Keep(BotDbContext db, ContactChange change, DateTimeOffset now, CancellationToken stop)
    {
        // A second undo is for staff only.
        (change.State, change.EndedAt, change.UndoUntil) = (ChangeState.Applied, null, now);
        await book.Tell(db, change, NoticeKind.ChangeDone, now, stop);
    }

    private async Task PutBack(BotDbContext db, ContactChange change, List<Contact> all, StaffScope scope, CancellationToken stop)
    {
        (change.State, change.EndedAt) = (ChangeState.Rejected, scope.Now);
        foreach (var added in all.Where(c => c.Hash == change.Hash && change.Kinds.HasFlag(NewContact.Flag(c.Kind))))
        {
            added.State = ContactState.Replaced;
        }
        // Of several of a kind the one that was heard of last.
        var before = Before(change, all).GroupBy(c => c.Kind).Select(same => same.OrderByDescending(c => c.LastDeliveredAt ?? c.VerifiedAt).First());
        foreach (var (at, same) in before.GroupBy(c => c.Hash).Index())
        {
            var back = Back(change, [.. same], at, scope);
            db.Add(back);
            await db.SaveChangesAsync(stop);
            var verified = same.Select(contact => contact.VerifiedAt).ToList();
            await book.Apply(db, back, scope.Now, stop);
            back.UndoUntil = scope.Now;
            // Staff found that it is the consumer's; a code proved it only where one had before.
            same.Zip(verified).ToList().ForEach(one => one.First.VerifiedAt = one.Second);
        }
        await book.Tell(db, change, NoticeKind.ChangeRejected, scope.Now, stop);
    }

    // The contacts that the change replaced, as far as their values are there still.
    private IEnumerable<Contact> Before(ContactChange change, IEnumerable<Contact> all)
    {
        var masks = change.OldMasked.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return all.Where(c => c.State == ContactState.Replaced && c.Hash != change.Hash && c.Value.Length > 0 && change.Kinds.HasFlag(NewContact.Flag(c.Kind))
            && masks.Contains(c.Mask(protection)));
    }

    // There is no message behind it: the key of the change that is put back keeps it single.
    private ContactChange Back(ContactChange change, IReadOnlyList<Contact> old, int at, StaffScope scope) => new()
    {
        AccountId = change.AccountId,
        Kinds = old.Aggregate(ContactKinds.None, (kinds, contact) => kinds | NewContact.Flag(contact.Kind)),
        Value = protection.Encrypt(protection.DecryptText(old[0].Value)),
        Hash = old[0].Hash,
        NewMasked = old[0].Mask(protection),
        OldMasked = change.NewMasked,
        Route = ChangeRoute.Desk,
        Proof = NewContactProof.BeforeOnRecord,
        ConversationId = change.ConversationId,
        RequestedAt = scope.Now,
        UndoHash = change.UndoHash,
        Hindi = change.Hindi,
        EnteredBy = scope.Member.Id,
        InboundId = -change.Id,
        Effect = at,
    };
}
