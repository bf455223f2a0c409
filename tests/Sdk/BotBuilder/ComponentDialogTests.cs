using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class ComponentDialogTests
{
    private readonly List<string> _log = [];

    private sealed class LogComponent(string id, List<string> log) : ComponentDialog(id)
    {
        public int Initialized { get; private set; }

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Initialized++;
            return base.OnInitializeAsync(dc);
        }

        protected override Task OnRepromptDialogAsync(
            ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} reprompt");
            return base.OnRepromptDialogAsync(turnContext, instance, cancellationToken);
        }

        protected override Task OnEndDialogAsync(
            ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            log.Add($"{Id} end {reason}");
            return base.OnEndDialogAsync(context, instance, reason, cancellationToken);
        }
    }

    private static LogDialog Ending(string id, List<string> log, object? result) => new(id, log)
    {
        OnContinue = dc => dc.EndDialogAsync(result),
    };

    [Fact]
    public async Task The_first_dialog_added_begins_on_a_stack_inside_the_state()
    {
        var component = new LogComponent("menu", _log).AddDialog(new LogDialog("a", _log)).AddDialog(new LogDialog("b", _log));
        var chat = new Conversation(component);
        await chat.SayAsync("hello");

        var inner = Assert.IsType<DialogState>(chat.State.DialogStack[0].State["dialogs"]);
        Assert.Equal(["a"], inner.DialogStack.Select(d => d.Id));
        Assert.Equal(["menu"], chat.OnStack);
        Assert.Equal(("a", "dialogs"), (component.InitialDialogId, ComponentDialog.PersistedDialogState));
    }

    [Fact]
    public async Task Options_reach_the_initial_dialog_that_was_chosen()
    {
        var component = new ComponentDialog("menu").AddDialog(new LogDialog("a", _log)).AddDialog(new LogDialog("b", _log));
        component.InitialDialogId = "b";
        var dc = await new Conversation(component).OpenAsync();
        await dc.BeginDialogAsync("menu", "options");

        Assert.Equal(["b begin options"], _log);
    }

    [Fact]
    public async Task The_result_of_the_inner_stack_is_the_components()
    {
        var chat = new Conversation(new LogComponent("menu", _log).AddDialog(Ending("a", _log, "done")));
        await chat.SayAsync("hello");
        await chat.SayAsync("go");

        Assert.Equal((DialogTurnStatus.Complete, "done"), (chat.Last!.Status, chat.Last.Result));
        Assert.Empty(chat.OnStack);
        Assert.Equal(["a end EndCalled", "menu end EndCalled"], _log.TakeLast(2));
    }

    [Fact]
    public async Task Cancelling_inside_ends_the_component_without_a_result()
    {
        var leaf = new LogDialog("a", _log) { OnContinue = dc => dc.CancelAllDialogsAsync() };
        var chat = new Conversation(new LogComponent("menu", _log).AddDialog(leaf));
        await chat.SayAsync("hello");
        await chat.SayAsync("go");

        Assert.Equal((DialogTurnStatus.Complete, null), (chat.Last!.Status, chat.Last.Result));
    }

    [Fact]
    public async Task Cancelling_the_parents_too_from_inside_empties_the_outer_stack()
    {
        var leaf = new LogDialog("a", _log) { OnContinue = dc => dc.CancelAllDialogsAsync(cancelParents: true) };
        var chat = new Conversation(new LogComponent("menu", _log).AddDialog(leaf));
        await chat.SayAsync("hello");
        _log.Clear();
        await chat.SayAsync("go");

        Assert.Empty(chat.OnStack);
        Assert.Equal(["a end CancelCalled", "menu end CancelCalled"], _log.Where(l => l.Contains(" end ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Cancelling_from_outside_cancels_the_inner_stack_first()
    {
        var chat = new Conversation(new LogComponent("menu", _log).AddDialog(new LogDialog("a", _log)));
        await chat.SayAsync("hello");
        _log.Clear();
        await (await chat.OpenAsync()).CancelAllDialogsAsync();

        Assert.Equal(["a end CancelCalled", "menu end CancelCalled"], _log);
    }

    [Fact]
    public async Task Resuming_asks_again_inside_and_waits()
    {
        var chat = new Conversation(new LogComponent("menu", _log).AddDialog(new LogDialog("a", _log)), Ending("b", _log, "ignored"));
        await chat.SayAsync("hello");
        await (await chat.OpenAsync()).BeginDialogAsync("b");
        _log.Clear();
        await chat.SayAsync("go");

        Assert.Equal(DialogTurnStatus.Waiting, chat.Last!.Status);
        Assert.Equal(["a reprompt", "menu reprompt"], _log.TakeLast(2));
        Assert.Equal(["menu"], chat.OnStack);
    }

    [Fact]
    public async Task A_dialog_of_the_outer_set_begins_on_the_inner_stack_and_is_not_told_of_its_end()
    {
        var leaf = new LogDialog("a", _log) { OnContinue = dc => dc.BeginDialogAsync("outer") };
        var chat = new Conversation(new LogComponent("menu", _log).AddDialog(leaf), Ending("outer", _log, "done"));
        await chat.SayAsync("hello");
        await chat.SayAsync("go");
        Assert.Equal(["menu"], chat.OnStack);
        _log.Clear();
        await chat.SayAsync("end");

        Assert.DoesNotContain("outer end EndCalled", _log);
        Assert.Equal("a resume EndCalled done", _log[^1]);
    }

    [Fact]
    public async Task It_is_initialized_once_for_all_conversations()
    {
        var component = new LogComponent("menu", _log);
        component.AddDialog(new LogDialog("a", _log));
        await new Conversation(component).SayAsync("hello");
        await new Conversation(component).SayAsync("hello");

        Assert.Equal(1, component.Initialized);
    }

    [Fact]
    public async Task A_cancellation_token_is_no_options()
    {
        var dc = await new Conversation(new ComponentDialog("menu").AddDialog(new LogDialog("a", _log))).OpenAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("menu", CancellationToken.None));
    }

    [Fact]
    public async Task Other_dialogs_inside_than_in_the_last_turn_raise_an_event_and_otherwise_a_trace()
    {
        var before = new Conversation(new ComponentDialog("menu").AddDialog(new LogDialog("a", _log)));
        await before.SayAsync("hello");
        var component = new ComponentDialog("menu").AddDialog(new LogDialog("a", _log)).AddDialog(new LogDialog("new", _log));
        var after = new Conversation(component) { State = before.State };
        await after.SayAsync("again");
        await after.SayAsync("again");

        var trace = Assert.Single(after.Adapter.Sent);
        Assert.Equal(ActivityTypes.Trace, trace.Type);
        Assert.Equal("Unhandled dialog event: versionChanged. Active Dialog: menu", trace.Name);
    }
}
