using BijliMitra.Access;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Components;

namespace BijliMitra.StaffPages.Staff;

/// <summary>An office to choose.</summary>
/// <param name="Id">Key of the area.</param>
/// <param name="Name">Name in the reader's language, with its code.</param>
public sealed record OfficeChoice(long Id, string Name);

/// <summary>The list of staff, for admins.</summary>
public sealed partial class StaffPage
{
    private List<StaffMember>? _staff;
    private List<OfficeChoice> _offices = [];
    private string? _words;
    private StaffRole? _role;
    private bool _adding;
    private StaffMember? _editing;
    private StaffOutcome? _outcome;
    private string _about = "";
    private string _done = "";

    [CascadingParameter]
    private StaffActor Actor { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var map = await Areas.Map(CancellationToken.None);
        _offices = [.. map.Offices().Select(office => new OfficeChoice(office.Id, $"{map.Name(office.Id, T.Language)} ({office.Code})"))];
        await Look();
    }

    private async Task Look() => _staff = await Desk.List(_words, _role, CancellationToken.None);

    private Task Add(NewStaff typed) => Show(Desk.Add(Actor, typed, CancellationToken.None), typed.Code, "added");

    private Task Change(StaffDuty to) => Show(Desk.Change(Actor, _editing!.Id, to, CancellationToken.None), _editing.Code, "changed");

    private Task ResetPassword() => Show(Desk.ResetPassword(Actor, _editing!.Id, CancellationToken.None), _editing.Code, "password");

    private Task EndTwoFactor() => Show(Desk.EndTwoFactor(Actor, _editing!.Id, CancellationToken.None), _editing.Code, "two-factor");

    // What was typed stays where it was not taken.
    private async Task Show(Task<StaffOutcome> change, string code, string done)
    {
        _outcome = await change;
        (_about, _done) = (code, done);
        if (_outcome.Problem is null)
        {
            (_adding, _editing) = (false, null);
            await Look();
        }
    }

    private string Office(StaffMember member) =>
        member.AreaId is { } office ? _offices.FirstOrDefault(choice => choice.Id == office)?.Name ?? "" : T["staff-all-offices"];

    private string State(StaffMember member) => member switch
    {
        { Active: false } => T["staff-left"],
        { Role: StaffRole.Lineman } => T["staff-no-log-in"],
        { PasswordHash: null } => T["staff-no-password"],
        _ when member.LockedUntil > Time.GetUtcNow() => T["staff-locked"],
        { TwoFactor: true } => T["staff-two-factor"],
        _ => T["staff-active"],
    };
}
