using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace BijliMitra.Adapters.Simulator;

/// <summary>Who follows what arrives on which addresses.</summary>
internal sealed class PhoneWatchers
{
    private const int Backlog = 1_000;
    private readonly ConcurrentDictionary<Channel<SimulatedMessage>, IReadOnlyList<string>> _watchers = new();

    /// <summary>
    /// What arrives at these addresses from now on, until <paramref name="stop"/>, which ends it without an exception. The oldest is
    /// dropped where the watcher is too slow.
    /// </summary>
    public IAsyncEnumerable<SimulatedMessage> Watch(IReadOnlyList<string> addresses, CancellationToken stop)
    {
        var watcher = Channel.CreateBounded<SimulatedMessage>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });
        _watchers[watcher] = addresses;
        return Read(watcher, stop);
    }

    /// <summary>A message arrived.</summary>
    public void Show(SimulatedMessage message)
    {
        foreach (var (watcher, addresses) in _watchers)
        {
            if (addresses.Contains(message.To))
            {
                watcher.Writer.TryWrite(message);
            }
        }
    }

    private async IAsyncEnumerable<SimulatedMessage> Read(Channel<SimulatedMessage> watcher, [EnumeratorCancellation] CancellationToken stop)
    {
        using var end = stop.Register(() => watcher.Writer.TryComplete());
        try
        {
            await foreach (var message in watcher.Reader.ReadAllAsync(CancellationToken.None))
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
