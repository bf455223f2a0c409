using BijliMitra.Delivery;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BijliMitra.Tests.Host.Delivery;

/// <summary>So many hand-overs a second, shared by the nodes alive.</summary>
public sealed class PaceTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_second_s_worth_goes_at_once_and_the_rest_at_its_rate()
    {
        var pace = new Pace(80, () => 1, _clock);
        var places = Enumerable.Range(0, 240).Select(_ => pace.Wait(default)).ToList();
        Assert.Equal(80, Passed(places));
        for (var second = 2; second <= 3; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(80 * second, Passed(places));
        }
    }

    [Fact]
    public void Four_nodes_share_what_the_sender_may()
    {
        var nodes = 4;
        var pace = new Pace(80, () => nodes, _clock);
        var places = Enumerable.Range(0, 60).Select(_ => pace.Wait(default)).ToList();
        Assert.Equal(20, Passed(places));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(40, Passed(places));

        nodes = 1;
        _clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(80, Passed([.. Enumerable.Range(0, 100).Select(_ => pace.Wait(default))]));
    }

    [Fact]
    public void A_long_pause_saves_up_one_second_s_worth_and_no_more()
    {
        var pace = new Pace(10, () => 1, _clock);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(10, Passed([.. Enumerable.Range(0, 50).Select(_ => pace.Wait(default))]));
    }

    private static int Passed(IEnumerable<Task> places) => places.Count(place => place.IsCompleted);
}
