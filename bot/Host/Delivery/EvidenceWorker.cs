using System.Collections.Concurrent;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Delivery;

/// <summary>
/// Gathers signs of life and holds them for the contacts, a second's worth at a time. Kept in memory: what a killed program had in hand is made good by
/// the address's next message, and nothing but a date hangs on it meanwhile.
/// </summary>
internal sealed partial class EvidenceWorker(EvidenceDesk desk, TimeProvider clock, Metrics metrics, ILogger<EvidenceWorker> logger) : PeriodicWork(TimeSpan.FromSeconds(1), clock)
{
    private const int AtATime = 500;
    private const int Most = 20_000;
    private readonly ConcurrentQueue<long> _arrived = [];
    private readonly ConcurrentQueue<(ChannelAddress Address, DateTimeOffset At)> _wrote = [];

    /// <summary>A message of ours arrived.</summary>
    public void Arrived(long outbox) => Keep(_arrived, outbox);

    /// <summary>Somebody wrote from this address.</summary>
    public void Wrote(ChannelAddress address, DateTimeOffset at) => Keep(_wrote, (address, at));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Try(cancellationToken);
    }

    protected override async Task Work(CancellationToken stop)
    {
        while ((Arrived: Taken(_arrived), Wrote: Taken(_wrote)) is var taken && taken.Arrived.Count + taken.Wrote.Count > 0)
        {
            var signs = taken.Wrote.Select(message => desk.Wrote(message.Address, message.At)).OfType<SignOfLife>().Concat(await desk.Arrived(taken.Arrived, stop));
            foreach (var sign in await desk.Alive(signs, stop))
            {
                metrics.Evidence(sign.Sign, 1);
            }
        }
    }

    protected override void Failed(Exception fault) => Failed(logger, fault);

    // While the database is away it must not fill the memory.
    private static void Keep<T>(ConcurrentQueue<T> queue, T one)
    {
        if (queue.Count < Most)
        {
            queue.Enqueue(one);
        }
    }

    private static List<T> Taken<T>(ConcurrentQueue<T> queue)
    {
        var taken = new List<T>();
        while (taken.Count < AtATime && queue.TryDequeue(out var one))
        {
            taken.Add(one);
        }
        return taken;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signs of life of contacts could not be written down")]
    private static partial void Failed(ILogger logger, Exception fault);
}
