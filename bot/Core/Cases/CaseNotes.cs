using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>What came of a note or a tag.</summary>
public enum NoteResult
{
    /// <summary>It is kept.</summary>
    Done,

    /// <summary>There is no such case, or it has ended.</summary>
    Gone,

    /// <summary>Somebody else has it.</summary>
    SomebodyElse,

    /// <summary>There are no words, or more than <see cref="CaseNotes.LongestNote"/> characters.</summary>
    BadText,

    /// <summary>The case has <see cref="CaseNotes.MostNotes"/> already.</summary>
    TooMany,

    /// <summary>The company has no such tag.</summary>
    NoSuchTag,
}

/// <summary>A note as colleagues read it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">The case it was written on: this one, or an earlier one of the same chat.</param>
/// <param name="At">When.</param>
/// <param name="By">Name of who wrote it, in English letters.</param>
/// <param name="ByHindi">The same in Devanagari, where it is known.</param>
/// <param name="Words">The words.</param>
public sealed record NoteLine(long Id, string Number, DateTimeOffset At, string By, string? ByHindi, string Words);

/// <summary>What staff keep of a case for themselves.</summary>
/// <param name="Notes">Notes of this and of earlier cases of the chat, oldest first.</param>
/// <param name="Tags">What this case is about.</param>
public sealed record CaseFile(IReadOnlyList<NoteLine> Notes, IReadOnlyList<string> Tags);

/// <summary>
/// Private notes and tags of cases: for whoever has the case, and for supervisors. Notes follow the chat, so who gets a later case of it sees them too. No consumer ever
/// gets one; they go with the chat when it is forgotten, and when messages are kept no longer.
/// </summary>
public sealed class CaseNotes
{
    /// <summary>Most characters of a note.</summary>
    public const int LongestNote = 1_000;

    /// <summary>Most notes of a case.</summary>
    public const int MostNotes = 50;

    private readonly HandoffRights _rights;
    private readonly Writer _writer;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly Protection _protection;
    private readonly HelpdeskOptions _options;
    private readonly TimeProvider _clock;

    internal CaseNotes(HandoffRights rights, Writer writer, Func<BotDbContext> openDatabase, Protection protection, HelpdeskOptions options, TimeProvider clock) =>
        (_rights, _writer, _openDatabase, _protection, _options, _clock) = (rights, writer, openDatabase, protection, options, clock);

    /// <summary>The tags there are to choose from, in the company's order.</summary>
    public IReadOnlyList<string> AllTags => _options.Tags;

    /// <summary>Notes and tags of a case that the actor has or had last, or of any for a supervisor; null for others.</summary>
    public async Task<CaseFile?> Read(StaffActor actor, long handoff, CancellationToken stop)
    {
        await using var db = _openDatabase();
        var one = await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.Id == handoff, stop);
        return one is null || (one.AgentId != actor.Id && actor.Role != StaffRole.Supervisor) ? null : await Read(db, one, stop);
    }

    /// <summary>Adds a note to the actor's own open case, or as a supervisor to anybody's.</summary>
    public Task<NoteResult> Add(StaffActor actor, long handoff, string words, CancellationToken stop) => Change(
        actor, handoff,
        async (db, one, now, token) =>
        {
            if (StaffText.Note(words, LongestNote) is not { } note)
            {
                return NoteResult.BadText;
            }
            if (await db.CaseNotes.CountAsync(n => n.HandoffId == one.Id, token) >= MostNotes)
            {
                return NoteResult.TooMany;
            }
            db.Add(new CaseNote { HandoffId = one.Id, StaffId = actor.Id, At = now, Words = _protection.Encrypt(note) });
            db.Note(actor, AuditAction.CaseNoted, one.Number, null, now);
            return NoteResult.Done;
        },
        stop);

    /// <summary>Marks what the case is about, or takes the mark off.</summary>
    public Task<NoteResult> Tag(StaffActor actor, long handoff, string tag, bool on, CancellationToken stop) => Change(
        actor, handoff,
        async (db, one, now, token) =>
        {
            var there = await db.CaseTags.SingleOrDefaultAsync(t => t.HandoffId == one.Id && t.Tag == tag, token);
            // One that the company gave up can still be taken off.
            if (there is null && !_options.Tags.Contains(tag))
            {
                return NoteResult.NoSuchTag;
            }
            if (on == there is not null)
            {
                return NoteResult.Done;
            }
            if (there is null)
            {
                db.Add(new CaseTag { HandoffId = one.Id, Tag = tag, StaffId = actor.Id, At = now });
            }
            else
            {
                db.Remove(there);
            }
            db.Note(actor, AuditAction.CaseNoted, one.Number, $"{(on ? "+" : "-")} {tag}", now);
            return NoteResult.Done;
        },
        stop);

    internal async Task<CaseFile> Read(BotDbContext db, Handoff handoff, CancellationToken stop)
    {
        var rows = await db.CaseNotes.AsNoTracking()
            .Join(db.Handoffs.Where(h => h.Id == handoff.Id || (h.ConversationId == handoff.ConversationId && h.ConversationId != "")), n => n.HandoffId, h => h.Id, (n, h) => new { Note = n, h.Number })
            .Join(db.Staff, one => one.Note.StaffId, s => s.Id, (one, s) => new { one.Note, one.Number, s.Name, s.NameHindi })
            .OrderBy(one => one.Note.Id).ToListAsync(stop);
        var tags = await db.CaseTags.Where(t => t.HandoffId == handoff.Id).OrderBy(t => t.Tag).Select(t => t.Tag).ToListAsync(stop);
        return new CaseFile(
            rows.ConvertAll(one => new NoteLine(one.Note.Id, one.Number, one.Note.At, one.Name, one.NameHindi, _protection.DecryptText(one.Note.Words))), tags);
    }

    private Task<NoteResult> Change(
        StaffActor actor, long id, Func<BotDbContext, Handoff, DateTimeOffset, CancellationToken, Task<NoteResult>> change, CancellationToken stop) => _writer.WriteAlone(
        $"case-{id}",
        async (db, token) =>
        {
            var (handoff, result) = await _rights.Mine(db, actor, id, token);
            return handoff is null
                ? result == StaffResult.Gone ? NoteResult.Gone : NoteResult.SomebodyElse
                : await change(db, handoff, _clock.GetUtcNow(), token);
        },
        stop);
}
