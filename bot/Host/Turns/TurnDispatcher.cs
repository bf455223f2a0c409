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
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(200);
    private readonly System.Threading.Channels.Channel<string> _ready = System.Threading.Channels.Channel.CreateUnbounded<string>();

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
                result = await runner.Run(conversation, stop);
            }
            while (result == TurnResult.Done && !stop.IsCancellationRequested);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            TurnFailed(logger, conversation, fault);
            result = TurnResult.Later;
        }
        if (result == TurnResult.Later)
        {
            _ = Again(conversation, stop);
        }
        // Removed only if nothing came meanwhile; otherwise it is queued once more.
        else if (!_known.TryRemove(KeyValuePair.Create(conversation, false)))
        {
            _ready.Writer.TryWrite(conversation);
        }
    }

    private async Task Again(string conversation, CancellationToken stop)
    {
        try
        {
            await Task.Delay(BusyPause, clock, stop);
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
