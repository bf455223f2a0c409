using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public void It_needs_an_adapter_and_an_activity()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null));
    }

    [Fact]
    public async Task A_text_becomes_a_message_to_the_person_and_gets_the_channels_id()
    {
        using var turn = _adapter.Turn();
        var response = await turn.SendActivityAsync("namaste", "spoken");

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal((ActivityTypes.Message, "namaste", "spoken"), (sent.Type, sent.Text, sent.Speak));
        Assert.Equal(("consumer", "in-1", "chat"), (sent.Recipient.Id, sent.ReplyToId, sent.Conversation.Id));
        Assert.Equal(("out-1", "out-1"), (sent.Id, response.Id));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Text_sent_through_the_interface_accepts_input()
    {
        using var turn = _adapter.Turn();
        await turn.SendActivityAsync("one");
        await ((ITurnContext)turn).SendActivityAsync("two");

        Assert.Null(_adapter.Sent[0].InputHint);
        Assert.Equal(InputHints.AcceptingInput, _adapter.Sent[1].InputHint);
    }

    [Fact]
    public async Task A_trace_is_no_reply()
    {
        using var turn = _adapter.Turn();
        await turn.SendActivityAsync(new Activity(ActivityTypes.Trace));

        Assert.Single(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Nothing_to_send_is_an_error()
    {
        using var turn = _adapter.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task Handlers_run_in_the_order_they_were_added_and_see_addressed_activities()
    {
        var log = new List<string>();
        using var turn = _adapter.Turn();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            log.Add($"first {activities[0].Recipient.Id}");
            var responses = await next();
            log.Add($"first got {responses[0].Id}");
            return responses;
        }).OnSendActivities((_, activities, next) =>
        {
            log.Add("second");
            activities[0].Text += "!";
            return next();
        });
        await turn.SendActivityAsync("hello");

        Assert.Equal(["first consumer", "second", "first got out-1"], log);
        Assert.Equal("hello!", _adapter.Sent[0].Text);
    }

    [Fact]
    public async Task A_handler_that_stops_sends_nothing_and_the_turn_stays_unanswered()
    {
        using var turn = _adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));
        var response = await turn.SendActivityAsync("hello");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task An_update_passes_the_handlers_and_gets_the_new_id()
    {
        var log = new List<string>();
        using var turn = _adapter.Turn();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            log.Add($"update {activity.Id} of {activity.Conversation.Id}");
            return next();
        });
        var update = new Activity(ActivityTypes.Message) { Id = "out-7" };
        var response = await turn.UpdateActivityAsync(update);

        Assert.Equal(["update out-7 of chat"], log);
        Assert.Equal(("updated", "updated"), (response.Id, update.Id));
        Assert.Single(_adapter.Updated);
    }

    [Fact]
    public async Task A_removal_names_the_activity_and_can_be_stopped()
    {
        using var turn = _adapter.Turn();
        await turn.DeleteActivityAsync("out-7");
        await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "out-8" });
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);
        await turn.DeleteActivityAsync("out-9");

        Assert.Equal(["out-7", "out-8"], _adapter.Deleted.Select(r => r.ActivityId));
        Assert.Equal("chat", _adapter.Deleted[0].Conversation.Id);
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" "));
    }

    [Fact]
    public async Task A_turn_that_is_over_sends_and_shares_nothing()
    {
        var turn = _adapter.Turn();
        turn.Dispose();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(new Activity()));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("out-1"));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<object>("key"));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Set("key", "value"));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Add("key", "value"));
    }

    [Fact]
    public async Task A_turn_passed_on_does_the_work_of_the_turn_inside()
    {
        using var turn = _adapter.Turn();
        var passedOn = new DelegatingTurnContext<IMessageActivity>(turn);
        passedOn.OnSendActivities((_, _, next) => next());
        await passedOn.SendActivityAsync("hello");
        await passedOn.SendActivitiesAsync([MessageFactory.Text("again")]);
        await passedOn.UpdateActivityAsync(new Activity());
        await passedOn.DeleteActivityAsync("out-1");

        Assert.Same(turn.Activity, ((ITurnContext<IMessageActivity>)passedOn).Activity);
        Assert.Same(turn.TurnState, passedOn.TurnState);
        Assert.True(passedOn.Responded);
        Assert.Equal((2, 1, 1), (_adapter.Sent.Count, _adapter.Updated.Count, _adapter.Deleted.Count));
    }
}
