using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>Whether a new contact can be taken.</summary>
public enum ContactVerdict
{
    /// <summary>It can.</summary>
    Fine,

    /// <summary>It is on record already.</summary>
    OnRecord,

    /// <summary>A number nobody has, such as 9876543210.</summary>
    Junk,

    /// <summary>A mail domain whose addresses last for minutes.</summary>
    Disposable,

    /// <summary>The number of somebody who works for the company.</summary>
    Staff,

    /// <summary>So many accounts have it that a person has to look.</summary>
    TooManyAccounts,
}

/// <summary>A contact on record, as it may be shown to its owner.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Masked">Its value, masked.</param>
/// <param name="State">What we believe of it.</param>
public sealed record ContactView(ContactKind Kind, string Masked, ContactState State);

/// <summary>Looks at contacts: those on record, and those somebody wants there.</summary>
public sealed class ContactDesk
{
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly ContactsOptions _options;

    internal ContactDesk(Func<BotDbContext> openDatabase, Protection protection, ContactsOptions options) =>
        (_openDatabase, _protection, _options) = (openDatabase, protection, options);

    /// <summary>The contacts on record, masked, in the order mobile, WhatsApp, mail; those that were replaced are left out.</summary>
    public async Task<IReadOnlyList<ContactView>> View(long account, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var contacts = await db.Contacts.AsNoTracking().Where(c => c.AccountId == account && c.State != ContactState.Replaced)
            .OrderBy(c => c.Kind).ThenBy(c => c.Id).ToListAsync(stop);
        return contacts.ConvertAll(c => new ContactView(c.Kind, Mask(c), c.State));
    }

    /// <summary>Makes a contact unreadable, so that the state of a chat may keep it.</summary>
    public string Seal(NewContact contact) => contact.Seal(_protection);

    /// <summary>True where it is this contact that <paramref name="code"/> was sent to.</summary>
    public bool IsTarget(NewContact contact, Accounts.PendingCode code) => code.Target == _protection.ContactHash(contact.Value);

    /// <summary>What <see cref="Seal"/> gave.</summary>
    public NewContact Unseal(string text) => NewContact.Unseal(text, _protection);

    /// <summary>
    /// Judges <paramref name="contact"/>, given by <paramref name="chat"/>, for the accounts of these numbers. A number of staff is no consumer's, lest an
    /// employee fills the list with his own; but he is a consumer too: it is taken from a chat on that very number where it is on record for the account
    /// already, say as its mobile and not yet for WhatsApp. All else of his is done at the counter.
    /// </summary>
    public async Task<ContactVerdict> Judge(NewContact contact, ChannelAddress chat, IReadOnlyCollection<string> numbers, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await Judge(db, contact, chat, numbers, stop);
    }

    /// <summary>The same in a unit of the caller's.</summary>
    internal async Task<ContactVerdict> Judge(BotDbContext db, NewContact contact, ChannelAddress chat, IReadOnlyCollection<string> numbers, CancellationToken stop)
    {
        if (contact.Kinds != ContactKinds.Email && IsJunk(contact.Value))
        {
            return ContactVerdict.Junk;
        }
        if (MailAddress.TryParse(contact.Value, out var mail) && _options.DisposableMailDomains.Contains(mail.Domain))
        {
            return ContactVerdict.Disposable;
        }
        var (hash, kinds) = (_protection.ContactHash(contact.Value), contact.Each().ToArray());
        var accounts = await db.Accounts.Where(a => numbers.Contains(a.Number) || (a.LegacyNumber != null && numbers.Contains(a.LegacyNumber)))
            .Select(a => a.Id).ToListAsync(stop);
        var there = await db.Contacts.AsNoTracking().Where(c => c.Hash == hash && c.State == ContactState.Live)
            .Select(c => new { c.AccountId, c.Kind }).ToListAsync(stop);
        if (accounts.Count > 0 && accounts.TrueForAll(account => kinds.All(kind => there.Exists(c => c.AccountId == account && c.Kind == kind))))
        {
            return ContactVerdict.OnRecord;
        }
        var own = chat.Value == contact.Value && accounts.Count > 0 && accounts.TrueForAll(account => there.Exists(c => c.AccountId == account));
        if (!own && await db.Staff.AnyAsync(s => s.MobileHash == hash && s.Active, stop))
        {
            return ContactVerdict.Staff;
        }
        var many = there.Select(c => c.AccountId).Concat(accounts).Distinct().Count() > _options.AccountsPerContact;
        return many ? ContactVerdict.TooManyAccounts : ContactVerdict.Fine;
    }

    internal string Mask(Contact contact) => contact.Mask(_protection);

    // Two digits only, or one after the other: such numbers pass every format check (domain D4).
    private static bool IsJunk(string e164)
    {
        var digits = e164.TakeLast(10).ToArray();
        var steps = digits.Zip(digits.Skip(1), (a, b) => (b - a + 10) % 10).Distinct().ToArray();
        return digits.Distinct().Count() <= 2 || (steps is [1 or 9]);
    }
}
