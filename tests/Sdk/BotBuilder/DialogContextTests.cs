using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class DialogContextTests
{
    private readonly List<string> _log = [];

    private Conversation Chat() => new(new LogDialog("a", _log), new LogDialog("b", _log), new LogDialog("c", _log));

    private static async Task<DialogContext> WithStack(Conversation chat, params string[] ids)
    {
        var dc = await chat.OpenAsync();
        foreach (var id in ids)
            await dc.BeginDialogAsync(id);
        return dc;
    }

    [Fact]
    public async Task Beginning_puts_the_dialog_on_top_of_the_saved_stack()
    {
        var chat = Chat();
        var dc = await chat.OpenAsync();
        await dc.BeginDialogAsync("a", "options");
        await dc.BeginDialogAsync("b");

        Assert.Equal(["b", "a"], chat.OnStack);
        Assert.Equal("b", dc.ActiveDialog.Id);
        Assert.IsType<Dictionary<string, object>>(dc.ActiveDialog.State);
        Assert.Equal(["a begin options", "b begin"], _log);
    }

    [Fact]
    public async Task Beginning_an_unknown_dialog_leaves_the_stack_alone()
    {
        var chat = Chat();
        var dc = await WithStack(chat, "a");

        var error = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("x"));
        Assert.StartsWith(
            "DialogContext.BeginDialogAsync(): A dialog with an id of 'x' wasn't found.", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(""));
        Assert.Equal(["a"], chat.OnStack);
    }

    [Fact]
    public async Task Continuing_an_empty_stack_says_so()
    {
        var dc = await Chat().OpenAsync();

        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
    }

    [Fact]
    public async Task Continuing_tells_the_active_dialog_of_the_activity_once_a_turn()
    {
        var dc = await WithStack(Chat(), "a", "b");
        _log.Clear();
        var result = await dc.ContinueDialogAsync();
        await dc.ContinueDialogAsync();

        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
        Assert.Equal(["b before activityReceived", "b after activityReceived", "b continue", "b continue"], _log);
    }

    [Fact]
    public async Task A_saved_dialog_that_is_no_more_cannot_be_continued()
    {
        var chat = Chat();
        chat.State = new DialogState([new DialogInstance { Id = "gone", State = new Dictionary<string, object>() }]);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => chat.SayAsync("hello"));
        Assert.Equal("Failed to continue dialog. A dialog with id gone could not be found.", error.Message);
    }

    [Fact]
    public async Task Ending_resumes_the_dialog_below_with_the_result()
    {
        var dc = await WithStack(Chat(), "a", "b");
        _log.Clear();
        var result = await dc.EndDialogAsync("done");

        Assert.Equal(["b end EndCalled", "a resume EndCalled done"], _log);
        Assert.Equal(DialogTurnStatus.Waiting, result.Status);
    }

    [Fact]
    public async Task Ending_the_last_dialog_completes_with_the_result()
    {
        var dc = await WithStack(Chat(), "a");
        var result = await dc.EndDialogAsync("done");

        Assert.Equal((DialogTurnStatus.Complete, "done"), (result.Status, result.Result));
        Assert.Equal(DialogTurnStatus.Complete, (await dc.EndDialogAsync()).Status);
    }

    [Fact]
    public async Task A_dialog_below_that_is_no_more_cannot_be_resumed()
    {
        var chat = Chat();
        var dc = await WithStack(chat, "a", "b");
        chat.State.DialogStack[1].Id = "gone";

        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.EndDialogAsync());
    }

    [Fact]
    public async Task Replacing_ends_the_active_dialog_without_resuming_the_one_below()
    {
        var chat = Chat();
        var dc = await WithStack(chat, "a", "b");
        _log.Clear();
        await dc.ReplaceDialogAsync("c", "options");

        Assert.Equal(["c", "a"], chat.OnStack);
        Assert.Equal(["b end ReplaceCalled", "c begin options"], _log);
    }

    [Fact]
    public async Task Replacing_by_an_unknown_dialog_has_already_ended_the_active_one()
    {
        var chat = Chat();
        var dc = await WithStack(chat, "a", "b");

        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("x"));
        Assert.Equal(["a"], chat.OnStack);
    }

    [Fact]
    public async Task Asking_again_calls_the_active_dialog_unless_it_handled_the_event()
    {
        var quiet = new LogDialog("quiet", _log) { HandlesAfter = DialogEvents.RepromptDialog };
        var dc = await WithStack(new Conversation(new LogDialog("a", _log), quiet), "a");
        _log.Clear();
        await dc.RepromptDialogAsync();
        await dc.BeginDialogAsync("quiet");
        await dc.RepromptDialogAsync();

        Assert.Equal(
            [
                "a before repromptDialog", "a after repromptDialog", "a reprompt",
                "quiet begin", "quiet before repromptDialog", "quiet after repromptDialog",
            ],
            _log);
        await (await Chat().OpenAsync()).RepromptDialogAsync();
    }

    [Fact]
    public async Task Cancelling_ends_all_and_tells_each_but_the_first()
    {
        var chat = Chat();
        var dc = await WithStack(chat, "a", "b");
        _log.Clear();
        var result = await dc.CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, result.Status);
        Assert.Empty(chat.OnStack);
        Assert.Equal(["b end CancelCalled", "a before cancelDialog", "a after cancelDialog", "a end CancelCalled"], _log);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
    }

    [Fact]
    public async Task A_dialog_that_handles_the_cancel_event_stays()
    {
        var stays = new LogDialog("stays", _log) { HandlesBefore = "goodbye" };
        var chat = new Conversation(stays, new LogDialog("b", _log));
        var dc = await WithStack(chat, "stays", "b");
        await dc.CancelAllDialogsAsync(false, "goodbye");

        Assert.Equal(["stays"], chat.OnStack);
    }

    [Fact]
    public async Task A_cancellation_token_is_no_value()
    {
        var dc = await WithStack(Chat(), "a");
        object token = CancellationToken.None;

        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("b", token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.CancelAllDialogsAsync(true, "e", token));
        Assert.Equal("a", dc.ActiveDialog.Id);
    }

    [Fact]
    public async Task A_context_needs_dialogs_and_a_turn()
    {
        var dc = await Chat().OpenAsync();

        Assert.Throws<ArgumentNullException>(() => new DialogContext(null, dc.Context, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(dc.Dialogs, (ITurnContext)null!, new DialogState()));
    }
}
