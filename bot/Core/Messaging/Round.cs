using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Messaging;

/// <summary>Work that is done every so often, by whichever node comes first.</summary>
public sealed class Round
{
    /// <summary>Name of the work.</summary>
    public required string Job { get; set; }

    /// <summary>Not before this instant.</summary>
    public DateTimeOffset DueAt { get; set; }
}

/// <summary>Gives each round of a job to one node. A node that dies in the middle costs that round; the next one makes up for it.</summary>
internal sealed class Rounds(Writer writer, TimeProvider clock)
{
    // Nodes look at their own times: a round begun a little early is better than one left out.
    private const double Slack = 0.1;

    /// <summary>True where this node is to do <paramref name="job"/> now. Ask about once in <paramref name="every"/>.</summary>
    public Task<bool> Claim(string job, TimeSpan every, CancellationToken stop) => writer.Write(
        async (scope, token) =>
        {
            var (db, now) = (await scope.Db(token), clock.GetUtcNow());
            var next = now + (every * (1 - Slack));
            await scope.Alone(job, token);
            if (await db.Rounds.Where(r => r.Job == job && r.DueAt <= now).ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, next), token) > 0)
            {
                return true;
            }
            if (await db.Rounds.AnyAsync(r => r.Job == job, token))
            {
                return false;
            }
            db.Add(new Round { Job = job, DueAt = next });
            return true;
        },
        stop);
}
