using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Components;

namespace BijliMitra.StaffPages.Chats;

/// <summary>The helpdesk's chats: the queue, the chat that is open, and its consumer. Looks again by itself.</summary>
public sealed partial class ChatsPage
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1.5);
    private IReadOnlyList<QueueItem> _queue = [];
    private IReadOnlyList<QueueItem>? _storm;
    private OpenChat? _chat;
    private bool _available;
    private bool _stale;

    /// <summary>The chat that is open; null for the queue alone.</summary>
    [Parameter]
    public long? Id { get; set; }

    [Inject]
    private HelpdeskConsole Helpdesk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Waiting => _queue.Count(item => item.State == HandoffState.Waiting);

    private int MineWaiting => _queue.Count(item => item.AgentId == Actor.Id && item.WaitingSince is not null);

    // What waits stands on the tab, for those who have it in the background.
    private string Title => (Waiting + MineWaiting) switch { 0 => T["queue-title"], var count => $"({count}) {T["queue-title"]}" };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _available = await Helpdesk.BeThere(Actor, null, default);
        await base.OnInitializedAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (IsLoaded && _chat?.Case.Id != Id)
        {
            (_chat, _storm) = (null, null);
            await Reload();
        }
    }

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _queue = await Helpdesk.Queue(Actor, T.Language, default);
        var (id, chat) = (Id, Id is { } open ? await Helpdesk.Open(Actor, open, default) : null);
        // Meanwhile another one may have been opened.
        _chat = id == Id ? chat : _chat;
    }

    private void Looked(bool worked)
    {
        // What is shown is old where that did not work, and says so.
        _stale = !worked;
        StateHasChanged();
    }

    private async Task SetAvailable(ChangeEventArgs change) => _available = await Helpdesk.BeThere(Actor, change.Value is true, default);

    private async Task TakeNext()
    {
        var answer = await Helpdesk.Next(Actor, default);
        await Took(answer.Result, answer.HandoffId);
    }

    private async Task Take(long id) => await Took(await Helpdesk.Take(Actor, id, default), id);

    private async Task Took(StaffResult result, long? id)
    {
        if (result == StaffResult.Done && id != Id)
        {
            Navigation.NavigateTo($"console/chats/{id}");
            return;
        }
        await (result == StaffResult.Done ? Reload() : Decided(result));
    }

    // A chat that went on to somebody else, or ended, is not open here any more.
    private async Task DecidedOn(StaffResult result)
    {
        await Decided(result);
        if (result == StaffResult.Done)
        {
            Navigation.NavigateTo("console/chats");
        }
    }

    private void OpenStorm(IReadOnlyList<QueueItem> chats) => _storm = chats;

    private async Task CloseStorm()
    {
        _storm = null;
        await Reload();
    }
}
