using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>Files complaints and takes the consumer's word. Adds to the turn only.</summary>
public sealed class ComplaintDesk
{
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly Ids _ids;
    private readonly ComplaintBook _book;
    private readonly ComplaintsOptions _options;

    internal ComplaintDesk(Func<BotDbContext> openDatabase, Protection protection, Ids ids, ComplaintBook book, ComplaintsOptions options) =>
        (_openDatabase, _protection, _ids, _book, _options) = (openDatabase, protection, ids, book, options);

    private const string Prefix = "C-";
    private const int Digits = 8;

    /// <summary>A number for a complaint that begins.</summary>
    public string NewNumber() => Prefix + _ids.Digits(Digits);

    /// <summary>True for the number of a complaint, as opposed to a ticket of the helpdesk.</summary>
    public static bool IsNumber(string number) => number.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Words of a person as a state may hold them.</summary>
    public string Seal(string text) => _protection.Seal(text);

    /// <summary>What <see cref="Seal"/> got.</summary>
    public string Unseal(string text) => _protection.Unseal(text);

    /// <summary>
    /// Files a complaint. Where the same chat, or a chat to which the same account is proved as well, has one of the kind that is not closed, it is added to
    /// that one instead. An account number that was only typed is looked up at the commit, and the answer tells nothing of it.
    /// </summary>
    public async Task<FiledComplaint> File(Turn turn, NewComplaint complaint, CancellationToken stop)
    {
        await using var db = _openDatabase();
        if (await Same(db, turn, complaint, stop) is { } same)
        {
            return Add(turn, same, complaint);
        }
        var follows = await Before(db, turn, complaint, stop);
        var target = _options.TargetOf(complaint.Kind);
        var row = new Complaint
        {
            Number = complaint.Number,
            Kind = complaint.Kind,
            Function = ComplaintRoutes.FunctionOf(complaint.Kind),
            Level = ComplaintRoutes.FirstLevelOf(complaint.Kind),
            AreaId = complaint.AreaId,
            AccountNumber = complaint.AccountNumber,
            Proof = complaint.Proof,
            ConversationId = turn.Message.ConversationId,
            Language = turn.Language,
            Text = _protection.Encrypt(complaint.Text),
            Place = complaint.Place is null ? null : _protection.Encrypt(complaint.Place),
            RegisteredAt = turn.Now,
            TargetAt = turn.Now + TimeSpan.FromHours(target.Hours),
            Basis = target.Basis,
            TargetSource = target.Described,
            DueAt = turn.Now + TimeSpan.FromHours(target.Hours),
            Follows = follows,
            InboundId = turn.Message.Id,
            Effect = turn.NextEffect(),
        };
        turn.Change((write, token) => Register(write, turn, complaint, row, token));
        return new FiledComplaint(FilingResult.Filed, ComplaintRecords.View(row, [], _protection), follows);
    }

    /// <summary>The chat was asked in an answer of the turn, so its yes or no counts though it wants no notices.</summary>
    public void MarkAsked(Turn turn, ComplaintView complaint) => turn.Change(async (db, stop) =>
    {
        var held = await ComplaintBook.Hold(db, complaint.Id, stop);
        if (held is { State: ComplaintState.Resolved, AskedAt: null })
        {
            (held.Asked, held.AskedAt) = (held.Asked + 1, turn.Now);
            _book.Note(db, held, ComplaintHappening.Asked, turn.Now, inbound: turn.Message.Id);
        }
    });

