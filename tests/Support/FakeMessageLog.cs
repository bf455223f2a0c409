using System.Globalization;

namespace BijliMitra.Tests.Support;

/// <summary>Messages in order of arrival, with waiting by signal. Safe for many threads.</summary>
internal sealed class FakeMessageLog
{
    private readonly Lock _lock = new();
    private readonly List<FakeMessage> _messages = [];
    private readonly List<Waiter> _waiters = [];
    private int _sids;

    /// <summary>The messages so far.</summary>
    public IReadOnlyList<FakeMessage> All
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    /// <summary>A SID that has not been given out.</summary>
    public string NextSid() => "SM" + Interlocked.Increment(ref _sids).ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Adds a message under its number and wakes who waits for it.</summary>
    public FakeMessage Add(FakeMessage message)
    {
        lock (_lock)
        {
            var numbered = message with { Number = _messages.Count };
            _messages.Add(numbered);
            _waiters.RemoveAll(waiter => waiter.Sees(numbered));
            return numbered;
        }
    }

    /// <summary>The messages that fit, as soon as there are so many.</summary>
    /// <exception cref="TimeoutException">There were not so many in time.</exception>
    public async Task<IReadOnlyList<FakeMessage>> WaitFor(Func<FakeMessage, bool> predicate, int count, TimeSpan timeout)
    {
        var waiter = new Waiter(predicate, count);
        lock (_lock)
        {
            if (!_messages.Any(waiter.Sees))
                _waiters.Add(waiter);
        }
        try
        {
            return await waiter.Done.WaitAsync(timeout);
        }
        catch (TimeoutException)
        {
            lock (_lock)
                _waiters.Remove(waiter);
            var seen = string.Join('\n', All.TakeLast(10).Select(message => $"#{message.Number} to {message.To}: {message.Body}"));
            throw new TimeoutException($"Waited {timeout} for {count} message(s). Last of {All.Count} that came:\n{seen}");
        }
    }

    private sealed class Waiter(Func<FakeMessage, bool> predicate, int count)
    {
        private readonly TaskCompletionSource<IReadOnlyList<FakeMessage>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<FakeMessage> _fitting = [];

        public Task<IReadOnlyList<FakeMessage>> Done => _done.Task;

        public bool Sees(FakeMessage message)
        {
            if (predicate(message))
                _fitting.Add(message);
            return _fitting.Count >= count && _done.TrySetResult([.. _fitting]);
        }
    }
}
