namespace BijliMitra.Adapters.Simulator;

/// <summary>
/// What lies on the phones that stand in for Twilio's network on a machine without an account: messages by address, both directions.
/// Kept in memory: the newest of each phone, and the phones used last.
/// </summary>
public sealed class SimulatedPhones
{
    /// <summary>Most messages kept for one address.</summary>
    public const int MostOfOne = 300;

    /// <summary>Most messages kept in all.</summary>
    public const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Thread> _threads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhoneReach> _reach = new(StringComparer.Ordinal);
    private readonly PhoneWatchers _watchers = new();
    private long _uses;
    private int _kept;

    /// <summary>Something changed on a phone: its address, or an empty text where everything did. Raised outside all locks.</summary>
    public event Action<string>? Changed;

    /// <summary>A message of the company arrived on a phone. Raised outside all locks.</summary>
    public event Action<SimulatedMessage>? Arrived;

    /// <summary>Adds a message at the end of its conversation.</summary>
    public void Add(SimulatedMessage message)
    {
        lock (_gate)
        {
            var thread = _threads.TryGetValue(message.PhoneAddress, out var known) ? known : _threads[message.PhoneAddress] = new Thread();
            thread.LastUse = ++_uses;
            thread.Messages.Add(message);
            _kept++;
            if (thread.Messages.Count > MostOfOne)
            {
                thread.Messages.RemoveAt(0);
                _kept--;
            }
            while (_kept > Most)
            {
                Forget(_threads.MinBy(pair => pair.Value.LastUse).Key);
            }
        }
        Changed?.Invoke(message.PhoneAddress);
        Show(message);
    }

    /// <summary>Changes a message; null where it is not kept any more, or <paramref name="change"/> returns null.</summary>
    public SimulatedMessage? Change(SimulatedMessage message, Func<SimulatedMessage, SimulatedMessage?> change)
    {
        SimulatedMessage? changed = null;
        var arrives = false;
        lock (_gate)
        {
            if (_threads.TryGetValue(message.PhoneAddress, out var thread)
                && thread.Messages.FindLastIndex(other => other.Sid == message.Sid) is >= 0 and var index
                && (changed = change(thread.Messages[index])) is not null)
            {
                arrives = changed.HasArrived && !thread.Messages[index].HasArrived;
                thread.Messages[index] = changed;
            }
        }
        if (changed is null)
        {
            return null;
        }
        Changed?.Invoke(changed.PhoneAddress);
        if (arrives)
        {
            Show(changed);
        }
        return changed;
    }

    /// <summary>The conversation of an address, oldest first; a copy.</summary>
    public IReadOnlyList<SimulatedMessage> Conversation(string address)
    {
        lock (_gate)
        {
            return _threads.TryGetValue(address, out var thread) ? [.. thread.Messages] : [];
        }
    }

    /// <summary>What the company sent to <paramref name="to"/> from <paramref name="from"/>, newest first as Twilio lists it; null: any.</summary>
    public IReadOnlyList<SimulatedMessage> List(string? to, string? from)
    {
        lock (_gate)
        {
            var messages = to is null
                ? _threads.Values.SelectMany(thread => thread.Messages)
                : _threads.TryGetValue(to, out var one) ? one.Messages : [];
            return [.. messages.Where(message => !message.IsFromPhone && (from is null || message.From == from)).Reverse().OrderByDescending(message => message.At)];
        }
    }

    /// <summary>A message by its SID, whoever wrote it; null where it is not kept.</summary>
    public SimulatedMessage? Find(string sid)
    {
        lock (_gate)
        {
            return _threads.Values.SelectMany(thread => thread.Messages).FirstOrDefault(message => message.Sid == sid);
        }
    }

    /// <summary>How many arrived messages nobody looked at.</summary>
    public int Unseen(string address) => Conversation(address).Count(message => message.HasArrived && !message.IsSeen);

    /// <summary>How well messages reach this address.</summary>
    public PhoneReach Reach(string address)
    {
        lock (_gate)
        {
            return _reach.GetValueOrDefault(address);
        }
    }

    /// <summary>Sets how well messages reach a phone, at all its addresses.</summary>
    public void SetReach(SimulatedPhone phone, PhoneReach reach)
    {
        lock (_gate)
        {
            foreach (var address in phone.Addresses)
            {
                _reach[address] = reach;
            }
        }
        Changed?.Invoke(phone.Mobile);
    }

    /// <summary>Forgets all messages. Phones keep how well they are reached.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _threads.Clear();
            _kept = 0;
        }
        Changed?.Invoke("");
    }

    /// <summary>What arrives on the phone <paramref name="mobile"/> (E.164) from now on, by WhatsApp and SMS.</summary>
    public IAsyncEnumerable<SimulatedMessage> Watch(string mobile, CancellationToken stop) =>
        _watchers.Watch(new SimulatedPhone(mobile, "").Addresses, stop);

    private void Show(SimulatedMessage message)
    {
        if (message.HasArrived)
        {
            Arrived?.Invoke(message);
            _watchers.Show(message);
        }
    }

    private void Forget(string address)
    {
        _kept -= _threads[address].Messages.Count;
        _threads.Remove(address);
    }

    private sealed class Thread
    {
        public List<SimulatedMessage> Messages { get; } = [];

        public long LastUse { get; set; }
    }
}
