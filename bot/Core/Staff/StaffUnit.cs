using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Staff;

/// <summary>A decision to be carried out.</summary>
/// <param name="Work">What it belongs to.</param>
/// <param name="Action">How the audit calls it.</param>
/// <param name="Subject">To what: never a phone number or mail address.</param>
/// <param name="Detail">Why, or what changed.</param>
internal sealed record Decision(StaffWork Work, AuditAction Action, string Subject, string? Detail)
{
    /// <summary>Jobs that the unit has to itself.</summary>
    public string[] Jobs { get; init; } = [];
}

/// <summary>What a decision is carried out with. <paramref name="Actor"/>: as the staff list has him now.</summary>
internal sealed record StaffScope(BotDbContext Db, AreaMap Map, StaffActor Actor, StaffMember Member, DateTimeOffset Now)
{
    /// <summary>True for what lies within the actor's office.</summary>
    public bool Sees(long? area) => Actor.Sees(Map, area);

    /// <summary>The keys of everything within the actor's office; null where that is everywhere.</summary>
    public long[]? Areas { get; } = Actor.Areas(Map);
}

/// <summary>
/// Carries out a decision of staff: the role and office are read from the staff list, not from the log-in; what is decided and its line of the audit are one
/// transaction. Of two who decide the same the second hears that it is decided.
/// </summary>
internal sealed class StaffUnit(Writer writer, Func<BotDbContext> openDatabase, AreaBook areas, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary><paramref name="carry"/>: changes nothing where its result is not <see cref="StaffResult.Done"/>.</summary>
    public async Task<StaffResult> Decide(StaffActor actor, Decision decision, Func<StaffScope, CancellationToken, Task<StaffResult>> carry, CancellationToken stop)
    {
        var map = await areas.Map(stop);
        for (var left = Tries; ; left--)
        {
            try
            {
                return await writer.Write((scope, token) => Decide(scope, map, actor, decision, carry, token), stop);
            }
            catch (StaleTurnException) when (left > 1)
            {
            }
            catch (StaleTurnException)
            {
                return StaffResult.AlreadyDecided;
            }
        }
    }

    /// <summary>Reads for a member of staff; null where the role does not see this work.</summary>
    public async Task<T?> Look<T>(StaffActor actor, StaffWork work, Func<StaffScope, CancellationToken, Task<T>> read, CancellationToken stop)
        where T : class
    {
        var map = await areas.Map(stop);
        await using var db = openDatabase();
        return await Find(db, map, actor, stop) is { } scope && scope.Actor.Role.May(work) ? await read(scope, stop) : null;
    }

    private async Task<StaffResult> Decide(
        WriteScope unit, AreaMap map, StaffActor actor, Decision decision, Func<StaffScope, CancellationToken, Task<StaffResult>> carry, CancellationToken stop)
    {
        foreach (var job in decision.Jobs)
        {
            await unit.Alone(job, stop);
        }
        var db = await unit.Db(stop);
        if (await Find(db, map, actor, stop) is not { } scope || !scope.Actor.Role.May(decision.Work))
        {
            db.Note(actor, AuditAction.Refused, decision.Subject, decision.Action.ToString(), clock.GetUtcNow());
            return StaffResult.NotAllowed;
        }
        var result = await carry(scope, stop);
        if (result == StaffResult.Done)
        {
            db.Note(scope.Actor, decision.Action, decision.Subject, decision.Detail, scope.Now);
        }
        return result;
    }

    private async Task<StaffScope?> Find(BotDbContext db, AreaMap map, StaffActor actor, CancellationToken stop)
    {
        var member = await db.Staff.AsNoTracking().SingleOrDefaultAsync(s => s.Id == actor.Id && s.Active, stop);
        return member is null ? null : new StaffScope(db, map, StaffActor.Of(member), member, clock.GetUtcNow());
    }
}
