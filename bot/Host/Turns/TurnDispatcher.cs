using System.Collections.Concurrent;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Turns;

/// <summary>
/// Gives conversations with something to handle to a few workers, one worker a conversation. Hears of new messages from the webhook
/// at once, and finds all others (of a restart, a failure, another node) by looking into the inbox every second.
/// </summary>
internal sealed partial class TurnDispatcher(Inbox inbox, TurnRunner runner, TimeProvider clock, ILogger<TurnDispatcher> logger) : BackgroundService
{
    private const int Workers = 16;
    private const int SweepSize = 2_000;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private const int MostDoublings = 4;
    private readonly System.Threading.Channels.Channel<string> _ready = System.Threading.Channels.Channel.CreateUnbounded<string>();

    // Conversations that could not be handled, and how often in a row.
    private readonly ConcurrentDictionary<string, int> _putOff = new();

    // In the dictionary: queued or in hand. True: something came while it was in hand.
    private readonly ConcurrentDictionary<string, bool> _known = new();

    /// <summary>A message of this conversation was accepted.</summary>
    public void Ready(string conversation)
    {
        if (_known.TryAdd(conversation, false))
        {
            _ready.Writer.TryWrite(conversation);
        }
        else
        {
            _known.TryUpdate(conversation, true, false);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        [Sweep(stoppingToken), .. Enumerable.Range(0, Workers).Select(_ => Work(stoppingToken))]);

    private async Task Sweep(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(SweepEvery, clock);
        do
        {
            try
            {
                foreach (var conversation in await inbox.WaitingConversations(SweepSize, stop))
                {
                    Ready(conversation);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                SweepFailed(logger, fault);
            }
        }
        while (await Tick(timer, stop));
    }

    private async Task Work(CancellationToken stop)
    {
        try
        {
            await foreach (var conversation in _ready.Reader.ReadAllAsync(stop))
            {
                await Handle(conversation, stop);
                if (stop.IsCancellationRequested)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
    }

    private async Task Handle(string conversation, CancellationToken stop)
    {
        var result = TurnResult.Nothing;
        try
        {
            do
            {
                _known[conversation] = false;
                // A turn once begun is finished: broken off it would count as a try. It has a time-out of its own.
                result = await runner.Run(conversation, CancellationToken.None);
            }
            while (result == TurnResult.Done && !stop.IsCancellationRequested);
        }
        catch (Exception fault)
        {
            TurnFailed(logger, conversation, fault);
            result = TurnResult.Later;
        }
        if (result == TurnResult.Later)
        {
            _ = Again(conversation, _putOff.AddOrUpdate(conversation, 0, (_, times) => times + 1), stop);
            return;
        }
        _putOff.TryRemove(conversation, out _);
        // Removed only if nothing came meanwhile; otherwise it is queued once more.
        if (!_known.TryRemove(KeyValuePair.Create(conversation, false)))
        {
            _ready.Writer.TryWrite(conversation);
        }
    }

    // Soon at first, as the lock of another node may be free the next moment; then slower, as a fault that lasts costs time and logs.
    private async Task Again(string conversation, int times, CancellationToken stop)
    {
        try
        {
            await Task.Delay(FirstPause * (1 << Math.Min(times, MostDoublings)), clock, stop);
            _ready.Writer.TryWrite(conversation);
        }
        catch (OperationCanceledException)
        {
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for waiting messages failed; trying again in a second")]
    private static partial void SweepFailed(ILogger logger, Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of conversation {Conversation} failed; trying again")]
    private static partial void TurnFailed(ILogger logger, string conversation, Exception fault);
}
