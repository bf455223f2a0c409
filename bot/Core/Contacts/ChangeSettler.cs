using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>Applies the changes by paper whose time has come without an objection.</summary>
internal sealed class ChangeSettler(Writer writer, ChangeBook book, Func<BotDbContext> openDatabase)
{
    private const int AtATime = 20;

    /// <summary>Applies some and returns how many; zero where none is due.</summary>
    public async Task<int> Settle(DateTimeOffset now, CancellationToken stop)
    {
        await using (var db = openDatabase())
        {
            if (!await Due(db, now).AnyAsync(stop))
            {
                return 0;
            }
        }
        return await writer.WriteAlone("contact-changes", (db, token) => Settle(db, now, token), stop);
    }

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<int> Settle(BotDbContext db, DateTimeOffset now, CancellationToken stop)
    {
        var due = await Due(db, now).OrderBy(c => c.DueAt).Take(AtATime).ToListAsync(stop);
        foreach (var change in due)
        {
            var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == change.AccountId, stop);
            await ChangeBook.Take(db, account.Id, account.ContactsVersion, stop);
            if (account.OnHold)
            {
                (change.State, change.DueAt) = (ChangeState.InReview, null);
                book.Review(db, change, account.Number, now);
                continue;
            }
            await book.Apply(db, change, now, stop);
            await book.Tell(db, change, NoticeKind.ChangeDone, now, stop);
        }
        return due.Count;
    }

    private static IQueryable<ContactChange> Due(BotDbContext db, DateTimeOffset now) =>
        db.ContactChanges.Where(c => c.State == ChangeState.Waiting && c.DueAt <= now);
}
