using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>A case as the queue shows it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Number">What the consumer was told.</param>
/// <param name="State">Waiting, or with an agent.</param>
/// <param name="Reason">Why.</param>
/// <param name="IsUrgent">True for what goes before everything else.</param>
/// <param name="Language">The consumer's language.</param>
/// <param name="Channel">Where it is.</param>
/// <param name="Office">Name of the sub-division or circle; empty where the place is not known.</param>
/// <param name="Doing">What was in progress with the bot; null for nothing.</param>
/// <param name="WaitingSince">Since when the consumer waits; null where a person wrote last.</param>
/// <param name="Step">How far the care for the one who waits has gone.</param>
/// <param name="Agent">Name of who has it; null while it waits.</param>
/// <param name="AgentId">Who has it.</param>
/// <param name="IncidentId">The outage it stands with; null for none.</param>
/// <param name="Outage">Name of the part of the network that is out; null for none.</param>
/// <param name="Team">The team it is meant for; null for all.</param>
/// <param name="Last">The consumer's last words, masked and cut.</param>
public sealed record QueueItem(
    long Id, string Number, HandoffState State, HandoffReason Reason, bool IsUrgent, Language Language, Channel Channel, string Office, string? Doing,
    DateTimeOffset? WaitingSince, WaitStep Step, string? Agent, long? AgentId, long? IncidentId, string? Outage, string? Team, string Last)
{
    /// <summary>When its outage ended; null while that lasts.</summary>
    public DateTimeOffset? OutageEndedAt { get; init; }

    /// <summary>Whole minutes for which the consumer waits; zero where a person wrote last.</summary>
    public int MinutesWaited(DateTimeOffset now) => WaitingSince is { } since ? Math.Max(0, (int)(now - since).TotalMinutes) : 0;
}

/// <summary>How much waits for somebody.</summary>
/// <param name="Waiting">Chats that nobody has.</param>
/// <param name="Mine">Own chats in which the consumer waits for words.</param>
public sealed record ChatPulse(int Waiting, int Mine);

/// <summary>Reads the queue for somebody at the console.</summary>
internal sealed class QueueReader(Func<BotDbContext> openDatabase, TranscriptReader transcripts, AreaBook areas)
{
    private const int Most = 300;
    private const int LongestLast = 120;

    /// <summary>
    /// Open cases of the actor's office: what is urgent first, then who waits longest; those nobody waits in come last. A supervisor sees all, an agent what waits
    /// and what is his.
    /// </summary>
    public async Task<IReadOnlyList<QueueItem>> Read(StaffActor actor, Language language, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        await using var db = openDatabase();
        // However many wait, one's own and what is urgent are among those shown.
        var seen = await Seen(db, actor, map).Where(h => actor.Role == StaffRole.Supervisor || h.AgentId == actor.Id || h.AgentId == null)
            .Join(db.Conversations, h => h.ConversationId, c => c.Id, (h, c) => new { Case = h, c.Channel })
            .OrderByDescending(one => one.Case.AgentId == actor.Id).ThenByDescending(one => one.Case.IsUrgent).ThenBy(one => one.Case.AskedAt).Take(Most).ToListAsync(stop);
        var staff = seen.Select(one => one.Case.AgentId).OfType<long>().Distinct().ToList();
        var names = await db.Staff.AsNoTracking().Where(s => staff.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => language.NameOf(s.Name, s.NameHindi), stop);
        var incidents = seen.Select(one => one.Case.IncidentId).OfType<long>().Distinct().ToList();
        var outages = await db.Incidents.AsNoTracking().Where(i => incidents.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => map.Name(i.AreaId, language), stop);
        var over = await RestoredQueue.Over(db).Where(i => incidents.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.EndedAt, stop);
        var last = await transcripts.Last(db, [.. seen.Select(one => one.Case.ConversationId)], stop);
        return
        [
            .. seen.Select(one => new QueueItem(
                one.Case.Id, one.Case.Number, one.Case.State, one.Case.Reason, one.Case.IsUrgent, one.Case.Language, one.Channel, Office(map, one.Case.AreaId, language), one.Case.Doing,
                one.Case.WaitingSince, one.Case.Step, one.Case.AgentId is { } agent ? names.GetValueOrDefault(agent) : null, one.Case.AgentId, one.Case.IncidentId,
                one.Case.IncidentId is { } incident ? outages.GetValueOrDefault(incident) : null, one.Case.Team,
                Cut(last.GetValueOrDefault(one.Case.ConversationId) ?? ""))
            {
                OutageEndedAt = one.Case.IncidentId is { } ended ? over.GetValueOrDefault(ended) : null,
            })
                .OrderByDescending(item => item.IsUrgent).ThenBy(item => item.WaitingSince ?? DateTimeOffset.MaxValue).ThenBy(item => item.Id),
        ];
    }

    /// <summary>How much waits, in the queue and with the actor.</summary>
    public async Task<ChatPulse> Pulse(StaffActor actor, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        await using var db = openDatabase();
        var seen = Seen(db, actor, map);
        return new ChatPulse(
            await seen.CountAsync(h => h.State == HandoffState.Waiting, stop), await seen.CountAsync(h => h.State == HandoffState.Agent && h.AgentId == actor.Id && h.WaitingSince != null, stop));
    }

    // Open cases of the actor's office, and the actor's own.
    private static IQueryable<Handoff> Seen(BotDbContext db, StaffActor actor, AreaMap map)
    {
        var areas = actor.Areas(map);
        return db.Handoffs.AsNoTracking().Where(h => h.State < HandoffState.Resolved && (h.AgentId == actor.Id || areas == null || h.AreaId == null || areas.Contains(h.AreaId.Value)));
    }

    internal static string Office(AreaMap map, long? area, Language language) => area is not { } place ? ""
        : (map.Office(place, AreaKind.SubDivision) ?? map.Office(place, AreaKind.Circle)) is { } office ? map.Name(office.Id, language) : "";

    private static string Cut(string words) => words.Length <= LongestLast ? words : words[..LongestLast] + "…";
}