    /// <summary>Takes the word of the chat that filed it. Where something happens to the complaint first, the turn is run again.</summary>
    public async Task<AnsweredComplaint> Answer(Turn turn, string number, bool solved, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var row = await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number && c.ConversationId == turn.Message.ConversationId, stop);
        var outcome = row is null ? ComplaintAnswer.Gone : Outcome(row, solved, turn.Now);
        if (outcome is ComplaintAnswer.Confirmed or ComplaintAnswer.Reopened)
        {
            turn.Change(async (write, token) =>
            {
                var held = await ComplaintBook.Hold(write, row!.Id, token);
                if (Outcome(held, solved, turn.Now) != outcome)
                {
                    throw new StaleTurnException();
                }
                await _book.Answer(write, held, solved, turn.Message.Id, turn.Now, token);
            });
        }
        var level = row is null ? default : outcome == ComplaintAnswer.Reopened ? ComplaintBook.Above(row.Level) : row.Level;
        return new AnsweredComplaint(outcome, level, row?.Kind ?? default);
    }

    private ComplaintAnswer Outcome(Complaint complaint, bool solved, DateTimeOffset now) => complaint switch
    {
        { ResolvedAt: null } or { State: ComplaintState.Open } or { Closing: ComplaintClosing.Withdrawn } => ComplaintAnswer.Gone,
        _ when solved => ComplaintAnswer.Confirmed,
        _ => MayReopen(complaint, now) ? ComplaintAnswer.Reopened : ComplaintAnswer.TooLate,
    };

    private bool MayReopen(Complaint complaint, DateTimeOffset now) => now <= complaint.ResolvedAt + _options.ReopenWithin;

    private FiledComplaint Add(Turn turn, Complaint same, NewComplaint complaint)
    {
        // Only who filed it says that it is not solved.
        var reopens = same.State == ComplaintState.Resolved && same.ConversationId == turn.Message.ConversationId && MayReopen(same, turn.Now);
        var level = reopens ? ComplaintBook.Above(same.Level) : same.Level;
        turn.Change(async (db, stop) =>
        {
            var held = await ComplaintBook.Hold(db, same.Id, stop);
            if (held.State != same.State)
            {
                throw new StaleTurnException();
            }
            _book.Note(db, held, ComplaintHappening.AddedTo, turn.Now, complaint.Text, turn.Message.Id);
            if (reopens)
            {
                await _book.Answer(db, held, solved: false, turn.Message.Id, turn.Now, stop);
            }
            var (from, to) = (complaint.Number, held.Number);
            await db.Pictures.Where(p => p.Ticket == from).ExecuteUpdateAsync(set => set.SetProperty(p => p.Ticket, to), stop);
        });
        var view = ComplaintRecords.View(same, [], _protection) with { Level = level, State = reopens ? ComplaintState.Open : same.State };
        return new FiledComplaint(reopens ? FilingResult.Reopened : FilingResult.Added, view);
    }

    private async Task Register(BotDbContext db, Turn turn, NewComplaint complaint, Complaint row, CancellationToken stop)
    {
        if (row.AccountNumber is { } number)
        {
            // Of two chats that file for one account at once the second waits here, and then sees the first one's.
            await db.Accounts.Where(a => a.Number == number).ExecuteUpdateAsync(set => set.SetProperty(a => a.ContactsVersion, a => a.ContactsVersion), stop);
            if (await Same(db, turn, complaint, stop) is not null)
            {
                throw new StaleTurnException();
            }
            var account = await db.Accounts.AsNoTracking().WithNumber(number).FirstOrDefaultAsync(stop);
            (row.AccountId, row.AreaId) = (account?.Id, row.AreaId ?? account?.TransformerId);
        }
        db.Add(row);
        await db.SaveChangesAsync(stop);
        var filed = _book.Note(db, row, ComplaintHappening.Filed, turn.Now, inbound: turn.Message.Id);
        if (row.Level >= PostLevel.SuperintendingEngineer)
        {
            await _book.TellOfficer(db, row, filed, turn.Now, stop);
        }
    }

    private static Task<Complaint?> Same(BotDbContext db, Turn turn, NewComplaint complaint, CancellationToken stop) =>
        OfThe(db, turn, complaint).Where(c => c.State != ComplaintState.Closed).OrderBy(c => c.Id).FirstOrDefaultAsync(stop);

    private async Task<string?> Before(BotDbContext db, Turn turn, NewComplaint complaint, CancellationToken stop)
    {
        var since = turn.Now - ComplaintRecords.ListedFor;
        return await OfThe(db, turn, complaint).Where(c => c.State == ComplaintState.Closed && c.RegisteredAt >= since)
            .OrderByDescending(c => c.Id).Select(c => c.Number).FirstOrDefaultAsync(stop);
    }

    // Of the same kind, of the same chat or of the account where it is proved on both sides: what was only typed would tell a stranger of it.
    private static IQueryable<Complaint> OfThe(BotDbContext db, Turn turn, NewComplaint complaint)
    {
        var (chat, number, proved) = (turn.Message.ConversationId, complaint.AccountNumber, complaint.Proof >= AccountProof.OwnPhone);
        return db.Complaints.AsNoTracking().Where(c => c.Kind == complaint.Kind
            && ((c.ConversationId == chat && (c.AccountNumber == number || number == null || c.AccountNumber == null))
                || (proved && c.Proof >= AccountProof.OwnPhone && c.AccountNumber == number)));
    }
}
