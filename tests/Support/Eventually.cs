using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace BijliMitra.Tests.Support;

/// <summary>Waits for what another process does: looks again until it is so, with a bound.</summary>
internal static class Eventually
{
    /// <summary>How long a test waits where it says nothing else: long, as a machine may be busy.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Returns, with the time it took, as soon as the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not hold in time.</exception>
    public static async Task<TimeSpan> Holds(
        Func<Task<bool>> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var (bound, started) = (within ?? Bound, Stopwatch.GetTimestamp());
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(started) > bound)
                throw new TimeoutException($"Not so within {bound}: {what}");
            await Task.Delay(Pause);
        }
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Returns, with the time it took, as soon as the condition holds.</summary>
    public static Task<TimeSpan> Holds(
        Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        Holds(() => Task.FromResult(condition()), within, what);
}
