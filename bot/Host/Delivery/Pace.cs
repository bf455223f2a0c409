namespace BijliMitra.Delivery;

/// <summary>
/// Spaces the hand-overs of one sender: so many a second, which the nodes alive share, and up to a second's worth at once after a pause.
/// A limiter of the framework cannot change its rate while messages wait for it.
/// </summary>
/// <param name="perSecond">What the provider takes of the sender, over all nodes.</param>
/// <param name="nodes">How many nodes share it now.</param>
/// <param name="clock">Clock.</param>
internal sealed class Pace(int perSecond, Func<int> nodes, TimeProvider clock)
{
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _next = -Burst;

    /// <summary>Waits for this message's place.</summary>
    public Task Wait(CancellationToken stop)
    {
        var wait = Place();
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, stop) : Task.CompletedTask;
    }

    private TimeSpan Place()
    {
        lock (_gate)
        {
            var now = clock.GetElapsedTime(_start);
            var interval = TimeSpan.FromSeconds((double)nodes() / perSecond);
            var earliest = now - Burst + interval;
            var place = _next > earliest ? _next : earliest;
            _next = place + interval;
            return place - now;
        }
    }
}
