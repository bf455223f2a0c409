using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Components;

namespace BijliMitra.StaffPages.Supervise;

/// <summary>Who works on what, read anew every few seconds; the keyboard stays at the chat where it is, also where that moves in the list.</summary>
public sealed partial class SupervisePage
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly Dictionary<long, WaitingChat> _chats = [];
    private SupervisionBoard _board = new([], []);
    private IReadOnlyList<StaffMember> _colleagues = [];
    private ElementReference _heading;
    private bool _well = true;
    private string _told = "";
    private int _count;
    private (long Chat, string Part)? _place;
    private bool _moved;

    [Inject]
    private Supervision Supervision { get; set; } = null!;

    [Inject]
    private HelpdeskConsole Helpdesk { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _colleagues = await Helpdesk.Colleagues(Actor, default);
        var before = Order(_board);
        _board = await Supervision.Now(Actor, T.Language, default) ?? new SupervisionBoard([], []);
        _moved = IsLoaded && !Order(_board).SequenceEqual(before);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_moved || _place is not { } place)
        {
            return;
        }
        _moved = false;
        if (Order(_board).Contains(place.Chat) && _chats.TryGetValue(place.Chat, out var chat))
        {
            await chat.Focus(place.Part);
            return;
        }
        _place = null;
        await _heading.FocusAsync(preventScroll: true);
    }

    // Where the keyboard is; null once it is elsewhere.
    private void Place((long Chat, string Part)? place) => _place = place;

    private static IEnumerable<long> Order(SupervisionBoard board) => board.Waiting.Select(item => item.Id).Concat(board.People.SelectMany(person => person.Chats.Select(item => item.Id)));

    private async Task Did((StaffResult Result, string Done) what)
    {
        (_well, _place, _count) = (what.Result == StaffResult.Done, null, _count + 1);
        _told = _well ? what.Done : T[$"supervise-{what.Result}"];
        await Reload();
    }
}
