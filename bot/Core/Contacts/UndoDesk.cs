using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Contacts;

/// <summary>What became of an old contact's answer.</summary>
public enum UndoResult
{
    /// <summary>There is no such code, or its time is over.</summary>
    Gone,

    /// <summary>The change was stopped before it was applied.</summary>
    Stopped,

    /// <summary>The change was undone; the account is on hold until a person has looked.</summary>
    Undone,

    /// <summary>The change was allowed and is on record.</summary>
    Allowed,

    /// <summary>It was answered before; whatever more there is to do, staff do.</summary>
    Already,
}

/// <summary>What a page shows of a change before it is answered.</summary>
/// <param name="Account">The account, or accounts, by their last four digits.</param>
/// <param name="State">How far the change has come.</param>
/// <param name="RequestedAt">When it was asked for.</param>
/// <param name="Hindi">True where the notice was Hindi.</param>
public sealed record UndoView(string Account, ChangeState State, DateTimeOffset RequestedAt, bool Hindi)
{
    /// <summary>The answers that are open now; empty where it was answered or is over.</summary>
    public IReadOnlyList<NoticeAnswer> Answers { get; init; } = [];
}

/// <summary>The answers of old contacts: shows what a code stands for, stops, undoes and allows.</summary>
public sealed class UndoDesk
{
    private const int Tries = 3;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Writer _writer;
    private readonly Protection _protection;
    private readonly ChangeBook _book;

    internal UndoDesk(Func<BotDbContext> openDatabase, Writer writer, Protection protection, ChangeBook book) =>
        (_openDatabase, _writer, _protection, _book) = (openDatabase, writer, protection, book);

    /// <summary>What the code stands for; null where it stands for nothing.</summary>
    public async Task<UndoView?> Show(string code, DateTimeOffset now, CancellationToken stop)
    {
        var all = await Changes(code, stop);
        // Of one wish for several accounts a part may be over; what is not is what is asked about.
        var open = all.Where(c => Answers(c, now).Count > 0).ToList();
        if ((open.Count > 0 ? open : all) is not [var change, ..] shown)
        {
            return null;
        }
        await using var db = _openDatabase();
        return new UndoView(await ChangeBook.Tails(db, shown, stop), change.State, change.RequestedAt, change.Hindi) { Answers = Answers(change, now) };
    }

    /// <summary>Carries an answer out, in a transaction of its own; again where another change of the account came first.</summary>
    public async Task<UndoResult> Answer(string code, NoticeAnswer answer, DateTimeOffset now, CancellationToken stop)
    {
        for (var left = Tries; ; left--)
        {
            try
            {
                return await _writer.Write(async (scope, token) => await Answer(await scope.Db(token), code, answer, now, token), stop);
            }
            catch (StaleTurnException) when (left > 1)
            {
            }
        }
    }

    /// <summary>
    /// Carries an answer out at the commit of a turn, and returns what will come of it. Where another answer comes first, the turn is run again.
    /// </summary>
    public async Task<UndoResult> Answer(Turn turn, string code, NoticeAnswer answer, CancellationToken stop)
    {
        var now = turn.Now;
        var expected = Expected(await Changes(code, stop), answer, now);
        turn.Change(async (db, token) =>
        {
            if (await Answer(db, code, answer, now, token) != expected)
            {
                throw new StaleTurnException();
            }
        });
        return expected;
    }

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<UndoResult> Answer(BotDbContext db, string code, NoticeAnswer answer, DateTimeOffset now, CancellationToken stop)
    {
        var hash = ChangeDesk.UndoHash(_protection, code);
        var changes = await db.ContactChanges.Where(c => c.UndoHash == hash).OrderBy(c => c.Id).ToListAsync(stop);
        var expected = Expected(changes, answer, now);
        var open = changes.Where(change => Answers(change, now).Contains(answer)).ToList();
        foreach (var change in open)
        {
            await Carry(db, change, answer, now, stop);
        }
        if (open.Count > 0)
        {
            await _book.Tell(db, open, answer == NoticeAnswer.Allow ? NoticeKind.ChangeDone : NoticeKind.ChangeStopped, now, stop);
        }
        return expected;
    }

    /// <summary>What is told of a result.</summary>
    public static TextKey Words(UndoResult result) => result switch
    {
        UndoResult.Stopped => TextKey.UndoStopped,
        UndoResult.Undone => TextKey.UndoUndone,
        UndoResult.Allowed => TextKey.UndoAllowed,
        UndoResult.Already => TextKey.UndoAlready,
        _ => TextKey.UndoGone,
    };

    private async Task<List<ContactChange>> Changes(string code, CancellationToken stop)
    {
        var hash = ChangeDesk.UndoHash(_protection, code);
        await using var db = _openDatabase();
        return await db.ContactChanges.AsNoTracking().Where(c => c.UndoHash == hash).OrderBy(c => c.Id).ToListAsync(stop);
    }

    // One wish may have changed several accounts; what comes of the first that can be answered is what is told.
    private static UndoResult Expected(IReadOnlyList<ContactChange> changes, NoticeAnswer answer, DateTimeOffset now)
    {
        var open = changes.FirstOrDefault(change => Answers(change, now).Contains(answer));
        return (open, answer) switch
        {
            (null, _) => changes.Any(c => c.State is ChangeState.Stopped or ChangeState.Undone or ChangeState.Rejected) ? UndoResult.Already : UndoResult.Gone,
            (_, NoticeAnswer.Allow) => UndoResult.Allowed,
            ({ State: ChangeState.Applied }, _) => UndoResult.Undone,
            _ => UndoResult.Stopped,
        };
    }

    private async Task Carry(BotDbContext db, ContactChange change, NoticeAnswer answer, DateTimeOffset now, CancellationToken stop)
    {
        var seen = await db.Accounts.Where(a => a.Id == change.AccountId).Select(a => a.ContactsVersion).SingleAsync(stop);
        await ChangeBook.Take(db, change.AccountId, seen, stop);
        if (answer == NoticeAnswer.Allow)
        {
            await _book.Apply(db, change, now, stop);
        }
        else if (change.State == ChangeState.Applied)
        {
            await _book.Undo(db, change, now, stop);
        }
        else
        {
            await _book.End(db, change, ChangeState.Stopped, now, stop, tell: false);
        }
    }

    private static IReadOnlyList<NoticeAnswer> Answers(ContactChange change, DateTimeOffset now) => change.State switch
    {
        ChangeState.AsksOld => NoticeForm.Of(NoticeKind.ChangeAsks).Answers,
        ChangeState.Waiting => NoticeForm.Of(NoticeKind.ChangeWaits).Answers,
        ChangeState.InReview => [NoticeAnswer.Stop],
        ChangeState.Applied when change.UndoUntil > now => NoticeForm.Of(NoticeKind.ChangeApplied).Answers,
        _ => [],
    };
}
