using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class WaterfallDialogTests
{
    private readonly List<string> _log = [];

    private static WaterfallStep Ask(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(MessageFactory.Text($"{text} {step.Reason} {step.Result}".TrimEnd()), cancellationToken);
        return Dialog.EndOfTurn;
    };

    [Fact]
    public async Task Each_message_is_the_result_of_the_step_before_and_the_last_is_the_dialogs()
    {
        var chat = new Conversation(new WaterfallDialog("w", [Ask("one"), Ask("two")]));

        Assert.Equal(["one BeginCalled"], await chat.SayAsync("hello"));
        Assert.Equal(["two ContinueCalled first"], await chat.SayAsync("first"));
        Assert.Empty(await chat.SayAsync("second"));
        Assert.Equal((DialogTurnStatus.Complete, "second"), (chat.Last!.Status, chat.Last.Result));
    }

    [Fact]
    public async Task Anything_but_a_message_changes_nothing()
    {
        var chat = new Conversation(new WaterfallDialog("w").AddStep(Ask("one")).AddStep(Ask("two")));
        await chat.SayAsync("hello");

        Assert.Empty(await chat.SayAsync(null, ActivityTypes.Event));
        Assert.Equal(DialogTurnStatus.Waiting, chat.Last!.Status);
        Assert.Equal(["two ContinueCalled go"], await chat.SayAsync("go"));
    }

    [Fact]
    public async Task The_state_has_the_known_keys()
    {
        var dc = await new Conversation(new WaterfallDialog("w", [Ask("one")])).OpenAsync();
        await dc.BeginDialogAsync("w", "options");

        var state = Assert.IsType<Dictionary<string, object>>(dc.ActiveDialog.State);
        Assert.Equal(["instanceId", "options", "stepIndex", "values"], state.Keys.Order());
        Assert.Equal(("options", 0), (state["options"], (int)state["stepIndex"]));
        Assert.IsType<Dictionary<string, object>>(state["values"]);
        Assert.IsType<string>(state["instanceId"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0L)]
    [InlineData("0")]
    public async Task The_step_index_may_come_back_from_storage_as_another_number(object index)
    {
        var chat = new Conversation(new WaterfallDialog("w", [Ask("one"), Ask("two")]));
        await chat.SayAsync("hello");
        chat.State.DialogStack[0].State["stepIndex"] = index;

        Assert.Equal(["two ContinueCalled go"], await chat.SayAsync("go"));
    }

    [Theory]
    [InlineData("options")]
    [InlineData("values")]
    [InlineData("instanceId")]
    [InlineData("stepIndex")]
    public async Task A_key_lost_in_storage_is_an_error(string key)
    {
        var chat = new Conversation(new WaterfallDialog("w", [Ask("one"), Ask("two")]));
        await chat.SayAsync("hello");
        chat.State.DialogStack[0].State.Remove(key);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => chat.SayAsync("go"));
    }

    [Theory]
    [InlineData("instanceId")]
    [InlineData("stepIndex")]
    public async Task A_key_lost_in_storage_is_an_error_when_cancelling_too(string key)
    {
        var chat = new Conversation(new WaterfallDialog("w", [Ask("one")]));
        await chat.SayAsync("hello");
        chat.State.DialogStack[0].State.Remove(key);
        var dc = await chat.OpenAsync();

        await Assert.ThrowsAsync<KeyNotFoundException>(() => dc.CancelAllDialogsAsync());
    }

    [Fact]
    public async Task A_state_of_another_type_is_an_error_when_ending()
    {
        var chat = new Conversation(new WaterfallDialog("w", [Ask("one")]));
        await chat.SayAsync("hello");
        var instance = chat.State.DialogStack[0];
        instance.State = new SortedDictionary<string, object>(instance.State);

        await Assert.ThrowsAsync<InvalidCastException>(() => chat.SayAsync("go"));
    }

    [Fact]
    public async Task A_step_can_go_on_by_itself_once()
    {
        WaterfallStep twice = async (step, cancellationToken) =>
        {
            await step.NextAsync("skipped", cancellationToken);
            return await step.NextAsync("again", cancellationToken);
        };
        var chat = new Conversation(new WaterfallDialog("w", [twice, Ask("two")]));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => chat.SayAsync("hello"));
        Assert.Equal("WaterfallStepContext.NextAsync(): method already called for dialog and step 'w[0]'.", error.Message);
        Assert.Equal("two NextCalled skipped", chat.Adapter.Sent[0].Text);
    }

    [Fact]
    public async Task Steps_share_values_and_see_the_options()
    {
        WaterfallStep keep = (step, _) =>
        {
            step.Values["account"] = step.Options;
            return Task.FromResult(Dialog.EndOfTurn);
        };
        WaterfallStep show = (step, cancellationToken) => step.EndDialogAsync($"{step.Index} {step.Values["account"]}", cancellationToken);
        var chat = new Conversation(new WaterfallDialog("w", [keep, show]));
        await (await chat.OpenAsync()).BeginDialogAsync("w", "1042210011");
        await chat.SayAsync("go");

        Assert.Equal("1 1042210011", chat.Last!.Result);
    }

    [Fact]
    public async Task A_dialog_begun_in_a_step_returns_its_result_to_the_next()
    {
        WaterfallStep begin = (step, cancellationToken) => step.BeginDialogAsync("child", "options", cancellationToken);
        var child = new LogDialog("child", _log) { OnContinue = dc => dc.EndDialogAsync("answer") };
        var chat = new Conversation(new WaterfallDialog("w", [begin, Ask("two")]), child);
        await chat.SayAsync("hello");
        Assert.Equal(["child", "w"], chat.OnStack);

        Assert.Equal(["two EndCalled answer"], await chat.SayAsync("go"));
    }

    [Fact]
    public async Task A_step_can_begin_its_own_waterfall_anew()
    {
        WaterfallStep loop = (step, cancellationToken) => step.ReplaceDialogAsync("w", null, cancellationToken);
        var chat = new Conversation(new WaterfallDialog("w", [Ask("one"), loop]));
        await chat.SayAsync("hello");

        Assert.Equal(["one BeginCalled"], await chat.SayAsync("go"));
        Assert.Equal(["w"], chat.OnStack);
    }

    [Fact]
    public async Task The_parent_of_a_step_is_the_parent_of_its_waterfall_and_services_are_there()
    {
        WaterfallStep look = (step, _) =>
        {
            _log.Add($"{step.Parent.ActiveDialog.Id} {step.ActiveDialog.Id} {step.Services.Get<string>("service")}");
            return Task.FromResult(Dialog.EndOfTurn);
        };
        var chat = new Conversation(new ComponentDialog("menu").AddDialog(new WaterfallDialog("w", [look])));
        var dc = await chat.OpenAsync();
        dc.Services.Set("service", "given");
        await dc.BeginDialogAsync("menu");

        Assert.Equal(["menu w given"], _log);
    }

    [Fact]
    public async Task Without_steps_it_ends_at_once()
    {
        var chat = new Conversation(new WaterfallDialog("w"));
        await chat.SayAsync("hello");

        Assert.Equal(DialogTurnStatus.Complete, chat.Last!.Status);
        Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("w").AddStep(null));
    }

    [Fact]
    public async Task A_cancellation_token_is_neither_options_nor_a_result()
    {
        WaterfallStep next = (step, _) => step.NextAsync(CancellationToken.None, default);
        var dc = await new Conversation(new WaterfallDialog("w", [next])).OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("w", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("w"));
    }
}
