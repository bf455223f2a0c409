using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>What became of a wish to change a contact.</summary>
/// <param name="State">State of the change; of several accounts, the least settled one's.</param>
/// <param name="DueAt">When it is applied, while it waits.</param>
/// <param name="UndoUntil">Until when an old contact may undo it.</param>
/// <param name="Told">The old contacts that are told, masked.</param>
public sealed record ChangeOutcome(ChangeState State, DateTimeOffset? DueAt, DateTimeOffset? UndoUntil, IReadOnlyList<string> Told);

/// <summary>Makes changes of contacts: checks the proof as it stands in the database, applies the rules, tells the old contacts.</summary>
public sealed class ChangeDesk
{
    /// <summary>Letters of the code in the notices to the old contacts.</summary>
    internal const int UndoCodeLength = 12;

    /// <summary>How old the code to a contact on record may be when the new contact is proved: ten minutes, and the time that takes.</summary>
    public static readonly TimeSpan ProofLife = TimeSpan.FromMinutes(20);

    /// <summary>A change begins with a code to a contact on record, where the last one is older than this.</summary>
    public static readonly TimeSpan ProofIsFresh = TimeSpan.FromMinutes(10);

    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly Ids _ids;
    private readonly AccountDesk _accounts;
    private readonly PaperDesk _paper;
    private readonly ContactDesk _contacts;
    private readonly ChangeBook _book;
    private readonly NoticeDesk _notices;
    private readonly ContactsOptions _options;

    internal ChangeDesk(
        Func<BotDbContext> openDatabase, Protection protection, Ids ids, AccountDesk accounts, PaperDesk paper, ContactDesk contacts, ChangeBook book,
        NoticeDesk notices, ContactsOptions options) =>
        (_openDatabase, _protection, _ids, _accounts, _paper, _contacts, _book, _notices, _options) =
            (openDatabase, protection, ids, accounts, paper, contacts, book, notices, options);

    /// <summary>
    /// Makes the change for the accounts <paramref name="numbers"/> of a chat that a code to a contact on record opened. Null where that code is too
    /// old by now, or an account is not the chat's. <paramref name="enteredBy"/>: the member of staff who typed the contact, where one did.
    /// </summary>
    public async Task<ChangeOutcome?> Verified(
        Turn turn, NewContact contact, IReadOnlyCollection<string> numbers, NewContactProof proof, CancellationToken stop, long? enteredBy = null)
    {
        if (!_accounts.IsFresh(turn, ProofLife))
        {
            return null;
        }
        var mine = (await _accounts.Connections(turn, stop)).Where(connection => numbers.Contains(connection.Number.Digits)).ToList();
        if (mine.Count != numbers.Count || mine.Count == 0)
        {
            return null;
        }
        var outcome = await Make(turn, contact, [.. mine.Select(connection => connection.AccountId)], new Way(ChangeRoute.Verified, proof, enteredBy), stop);
        if (contact.Kinds.HasFlag(ContactKinds.Mobile) || contact.Kinds.HasFlag(ContactKinds.WhatsApp))
        {
            _accounts.Follow(turn, _protection.ContactHash(contact.Value), mine[0].AccountId);
        }
        return outcome;
    }

    /// <summary>Makes the change for an account that the chat proved by its paper bill. Null where that was too long ago.</summary>
    public async Task<ChangeOutcome?> ByPaper(Turn turn, NewContact contact, string number, NewContactProof proof, CancellationToken stop) =>
        await _paper.Proved(turn, number, stop) is { } account ? await Make(turn, contact, [account], new Way(ChangeRoute.Paper, proof, null), stop) : null;

    private async Task<ChangeOutcome> Make(Turn turn, NewContact contact, long[] accounts, Way way, CancellationToken stop)
    {
        var code = _ids.Letters(UndoCodeLength);
        var made = new List<Made>();
        await using var db = _openDatabase();
        foreach (var id in accounts)
        {
            var account = await db.Accounts.AsNoTracking().Include(a => a.Contacts.OrderBy(c => c.Id)).SingleAsync(a => a.Id == id, stop);
            made.Add(await Make(turn, db, account, New(turn, contact, account, way, code), stop));
        }
        var least = made.OrderBy(one => one.Change.State == ChangeState.Applied).First().Change;
        var undoUntil = least.State == ChangeState.Applied ? turn.Now + _options.UndoWindow : (DateTimeOffset?)null;
        return new ChangeOutcome(least.State, least.DueAt, undoUntil, Tell(turn, made, code));
    }

    // One notice for each old contact, whichever of the accounts it is on record of: one code stands for all of them.
    private List<string> Tell(Turn turn, List<Made> made, string code)
    {
        var told = made.SelectMany(one => one.Told.Select(contact => (Kind: NoticeTo(one.Change.State), one.Account.Number, Contact: contact))).ToList();
        var rows = told.GroupBy(one => (one.Kind, one.Contact.Hash)).Where(same => same.Key.Kind is not null).SelectMany(same => _notices.ToContacts(
            new Notice(same.Key.Kind!.Value, turn.Language, [ChangeBook.Tails(same.Select(one => one.Number))], code), same.Select(one => one.Contact), turn.Now)).ToList();
        turn.Change((unit, _) =>
        {
            unit.AddRange(rows);
            return Task.CompletedTask;
        });
        return [.. told.Select(one => _contacts.Mask(one.Contact)).Distinct()];
    }

