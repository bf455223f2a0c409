using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>A case that was found.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">What the consumer was told.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why there was one.</param>
/// <param name="IsUrgent">True for danger.</param>
/// <param name="AskedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null for an open one.</param>
/// <param name="Agent">Name of who has it or had it last; null for nobody.</param>
/// <param name="Office">Name of the office it belongs to; empty where the place is not known.</param>
/// <param name="Channel">Where it is; null where the chat was forgotten.</param>
/// <param name="Tags">What it is about.</param>
/// <param name="MayRead">True where the reader may see what was said.</param>
public sealed record FoundCase(
    long Id, string Number, HandoffState State, HandoffReason Reason, bool IsUrgent, DateTimeOffset AskedAt, DateTimeOffset? EndedAt, string? Agent, string Office, Channel? Channel,
    IReadOnlyList<string> Tags, bool MayRead);

/// <summary>Cases that were found, newest first.</summary>
/// <param name="Cases">Up to <see cref="CaseSearch.PageSize"/> of them.</param>
/// <param name="HasOlder">True where there are older ones.</param>
/// <param name="IsUnderstood">False where what was typed is no number of a case, connection or mobile.</param>
public sealed record CasePage(IReadOnlyList<FoundCase> Cases, bool HasOlder, bool IsUnderstood);

/// <summary>What was said in a case, from an hour before it began, and what staff noted of it.</summary>
public sealed record CaseTranscript(FoundCase Case, IReadOnlyList<TranscriptLine> Lines, CaseFile File);

/// <summary>Finds cases of the helpdesk, open and ended. Everybody sees those of the own office; what was said is for who had the case and for supervisors.</summary>
public sealed class CaseSearch
{
    /// <summary>Cases of a page.</summary>
    public const int PageSize = 25;

    // What the consumer was at with the bot before.
    private static readonly TimeSpan Before = TimeSpan.FromHours(1);
    private readonly StaffUnit _unit;
    private readonly CaseQuery _query;
    private readonly TranscriptReader _transcripts;
    private readonly CaseNotes _notes;

    internal CaseSearch(StaffUnit unit, Protection protection, TranscriptReader transcripts, CaseNotes notes) =>
        (_unit, _query, _transcripts, _notes) = (unit, new CaseQuery(protection), transcripts, notes);

    /// <summary>Cases older than the one with the key <paramref name="before"/>, or the newest; null where the role finds none.</summary>
    public Task<CasePage?> Find(StaffActor actor, CaseFilter filter, long? before, Language language, CancellationToken stop) => _unit.Look(
        actor, StaffWork.Chats,
        async (scope, token) =>
        {
            if (_query.Of(scope.Db, filter) is not { } cases)
            {
                return new CasePage([], false, false);
            }
            var page = Visible(scope, cases).Where(h => before == null || h.Id < before).OrderByDescending(h => h.Id).Take(PageSize + 1);
            var found = await Shown(scope, page, language, token);
            return new CasePage([.. found.Take(PageSize).Select(one => one.Shown)], found.Count > PageSize, true);
        },
        stop);

    /// <summary>What was said in a case, once it stands in the audit that the actor looked; null where there is no such case, or it is not for the actor.</summary>
    public async Task<CaseTranscript?> Read(StaffActor actor, string number, Language language, CancellationToken stop)
    {
        CaseTranscript? read = null;
        await _unit.Decide(
            actor, new Decision(StaffWork.Chats, AuditAction.ChatRead, number, null),
            async (scope, token) =>
            {
                var found = (await Shown(scope, Visible(scope, scope.Db.Handoffs.Where(h => h.Number == number)), language, token)).SingleOrDefault();
                if (found is not { Shown.MayRead: true })
                {
                    return StaffResult.NoSuch;
                }
                var (db, one) = (scope.Db, found.Case);
                var lines = one.ConversationId.Length == 0 ? [] : await _transcripts.Read(db, one.ConversationId, one.AskedAt - Before, one.EndedAt ?? scope.Now, token);
                read = new CaseTranscript(found.Shown, lines, await _notes.Read(db, one, token));
                return StaffResult.Done;
            },
            stop);
        return read;
    }

    private static IQueryable<Handoff> Visible(StaffScope scope, IQueryable<Handoff> cases)
    {
        var (areas, me) = (scope.Areas, scope.Actor.Id);
        return areas is null ? cases : cases.Where(h => h.AreaId == null || areas.Contains(h.AreaId.Value) || h.AgentId == me);
    }

    private static async Task<List<Found>> Shown(StaffScope scope, IQueryable<Handoff> cases, Language language, CancellationToken stop)
    {
        var (db, me, all) = (scope.Db, scope.Actor.Id, scope.Actor.Role == StaffRole.Supervisor);
        var rows = await cases.AsNoTracking().Select(h => new
        {
            Case = h,
            Agent = db.Staff.Where(s => s.Id == h.AgentId).Select(s => new { s.Name, s.NameHindi }).FirstOrDefault(),
            Channel = db.Conversations.Where(c => c.Id == h.ConversationId).Select(c => (Channel?)c.Channel).FirstOrDefault(),
            MayRead = all || h.AgentId == me || db.HandoffEvents.Any(e => e.HandoffId == h.Id
                && ((e.Kind == HandoffEventKind.Taken && e.StaffId == me) || (e.Kind == HandoffEventKind.Handed && e.OtherId == me))),
        }).ToListAsync(stop);
        var ids = rows.ConvertAll(one => one.Case.Id);
        var tags = (await db.CaseTags.AsNoTracking().Where(t => ids.Contains(t.HandoffId)).OrderBy(t => t.Tag).ToListAsync(stop)).ToLookup(t => t.HandoffId, t => t.Tag);
        return rows.ConvertAll(one => new Found(one.Case, new FoundCase(
            one.Case.Id, one.Case.Number, one.Case.State, one.Case.Reason, one.Case.IsUrgent, one.Case.AskedAt, one.Case.EndedAt,
            one.Agent is { } agent ? language.NameOf(agent.Name, agent.NameHindi) : null, QueueReader.Office(scope.Map, one.Case.AreaId, language), one.Channel,
            [.. tags[one.Case.Id]], one.MayRead)));
    }

    private sealed record Found(Handoff Case, FoundCase Shown);
}
