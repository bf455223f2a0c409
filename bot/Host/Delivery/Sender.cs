using System.Collections.Concurrent;
using System.Security.Cryptography;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;

namespace BijliMitra.Delivery;

/// <summary>
/// Sends what the outbox holds: strictly in order within a lane (one channel and address), many lanes at a time. Every row here is
/// leased to this node; what it leaves behind is taken over when the lease runs out.
/// </summary>
internal sealed partial class Sender(
    Outbox outbox, Courier courier, Lease lease, TimeProvider clock, ILogger<Sender> logger) : BackgroundService
{
    private const int TakeOverSize = 500;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GivingBackTakes = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan OlderPause = TimeSpan.FromMilliseconds(50);
    private readonly ConcurrentDictionary<string, Lane> _lanes = new();
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>
    /// Takes rows that were just committed, leased to this node, in order. <paramref name="areNext"/>: nothing older to the same address waited
    /// when their turn began.
    /// </summary>
    public void Enqueue(IEnumerable<OutboxMessage> messages, bool areNext = false) =>
        Enqueue(messages.Select(message => new Consignment(message, IsNext: areNext)));

    /// <summary>Lanes that have something to send.</summary>
    public int Busy => _lanes.Count;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_lanes.Values.Select(lane => lane.Pump)).WaitAsync(cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await base.StopAsync(cancellationToken);
        await GiveBack();
    }

    public override void Dispose()
    {
        _stopping.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        var looked = clock.GetUtcNow();
        do
        {
            try
            {
                Enqueue((await outbox.TakeOver(TakeOverSize, stoppingToken)).Select(taken => new Consignment(taken.Message, taken.Held)));
                if (clock.GetUtcNow() - looked >= lease.Life)
                {
                    await TakeUpOverdue(stoppingToken);
                    looked = clock.GetUtcNow();
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                SweepFailed(logger, fault);
            }
        }
        while (await Tick(timer, stoppingToken));
    }

    // Without it the others wait for the leases to run out.
    private async Task GiveBack()
    {
        using var patience = new CancellationTokenSource(GivingBackTakes, clock);
        try
        {
            await outbox.GiveBack(patience.Token);
        }
        catch (Exception fault)
        {
            GiveBackFailed(logger, fault.GetType().Name);
        }
    }

    // What the outbox says is ours and no lane has: whether it was sent nobody knows.
    private async Task TakeUpOverdue(CancellationToken stop)
    {
        foreach (var (id, lane) in await outbox.Overdue(stop))
        {
            if (!(_lanes.TryGetValue(lane, out var known) && known.Has(id)) && await outbox.Find(id, stop) is { } lost)
            {
                Enqueue([new Consignment(lost, TakenOver: true)]);
            }
        }
    }

    private void Enqueue(IEnumerable<Consignment> consignments)
    {
        foreach (var consignment in consignments)
        {
            var id = consignment.Message.ConversationId;
            while (true)
            {
                var lane = _lanes.GetOrAdd(id, _ => new Lane());
                if (lane.TryAdd(consignment, start: () => Pump(id, lane)))
                {
                    break;
                }
            }
        }
    }

    private async Task Pump(string id, Lane lane)
    {
        await Task.Yield();
        while (lane.Peek() is { } next)
        {
            if (_stopping.IsCancellationRequested)
            {
                return;
            }
            try
            {
                // An older one that is not in the lane was committed this instant, or is with a node that died: its lease must run out.
                if (!next.IsNext && await outbox.HasOlder(next.Message, _stopping.Token))
                {
                    await Task.Delay(OlderPause, clock, _stopping.Token);
                    continue;
                }
                var instead = await Carry(next.Message, next.TakenOver);
                lane.Done(next.Message.Id, whenEmpty: () => _lanes.TryRemove(KeyValuePair.Create(id, lane)));
                Enqueue(instead is null ? [] : [new Consignment(instead)]);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                CarryFailed(logger, next.Message.Id, fault);
                await Task.Delay(SweepEvery, clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task<OutboxMessage?> Carry(OutboxMessage message, bool takenOver)
    {
        try
        {
            return await courier.Carry(message, takenOver, _stopping.Token);
        }
        catch (CryptographicException)
        {
            await courier.GiveUp(message);
            return null;
        }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was not sent yet could not be given back ({Fault})")]
    private static partial void GiveBackFailed(ILogger logger, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for messages to send failed; trying again in a second")]
    private static partial void SweepFailed(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending {Outbox} failed on our side; trying again in a second")]
    private static partial void CarryFailed(ILogger logger, long outbox, Exception fault);
}
