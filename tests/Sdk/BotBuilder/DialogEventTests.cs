using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace BijliMitra.Tests.Sdk.BotBuilder;

public class DialogEventTests
{
    private readonly List<string> _log = [];

    private sealed class LogComponent(string id, List<string> log) : ComponentDialog(id)
    {
        public string HandlesBefore { get; init; } = "";

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} before {e.Name} {e.Value}".TrimEnd());
            return Task.FromResult(e.Name == HandlesBefore);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            log.Add($"{Id} after {e.Name} {e.Value}".TrimEnd());
            return Task.FromResult(false);
        }
    }

    private async Task<DialogContext> Nested(string rootHandles = "")
    {
        var inner = new LogComponent("inner", _log).AddDialog(new LogDialog("leaf", _log));
        var chat = new Conversation(new LogComponent("root", _log) { HandlesBefore = rootHandles }.AddDialog(inner));
        await chat.SayAsync("hello");
        _log.Clear();
        return await chat.OpenAsync();
    }

    [Fact]
    public async Task From_the_leaf_an_event_goes_out_and_comes_back()
    {
        var dc = await Nested();

        Assert.False(await dc.EmitEventAsync("custom", fromLeaf: true));
        Assert.Equal(
            [
                "leaf before custom", "inner before custom", "root before custom",
                "root after custom", "inner after custom", "leaf after custom",
            ],
            _log);
    }

    [Fact]
    public async Task A_handled_event_goes_no_further()
    {
        var dc = await Nested(rootHandles: "custom");

        Assert.True(await dc.EmitEventAsync("custom", fromLeaf: true));
        Assert.Equal(["leaf before custom", "inner before custom", "root before custom"], _log);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_where_it_began()
    {
        var dc = await Nested();
        await dc.EmitEventAsync("custom", bubble: false, fromLeaf: true);

        Assert.Equal(["leaf before custom", "leaf after custom"], _log);
    }

    [Fact]
    public async Task Otherwise_an_event_begins_at_the_contexts_own_active_dialog()
    {
        var dc = await Nested();
        await dc.EmitEventAsync("custom");

        Assert.Equal(["root before custom", "root after custom"], _log);
        Assert.Equal(("inner", "leaf"), (dc.Child.ActiveDialog.Id, dc.Child.Child.ActiveDialog.Id));
    }

    [Fact]
    public async Task An_event_without_dialogs_is_not_handled()
    {
        var dc = await new Conversation().OpenAsync();

        Assert.False(await dc.EmitEventAsync("custom", fromLeaf: true));
    }
}
