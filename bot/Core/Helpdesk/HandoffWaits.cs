using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Reckons how long somebody in the queue waits.</summary>
internal sealed class HandoffWaits
{
    /// <summary>Who was not heard of for so long is not there.</summary>
    public static readonly TimeSpan SeenWithin = TimeSpan.FromMinutes(1);

    // Where there is nothing to go by yet.
    private static readonly TimeSpan TypicalCase = TimeSpan.FromMinutes(6);
    private const int CasesToGoBy = 20;
    private const int MostMinutes = 120;

    /// <summary>Those who take chats at this moment.</summary>
    public static IQueryable<Presence> Present(BotDbContext db, DateTimeOffset now)
    {
        var from = now - SeenWithin;
        return db.Presences.Where(p => p.Available && p.SeenAt >= from);
    }

    /// <summary>Where <paramref name="handoff"/> stands. What is urgent is first, then the oldest.</summary>
    public async Task<HandoffStanding> Standing(BotDbContext db, Handoff handoff, DateTimeOffset now, CancellationToken stop)
    {
        var (asked, id, urgent) = (handoff.AskedAt, handoff.Id, handoff.IsUrgent);
        var ahead = await db.Handoffs.CountAsync(
            h => h.State == HandoffState.Waiting && h.Id != id
                && ((h.IsUrgent && !urgent) || (h.IsUrgent == urgent && (h.AskedAt < asked || (h.AskedAt == asked && h.Id < id)))),
            stop);
        var agents = await Present(db, now).CountAsync(stop);
        return new HandoffStanding(handoff.Number, ahead + 1, await Minutes(db, ahead + 1, agents, stop));
    }

    /// <summary>About how many minutes a place in the queue takes, by how long the last cases took.</summary>
    public async Task<int> Minutes(BotDbContext db, int place, int agents, CancellationToken stop)
    {
        var last = await db.Handoffs.Where(h => h.State == HandoffState.Resolved && h.TakenAt != null).OrderByDescending(h => h.Id).Take(CasesToGoBy)
            .Select(h => new { From = h.TakenAt!.Value, To = h.EndedAt!.Value }).ToListAsync(stop);
        var each = last.Count == 0 ? TypicalCase.TotalMinutes : last.Average(one => (one.To - one.From).TotalMinutes);
        return (int)Math.Clamp(Math.Ceiling(place * each / Math.Max(1, agents)), 1, MostMinutes);
    }
}
