using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>Somebody who is at the console, or has chats without being there.</summary>
/// <param name="StaffId">Key.</param>
/// <param name="Code">The company's code.</param>
/// <param name="Name">Name in the reader's language.</param>
/// <param name="IsThere">True where the console was heard of within a minute.</param>
/// <param name="IsAvailable">True for one who takes chats.</param>
/// <param name="Chats">The chats, in the order of the queue.</param>
public sealed record PersonAtWork(long StaffId, string Code, string Name, bool IsThere, bool IsAvailable, IReadOnlyList<QueueItem> Chats);

/// <summary>How the helpdesk stands at this moment.</summary>
/// <param name="Waiting">What nobody has: what stands with the supervisor first, then in the order of the queue.</param>
/// <param name="People">Who works on what, by name.</param>
public sealed record SupervisionBoard(IReadOnlyList<QueueItem> Waiting, IReadOnlyList<PersonAtWork> People);

/// <summary>Figures of one member of staff: what he took, how fast he was where he wrote first, and what became of what he had last.</summary>
public sealed record PersonFigures(long StaffId, string Code, string Name, CaseFigures Figures);

/// <summary>Cases that began in an hour of the day.</summary>
/// <param name="Hour">The hour, in India, from 0.</param>
/// <param name="Asked">Consumers who came into the queue.</param>
/// <param name="Answered">Of those, how many a person answered.</param>
public sealed record HourOfDay(int Hour, int Asked, int Answered);

/// <summary>Cases that are about the same.</summary>
/// <param name="Tag">What they are about, as the company writes it.</param>
/// <param name="Cases">How many; one that is about several things counts for each.</param>
public sealed record TaggedCases(string Tag, int Cases);

/// <summary>Figures of some days. A case belongs to the day on which it began, in India.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="All">Of all cases.</param>
/// <param name="People">By name.</param>
/// <param name="Hours">All 24.</param>
/// <param name="Tags">What the cases were about, the most frequent first.</param>
public sealed record SupervisionFigures(
    DateOnly From, DateOnly To, CaseFigures All, IReadOnlyList<PersonFigures> People, IReadOnlyList<HourOfDay> Hours, IReadOnlyList<TaggedCases> Tags);

/// <summary>What a supervisor looks at: who works on what now, and how the helpdesk did. One who works for one office sees what belongs to it, or to none.</summary>
public sealed class Supervision
{
    private readonly StaffUnit _unit;
    private readonly QueueReader _queue;
    private readonly HelpdeskOptions _options;

    internal Supervision(StaffUnit unit, QueueReader queue, HelpdeskOptions options) => (_unit, _queue, _options) = (unit, queue, options);

    /// <summary>How it stands now; null where the role does not see it.</summary>
    public Task<SupervisionBoard?> Now(StaffActor actor, Language language, CancellationToken stop) => _unit.Look(
        actor, StaffWork.Supervision,
        async (scope, token) =>
        {
            var open = await _queue.Read(scope.Actor, language, token);
            var seen = scope.Now - HandoffWaits.SeenWithin;
            var there = await scope.Db.Presences.AsNoTracking().Where(p => p.SeenAt >= seen).ToDictionaryAsync(p => p.StaffId, p => p.Available, token);
            var chats = open.Where(item => item.AgentId is not null).ToLookup(item => item.AgentId!.Value);
            var staff = await Staff(scope.Db, [.. there.Keys.Union(chats.Select(one => one.Key))], token);
            return new SupervisionBoard(
                [.. open.Where(item => item.AgentId is null).OrderByDescending(item => item.Step == WaitStep.Supervisor)],
                [.. staff.Where(one => scope.Sees(one.AreaId) || chats[one.Id].Any()).Select(one => new PersonAtWork(
                    one.Id, one.Code, language.NameOf(one.Name, one.NameHindi), there.ContainsKey(one.Id), there.GetValueOrDefault(one.Id), [.. chats[one.Id]]))]);
        },
        stop);

    /// <summary>Figures of <paramref name="days"/> days, the last of them <paramref name="last"/>; null where the role does not see them.</summary>
    public Task<SupervisionFigures?> Figures(StaffActor actor, DateOnly last, int days, Language language, CancellationToken stop) => _unit.Look(
        actor, StaffWork.Supervision,
        async (scope, token) =>
        {
            var first = last.AddDays(1 - days);
            var (from, to) = (IndianTime.StartOf(first), IndianTime.StartOf(last.AddDays(1)));
            var cases = await Facts(scope, from, to, token);
            var takers = await Takers(scope, from, to, token);
            var sums = new CaseSums(cases, takers, _options.AnswerWithin, scope.Now);
            var staff = await Staff(scope.Db, sums.People, token);
            return new SupervisionFigures(
                first, last, sums.All(), [.. staff.Select(one => new PersonFigures(one.Id, one.Code, language.NameOf(one.Name, one.NameHindi), sums.Of(one.Id)))], sums.Hours(),
                await Tags(scope, from, to, token));
        },
        stop);

    private static IQueryable<Handoff> Cases(StaffScope scope, DateTimeOffset from, DateTimeOffset to)
    {
        var areas = scope.Areas;
        return scope.Db.Handoffs.Where(h => h.AskedAt >= from && h.AskedAt < to && (areas == null || h.AreaId == null || areas.Contains(h.AreaId.Value)));
    }

    private static async Task<IReadOnlyList<TaggedCases>> Tags(StaffScope scope, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var counts = await scope.Db.CaseTags.Join(Cases(scope, from, to), t => t.HandoffId, h => h.Id, (t, _) => t.Tag)
            .GroupBy(tag => tag).Select(same => new { Tag = same.Key, Cases = same.Count() }).ToListAsync(stop);
        return [.. counts.OrderByDescending(one => one.Cases).ThenBy(one => one.Tag, StringComparer.Ordinal).Select(one => new TaggedCases(one.Tag, one.Cases))];
    }

    private static async Task<List<CaseFact>> Facts(StaffScope scope, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var db = scope.Db;
        return await Cases(scope, from, to).Select(
            h => new CaseFact(h.Id, h.State, h.Reason, h.AskedAt, h.TakenAt, h.FirstReplyAt, h.EndedAt)
            {
                AgentId = h.AgentId,
                FirstBy = db.StaffMessages.Where(m => m.HandoffId == h.Id).OrderBy(m => m.OutboxId).Select(m => (long?)m.StaffId).FirstOrDefault(),
                Helped = h.Helped,
                WasAsked = h.State == HandoffState.Resolved && db.Conversations.Any(c => c.Id == h.ConversationId && c.Channel == Channel.WhatsApp),
            }).ToListAsync(stop);
    }

    // Who took or was given one of the cases, each once.
    private static async Task<ILookup<long, long>> Takers(StaffScope scope, DateTimeOffset from, DateTimeOffset to, CancellationToken stop) =>
        (await scope.Db.HandoffEvents.Where(e => e.Kind == HandoffEventKind.Taken || (e.Kind == HandoffEventKind.Handed && e.OtherId != null))
            .Join(Cases(scope, from, to), e => e.HandoffId, h => h.Id, (e, _) => new { e.HandoffId, Staff = e.Kind == HandoffEventKind.Taken ? e.StaffId : e.OtherId })
            .Distinct().ToListAsync(stop)).Where(one => one.Staff is not null).ToLookup(one => one.Staff!.Value, one => one.HandoffId);

    private static Task<List<StaffMember>> Staff(BotDbContext db, IReadOnlyCollection<long> ids, CancellationToken stop) =>
        db.Staff.AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(stop);
}
