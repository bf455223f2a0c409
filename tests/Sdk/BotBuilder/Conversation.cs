using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BijliMitra.Tests.Sdk.BotBuilder;

/// <summary>A chat over a dialog set: what is on the stack goes on, otherwise the first dialog begins.</summary>
internal sealed class Conversation : IStatePropertyAccessor<DialogState>
{
    private readonly DialogSet _dialogs;

    public Conversation(params Dialog[] dialogs)
    {
        _dialogs = new DialogSet(this);
        foreach (var dialog in dialogs)
            _dialogs.Add(dialog);
    }

    public string Name => "dialogs";

    public RecordingAdapter Adapter { get; } = new();

    public DialogState State { get; set; } = new();

    public DialogTurnResult? Last { get; private set; }

    public IEnumerable<string> OnStack => State.DialogStack.Select(d => d.Id);

    public async Task<DialogContext> OpenAsync(Activity? activity = null) => await _dialogs.CreateContextAsync(Adapter.Turn(activity));

    public async Task<string[]> SayAsync(string? text, string type = ActivityTypes.Message)
    {
        var before = Adapter.Sent.Count;
        var activity = RecordingAdapter.Message(text);
        activity.Type = type;
        var dc = await OpenAsync(activity);
        Last = await dc.ContinueDialogAsync();
        if (Last.Status == DialogTurnStatus.Empty)
            Last = await dc.BeginDialogAsync(_dialogs.GetDialogs().First().Id);
        return [.. Adapter.Sent.Skip(before).Select(a => a.Text)];
    }

    public Task<DialogState> GetAsync(
        ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(State);

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
