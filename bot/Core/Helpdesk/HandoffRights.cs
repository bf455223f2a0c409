using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Who may do something with a chat: an agent with what waits in his office and with his own, a supervisor with every chat of his office.</summary>
internal sealed class HandoffRights(AreaBook areas, HelpdeskOptions options)
{
    /// <summary>The open case, where the actor has it, or is the supervisor of its office; else why not.</summary>
    public async Task<(Handoff? Handoff, StaffResult Result)> Mine(BotDbContext db, StaffActor actor, long id, CancellationToken stop)
    {
        var handoff = await db.Handoffs.SingleOrDefaultAsync(h => h.Id == id && h.State < HandoffState.Resolved, stop);
        return handoff is null ? (null, StaffResult.Gone)
            : handoff.AgentId == actor.Id ? (handoff, StaffResult.Done)
            : actor.Role != StaffRole.Supervisor ? (null, StaffResult.SomebodyElse)
            : await Sees(actor, handoff.AreaId, stop) ? (handoff, StaffResult.Done)
            : (null, StaffResult.NotAllowed);
    }

    /// <summary>Whether the actor may look into a chat.</summary>
    public async Task<bool> Reads(StaffActor actor, Handoff handoff, CancellationToken stop) => Reads(actor, await areas.Map(stop), handoff);

    /// <summary>The same on a map.</summary>
    public static bool Reads(StaffActor actor, AreaMap map, Handoff handoff) => handoff.AgentId == actor.Id
        || ((actor.Role == StaffRole.Supervisor || (actor.Role == StaffRole.Agent && handoff.State == HandoffState.Waiting)) && actor.Sees(map, handoff.AreaId));

    /// <summary>What keeps the actor from having one more chat, of this place; null for nothing.</summary>
    public async Task<StaffResult?> Hindrance(BotDbContext db, StaffActor actor, long? area, CancellationToken stop)
    {
        if (actor.Role is not (StaffRole.Agent or StaffRole.Supervisor) || !await Sees(actor, area, stop))
        {
            return StaffResult.NotAllowed;
        }
        return IsFull(actor.Role, await db.Handoffs.CountAsync(h => h.State == HandoffState.Agent && h.AgentId == actor.Id, stop)) ? StaffResult.Full : null;
    }

    /// <summary>What keeps a member of staff from being given a chat of this place; null for nothing.</summary>
    public async Task<StaffResult?> HindranceOf(BotDbContext db, long colleague, long? area, DateTimeOffset now, CancellationToken stop) =>
        await There(db, now).AsNoTracking().SingleOrDefaultAsync(s => s.Id == colleague, stop) is not { } member ? StaffResult.NotThere
            : await Hindrance(db, StaffActor.Of(member), area, stop) switch
            {
                StaffResult.Full => StaffResult.ColleagueFull,
                { } => StaffResult.ColleagueElsewhere,
                null => null,
            };

    /// <summary>True where one of this role has no more than so many chats.</summary>
    public bool IsFull(StaffRole role, int chats) => role == StaffRole.Agent && chats >= options.ChatsPerAgent;

    /// <summary>Who takes chats at this moment.</summary>
    public static IQueryable<StaffMember> There(BotDbContext db, DateTimeOffset now) => HandoffWaits.Present(db, now)
        .Join(db.Staff, p => p.StaffId, s => s.Id, (_, s) => s).Where(s => s.Active && (s.Role == StaffRole.Agent || s.Role == StaffRole.Supervisor));

    private async Task<bool> Sees(StaffActor actor, long? area, CancellationToken stop) => actor.Sees(await areas.Map(stop), area);
}
