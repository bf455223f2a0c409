using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>Tells the contacts of an account what the review desk decided.</summary>
internal sealed class ReviewNotices(Protection protection, NoticeDesk notices, Ids ids)
{
    /// <summary>
    /// The old contacts hear of an approved change, with a new code to undo it: the one of an earlier notice was for stopping it before it was made.
    /// </summary>
    public async Task Approved(BotDbContext db, ContactChange change, Account account, DateTimeOffset now, CancellationToken stop)
    {
        var code = ids.Letters(ChangeDesk.UndoCodeLength);
        change.UndoHash = ChangeDesk.UndoHash(protection, code);
        var old = await db.Contacts.AsNoTracking().Where(c => c.AccountId == account.Id && c.State != ContactState.Replaced && c.State != ContactState.Dead
            && c.Hash != change.Hash).OrderBy(c => c.Id).ToListAsync(stop);
        db.AddRange(notices.ToContacts(new Notice(NoticeKind.ChangeApplied, LanguageOf(change), [Tails(account)], code), old, now));
    }

    /// <summary>Both sides hear that the hold is over.</summary>
    public void HoldEnded(BotDbContext db, Account account, Language language, IEnumerable<Contact> contacts, DateTimeOffset now) => db.AddRange(
        notices.ToContacts(new Notice(NoticeKind.HoldEnded, language, [Tails(account)], ""), contacts.Where(c => c.State != ContactState.Dead && c.Value.Length > 0), now));

    /// <summary>The language of the chat that asked.</summary>
    public static Language LanguageOf(ContactChange change) => change.Hindi ? Language.Hindi : Language.English;

    private static string Tails(Account account) => ChangeBook.Tails([account.Number]);
}
