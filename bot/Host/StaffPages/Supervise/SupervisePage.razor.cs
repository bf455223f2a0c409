using BijliMitra.Core.Cases;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Components;

namespace BijliMitra.StaffPages.Supervise;

/// <summary>Who works on what, read anew every few seconds.</summary>
public sealed partial class SupervisePage
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private SupervisionBoard _board = new([], []);
    private IReadOnlyList<Colleague> _colleagues = [];
    private bool _well = true;
    private string _told = "";
    private int _count;

    [Inject]
    private Supervision Supervision { get; set; } = null!;

    [Inject]
    private HelpdeskConsole Helpdesk { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task Load()
    {
        _colleagues = await Helpdesk.Colleagues(Actor, T.Language, default);
        _board = await Supervision.Now(Actor, T.Language, default) ?? new SupervisionBoard([], []);
    }

    private async Task Did((StaffResult Result, string Done) what)
    {
        (_well, _count) = (what.Result == StaffResult.Done, _count + 1);
        _told = _well ? what.Done : T[$"supervise-{what.Result}"];
        await Reload();
    }
}
