using BijliMitra.Core.Messaging;

namespace BijliMitra.Delivery;

/// <summary>A message that waits in its lane.</summary>
/// <param name="Message">The message, leased to this node.</param>
/// <param name="TakenOver">Somebody else held it before and may have sent it.</param>
/// <param name="IsNext">Nothing older waited outside this lane when its turn began, so nobody need look.</param>
internal readonly record struct Consignment(OutboxMessage Message, bool TakenOver = false, bool IsNext = false);

/// <summary>Messages to one address, the oldest first. A lane that became empty is closed and takes nothing more.</summary>
internal sealed class Lane
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, Consignment> _messages = [];
    private bool _closed;

    /// <summary>The work on this lane.</summary>
    public Task Pump { get; private set; } = Task.CompletedTask;

    /// <summary>False where the lane was closed meanwhile: take a new one. The first message starts the work.</summary>
    public bool TryAdd(Consignment consignment, Func<Task> start)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return false;
            }
            _messages.TryAdd(consignment.Message.Id, consignment);
            if (_messages.Count == 1 && Pump.IsCompleted)
            {
                Pump = start();
            }
            return true;
        }
    }

    /// <summary>True where the message is here.</summary>
    public bool Has(long id)
    {
        lock (_gate)
        {
            return _messages.ContainsKey(id);
        }
    }

    /// <summary>The oldest message, or null.</summary>
    public Consignment? Peek()
    {
        lock (_gate)
        {
            return _messages.Count == 0 ? null : _messages.First().Value;
        }
    }

    /// <summary>Takes the message out; <paramref name="whenEmpty"/> runs when it was the last.</summary>
    public void Done(long id, Action whenEmpty)
    {
        lock (_gate)
        {
            _messages.Remove(id);
            if (_messages.Count == 0)
            {
                _closed = true;
                whenEmpty();
            }
        }
    }
}
