using System.Collections.Concurrent;
using System.Threading.Channels;
using BijliMitra.Core;

namespace BijliMitra.Adapters.Simulator;

/// <summary>A message that a simulated phone received.</summary>
/// <param name="Sid">Its id, in Twilio's form.</param>
/// <param name="From">Our sender, as Twilio writes it.</param>
/// <param name="To">The phone, as Twilio writes it.</param>
/// <param name="Body">Text.</param>
/// <param name="MediaUrl">Document or picture.</param>
/// <param name="At">When it arrived.</param>
public sealed record SimulatedMessage(string Sid, string From, string To, string Body, string? MediaUrl, DateTimeOffset At);

/// <summary>The phones that stand in for Twilio's network on a machine without an account. Kept in memory, the newest only.</summary>
public sealed class SimulatedPhones(Ids ids, TimeProvider clock)
{
    private const int Kept = 10_000;
    private const int WatcherBacklog = 1_000;
    private readonly ConcurrentQueue<SimulatedMessage> _messages = new();
    private readonly ConcurrentDictionary<Channel<SimulatedMessage>, string> _watchers = new();

    /// <summary>Delivers a message.</summary>
    public SimulatedMessage Deliver(string from, string to, string body, string? mediaUrl)
    {
        var message = new SimulatedMessage("SM" + ids.Hex(16), from, to, body, mediaUrl, clock.GetUtcNow());
        _messages.Enqueue(message);
        while (_messages.Count > Kept)
        {
            _messages.TryDequeue(out _);
        }
        foreach (var (watcher, number) in _watchers)
        {
            if (message.To.EndsWith(number, StringComparison.Ordinal))
            {
                watcher.Writer.TryWrite(message);
            }
        }
        return message;
    }

    /// <summary>Messages to <paramref name="to"/> from <paramref name="from"/>, newest first as Twilio lists them.</summary>
    public IEnumerable<SimulatedMessage> List(string? to, string? from) =>
        _messages.Where(message => (to is null || message.To == to) && (from is null || message.From == from)).Reverse();

    /// <summary>What arrives on the phone <paramref name="mobile"/> (E.164) from now on, by WhatsApp and SMS.</summary>
    public IAsyncEnumerable<SimulatedMessage> Watch(string mobile, CancellationToken stop)
    {
        var watcher = Channel.CreateBounded<SimulatedMessage>(
            new BoundedChannelOptions(WatcherBacklog) { FullMode = BoundedChannelFullMode.DropOldest });
        _watchers[watcher] = mobile;
        return Read(watcher, stop);
    }

    private async IAsyncEnumerable<SimulatedMessage> Read(
        Channel<SimulatedMessage> watcher, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        try
        {
            await foreach (var message in watcher.Reader.ReadAllAsync(stop))
            {
                yield return message;
            }
        }
        finally
        {
            _watchers.TryRemove(watcher, out _);
        }
    }
}