    private async Task<Made> Make(Turn turn, BotDbContext db, Account account, ContactChange change, CancellationToken stop)
    {
        var (now, seen) = (turn.Now, account.ContactsVersion);
        var others = await db.ContactChanges.AsNoTracking().Where(c => c.AccountId == account.Id
            && (ContactChange.OpenStates.Contains(c.State) || (c.State == ChangeState.Applied && c.UndoUntil > now)))
            .ToListAsync(stop);
        var old = account.Contacts.Where(c => c.State != ContactState.Replaced).ToList();
        var decision = ChangeRules.Decide(change, [.. others.Where(other => (other.Kinds & change.Kinds) != 0)], old, now);
        var told = old.Where(c => c.State != ContactState.Dead && c.Hash != change.Hash && !IsChat(c, turn) && !others.Exists(other => IsOfThisWish(other, c, turn)))
            .ToList();
        change.State = decision.State;
        change.DueAt = decision.State == ChangeState.Waiting ? now + _options.PaperWindow : null;
        var superseded = decision.Supersedes.Select(other => other.Id).ToArray();
        var toReview = decision.ToReview.Select(other => other.Id).ToArray();
        turn.Change(async (unit, token) =>
        {
            await ChangeBook.Take(unit, account.Id, seen, token);
            await Settle(unit, change, account, superseded, toReview, now, token);
            unit.AddRange(NewContact.Each(change.Kinds).Select(kind => ConsentDesk.Row(turn, change.Hash, kind, true, Wording(change.Proof))));
        });
        return new Made(change, account, told);
    }

    private async Task Settle(
        BotDbContext db, ContactChange change, Account account, long[] superseded, long[] toReview, DateTimeOffset now, CancellationToken stop)
    {
        foreach (var other in await db.ContactChanges.Where(c => superseded.Contains(c.Id)).ToListAsync(stop))
        {
            // A chat that asked again knows it.
            await _book.End(db, other, ChangeState.Superseded, now, stop, tell: other.ConversationId != change.ConversationId);
        }
        foreach (var other in await db.ContactChanges.Where(c => toReview.Contains(c.Id) && c.State != ChangeState.InReview).ToListAsync(stop))
        {
            (other.State, other.DueAt) = (ChangeState.InReview, null);
            await _book.Tell(db, other, NoticeKind.ChangeOvertaken, now, stop);
        }
        db.Add(change);
        await db.SaveChangesAsync(stop);
        if (change.State == ChangeState.Applied)
        {
            await _book.Apply(db, change, now, stop);
        }
        else if (change.State == ChangeState.InReview)
        {
            _book.Review(db, change, account.Number, now);
        }
    }

    private ContactChange New(Turn turn, NewContact contact, Account account, Way way, string code) => new()
    {
        AccountId = account.Id,
        Kinds = contact.Kinds,
        Value = _protection.Encrypt(contact.Value),
        Hash = _protection.ContactHash(contact.Value),
        NewMasked = contact.Masked,
        OldMasked = string.Join(',', account.Contacts.Where(c => c.State != ContactState.Replaced && contact.Each().Contains(c.Kind)).Select(_contacts.Mask).Distinct()),
        Route = way.Route,
        Proof = way.Proof,
        EnteredBy = way.EnteredBy,
        ConversationId = turn.Message.ConversationId,
        RequestedAt = turn.Now,
        UndoHash = UndoHash(_protection, code),
        Hindi = turn.Language == Language.Hindi,
        InboundId = turn.Message.Id,
        Effect = turn.NextEffect(),
    };

    // How the change came and what proved the new contact.
    private sealed record Way(ChangeRoute Route, NewContactProof Proof, long? EnteredBy);

    // A change of one account, and the old contacts that hear of it.
    private sealed record Made(ContactChange Change, Account Account, IReadOnlyList<Contact> Told);

    /// <summary>By what the code of a notice is looked up.</summary>
    internal static string UndoHash(Protection protection, string code) => protection.Hash("undo", code);

    // Who changes his own number from it reads it in the answer.
    private bool IsChat(Contact contact, Turn turn) => turn.Message.Address.Phone is { } phone && contact.Hash == _protection.ContactHash(phone.E164);

    // "Number and mail both": who has just brought the new number knows of the new mail address.
    private static bool IsOfThisWish(ContactChange other, Contact contact, Turn turn) => other.ConversationId == turn.Message.ConversationId
        && other.Hash == contact.Hash && turn.Now - other.RequestedAt <= ProofLife;

    // The words to which the new contact was given.
    private static TextKey Wording(NewContactProof proof) => proof == NewContactProof.Code ? TextKey.NewCodeSent : TextKey.OwnChatAsk;

    private static NoticeKind? NoticeTo(ChangeState state) => state switch
    {
        ChangeState.Applied => NoticeKind.ChangeApplied,
        ChangeState.Waiting => NoticeKind.ChangeWaits,
        ChangeState.AsksOld => NoticeKind.ChangeAsks,
        _ => null,
    };
}
