using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();

    private sealed class LogHandler : ActivityHandler
    {
        public List<string> Log { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            Log.Add($"message {turnContext.Activity.Text}");
            return Task.CompletedTask;
        }

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
        {
            Log.Add($"event {turnContext.Activity.Name}");
            return Task.CompletedTask;
        }

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Log.Add($"unknown {turnContext.Activity.Type}");
            return Task.CompletedTask;
        }
    }

    private async Task<List<string>> HandleAsync(Activity activity)
    {
        var handler = new LogHandler();
        using var turn = _adapter.Turn(activity);
        await ((IBot)handler).OnTurnAsync(turn);
        return handler.Log;
    }

    [Fact]
    public async Task A_message_an_event_and_an_unknown_type_have_their_methods()
    {
        Assert.Equal(["message hello"], await HandleAsync(RecordingAdapter.Message()));
        Assert.Equal(["event taken-over"], await HandleAsync(new Activity(ActivityTypes.Event) { Name = "taken-over" }));
        Assert.Equal(["unknown smoke"], await HandleAsync(new Activity("smoke")));
    }

    [Theory]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.MessageDelete)]
    public async Task Other_types_of_the_protocol_are_not_unknown(string type) => Assert.Empty(await HandleAsync(new Activity(type)));

    [Fact]
    public async Task A_sign_in_event_is_no_event_of_the_bots() =>
        Assert.Empty(await HandleAsync(new Activity(ActivityTypes.Event) { Name = "tokens/response" }));

    [Fact]
    public async Task A_handler_without_methods_does_nothing()
    {
        foreach (var type in (string[])[ActivityTypes.Message, ActivityTypes.Event, "smoke"])
            await new ActivityHandler().OnTurnAsync(_adapter.Turn(new Activity(type)));

        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_turn_without_a_type_is_an_error()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => HandleAsync(new Activity()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new ActivityHandler().OnTurnAsync(null));
    }
}
