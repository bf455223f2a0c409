using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Messaging;

/// <summary>
/// The programs that share the database. Who gives no sign of life for the length of a lease is dead, and what it held is taken over.
/// Clocks of the nodes are taken to agree within a second or two (NTP).
/// </summary>
internal sealed class Roster(Writer writer, Lease lease, TimeProvider clock)
{
    private static readonly TimeSpan KeepDead = TimeSpan.FromDays(1);

    /// <summary>How many programs were alive at the last beat, this one included.</summary>
    public int Alive { get; private set; } = 1;

    /// <summary>Enters this program in place of earlier incarnations of its node.</summary>
    public Task Join(CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var (db, now) = (await scope.Db(token), clock.GetUtcNow());
            var forgotten = now - KeepDead;
            await db.Heartbeats.Where(h => h.Token.StartsWith(lease.Node.Prefix) || h.AliveUntil < forgotten).ExecuteDeleteAsync(token);
            db.Add(new Heartbeat { Token = lease.Node.Token, AliveUntil = now + lease.Life });
        },
        stop);

    /// <summary>
    /// A sign of life. False where a later incarnation of this node has joined: two programs run under one node id, and this one has to end.
    /// </summary>
    public async Task<bool> Beat(CancellationToken stop)
    {
        var (entered, alive) = await writer.Write(
            async (scope, token) =>
            {
                var (db, now) = (await scope.Db(token), clock.GetUtcNow());
                var until = now + lease.Life;
                var rows = await db.Heartbeats.Where(h => h.Token == lease.Node.Token)
                    .ExecuteUpdateAsync(set => set.SetProperty(h => h.AliveUntil, until), token);
                return (rows > 0, await db.Heartbeats.CountAsync(h => h.AliveUntil > now, token));
            },
            stop);
        Alive = Math.Max(1, alive);
        return entered;
    }

    /// <summary>Leaves, so that the others need not wait for this program's last sign to run out.</summary>
    public Task Leave(CancellationToken stop) => writer.Write(
        async (scope, token) => await (await scope.Db(token)).Heartbeats.Where(h => h.Token == lease.Node.Token).ExecuteDeleteAsync(token), stop);
}
