using Microsoft.Bot.Builder;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class TurnStateTests
{
    private sealed class Unit : IDisposable
    {
        public bool Disposed { get; private set; }

        public void Dispose() => Disposed = true;
    }

    [Fact]
    public void Without_a_key_the_full_name_of_the_type_is_the_key()
    {
        using var state = new TurnContextStateCollection();
        var unit = new Unit();
        state.Add(unit);

        Assert.Same(unit, state.Get<Unit>());
        Assert.Same(unit, state[typeof(Unit).FullName!]);
        Assert.Throws<ArgumentException>(() => state.Add(new Unit()));
    }

    [Fact]
    public void Keys_ignore_case_and_a_value_of_another_type_is_not_there()
    {
        using var state = new TurnContextStateCollection();
        state.Set("Language", "hi");

        Assert.Equal("hi", state.Get<string>("language"));
        Assert.Null(state.Get<Unit>("language"));
        Assert.Null(state.Get<string>("other"));
        state.Set<string>("LANGUAGE", null!);
        Assert.Null(state.Get<string>("language"));
    }

    [Fact]
    public void A_missing_key_or_value_is_an_error()
    {
        using var state = new TurnContextStateCollection();

        Assert.Throws<ArgumentNullException>(() => state.Get<string>(null));
        Assert.Throws<ArgumentNullException>(() => state.Add("key", (string)null!));
        Assert.Throws<ArgumentNullException>(() => state.Set(null, "value"));
    }

    [Fact]
    public void The_end_of_the_turn_does_not_dispose_what_was_shared()
    {
        var state = new TurnContextStateCollection();
        var unit = new Unit();
        state.Add(unit);
        state.Dispose();

        Assert.False(unit.Disposed);
        Assert.Throws<ObjectDisposedException>(() => state.Get<Unit>());
    }
}
