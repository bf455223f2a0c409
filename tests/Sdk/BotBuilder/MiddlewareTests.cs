using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class MiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly List<string> _log = [];

    private sealed class Step(string name, List<string> log, bool stops = false) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            log.Add($"{name} in");
            if (!stops)
                await next(cancellationToken);
            log.Add($"{name} out");
        }
    }

    private Task Bot(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _log.Add("bot");
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Middleware_lies_around_the_bot_in_the_order_it_was_added()
    {
        _adapter.Use(new Step("one", _log)).Use(new Step("two", _log));
        await _adapter.ProcessAsync(_adapter.Turn(), Bot);

        Assert.Equal(["one in", "two in", "bot", "two out", "one out"], _log);
        Assert.Equal(2, _adapter.MiddlewareSet.Count());
    }

    [Fact]
    public async Task Middleware_that_does_not_go_on_keeps_the_turn_from_the_bot()
    {
        _adapter.Use(new Step("one", _log)).Use(new Step("two", _log, stops: true)).Use(new Step("three", _log));
        await _adapter.ProcessAsync(_adapter.Turn(), Bot);

        Assert.Equal(["one in", "two in", "two out", "one out"], _log);
    }

    [Fact]
    public async Task A_set_used_as_middleware_ends_before_what_follows_and_always_goes_on()
    {
        var inner = new MiddlewareSet().Use(new Step("inner", _log, stops: true));
        _adapter.Use(inner).Use(new Step("outer", _log));
        await _adapter.ProcessAsync(_adapter.Turn(), Bot);

        Assert.Equal(["inner in", "inner out", "outer in", "bot", "outer out"], _log);
    }

    [Fact]
    public async Task Without_middleware_the_bot_runs_and_without_a_bot_nothing()
    {
        await _adapter.ProcessAsync(_adapter.Turn(), Bot);
        await _adapter.ProcessAsync(_adapter.Turn(), null);

        Assert.Equal(["bot"], _log);
    }

    [Fact]
    public async Task An_error_leaves_the_pipeline_unless_the_adapter_takes_it()
    {
        var error = new InvalidOperationException("broken");
        Task Broken(ITurnContext turnContext, CancellationToken cancellationToken) => throw error;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.ProcessAsync(_adapter.Turn(), Broken));

        _adapter.OnTurnError = (turn, e) =>
        {
            _log.Add($"{turn.Activity.Id} {e.Message}");
            return Task.CompletedTask;
        };
        await _adapter.ProcessAsync(_adapter.Turn(), Broken);

        Assert.Equal(["in-1 broken"], _log);
    }

    [Fact]
    public async Task Missing_middleware_and_a_missing_turn_are_errors()
    {
        Assert.Throws<ArgumentNullException>(() => _adapter.Use(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _adapter.ProcessAsync(null!, Bot));
    }
}
