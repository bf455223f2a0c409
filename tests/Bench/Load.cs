using System.Collections.Concurrent;
using System.Diagnostics;

namespace BijliMitra.Bench;

/// <summary>What came of a round.</summary>
/// <param name="Turns">Messages answered.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Waits">From webhook to first hand-over, where there is one, in milliseconds, sorted.</param>
internal sealed record LoadResult(int Turns, TimeSpan Time, double[] Waits)
{
    public double PerSecond => Turns / Time.TotalSeconds;

    public double Percentile(double part) => Waits.Length == 0 ? 0 : Waits[(int)(part * (Waits.Length - 1))];
}

/// <summary>People who write to one address, at most so many of them at a time, everybody in turn.</summary>
internal sealed class Load(string url, IEnumerable<Person> people)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<Person> _waiting = new(people);

    /// <summary>Goes on for some time. <paramref name="step"/>: what everybody writes; null: what they would write next.</summary>
    public async Task<LoadResult> For(TimeSpan time, int busy, Step? step = null)
    {
        var started = Stopwatch.GetTimestamp();
        return await Go(busy, () => Stopwatch.GetElapsedTime(started) < time, step);
    }

    /// <summary>Everybody writes so many messages.</summary>
    public Task<LoadResult> Each(int messages, int busy)
    {
        var left = messages * _waiting.Count;
        return Go(busy, () => Interlocked.Decrement(ref left) >= 0, null);
    }

    /// <summary>Everybody writes the same, once.</summary>
    public Task<LoadResult> Once(int busy, Step step)
    {
        var left = _waiting.Count;
        return Go(busy, () => Interlocked.Decrement(ref left) >= 0, step);
    }

    private async Task<LoadResult> Go(int busy, Func<bool> goesOn, Step? step)
    {
        var started = Stopwatch.GetTimestamp();
        var waits = await Task.WhenAll(Enumerable.Range(0, Math.Min(busy, _waiting.Count)).Select(_ => Task.Run(() => Line(goesOn, step))));
        var all = waits.SelectMany(some => some).Order().ToArray();
        return new LoadResult(all.Length, Stopwatch.GetElapsedTime(started), all);
    }

    private async Task<List<double>> Line(Func<bool> goesOn, Step? fixedStep)
    {
        var waits = new List<double>();
        using var webhook = new Webhook(url);
        while (goesOn() && _waiting.TryDequeue(out var person))
        {
            waits.Add((await Turn(webhook, person, fixedStep ?? person.Next())).TotalMilliseconds);
            _waiting.Enqueue(person);
        }
        return waits;
    }

    /// <summary>One message of one person, to the end of its answer. Returns the wait for the first hand-over.</summary>
    public static async Task<TimeSpan> Turn(Webhook webhook, Person person, Step step)
    {
        var sent = Stopwatch.GetTimestamp();
        var answered = person.Expect(step);
        await webhook.Post(person.Mobile, person.Says(step));
        try
        {
            await answered.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No whole answer to \"{person.Says(step)}\" of {person}");
        }
        return person.Waited(sent);
    }
}
