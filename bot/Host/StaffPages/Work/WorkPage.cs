using BijliMitra.Core.Areas;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.AspNetCore.Components;

namespace BijliMitra.StaffPages.Work;

/// <summary>What the pages of staff's decisions have in common: who decides, what became of the last decision, and how times and places are written.</summary>
public abstract class WorkPage : ComponentBase
{
    private const int MinutesOfHour = 60;
    private const int HoursOfDay = 24;
    private AreaMap? _map;

    /// <summary>Who is at the page.</summary>
    [CascadingParameter]
    protected StaffActor Actor { get; set; } = null!;

    [Inject]
    private protected StaffDesks Desks { get; set; } = null!;

    [Inject]
    private protected AreaBook Areas { get; set; } = null!;

    [Inject]
    private protected TimeProvider Clock { get; set; } = null!;

    [Inject]
    private protected ConsoleText Texts { get; set; } = null!;

    private ConsoleText T => Texts;

    /// <summary>What became of the last decision; null before the first.</summary>
    protected StaffResult? Last { get; private set; }

    /// <summary>How often something was decided: a message that is the same again is told again.</summary>
    protected int Decisions { get; private set; }

    /// <summary>The area tree.</summary>
    protected AreaMap Map => _map!;

    /// <summary>True once there is something to show.</summary>
    protected bool IsLoaded { get; private set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => await Reload();

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task Load();

    /// <summary>Reads it again.</summary>
    protected async Task Reload()
    {
        _map = await Areas.Map(CancellationToken.None);
        await Load();
        IsLoaded = true;
    }

    /// <summary>Tells what became of a decision and shows how things stand now.</summary>
    protected async Task Decided(StaffResult result)
    {
        (Last, Decisions) = (result, Decisions + 1);
        await Reload();
    }

    /// <summary>A moment in India.</summary>
    protected string When(DateTimeOffset? at) => at is { } known ? $"{IndianTime.Format(IndianTime.Day(known), Texts.Language)} {IndianTime.Clock(known)}" : "";

    /// <summary>How long ago something was.</summary>
    protected string Age(DateTimeOffset at) => (Clock.GetUtcNow() - at) switch
    {
        { TotalMinutes: < MinutesOfHour } ago => T["age-minutes", Math.Max(0, (int)ago.TotalMinutes)],
        { TotalHours: < HoursOfDay } ago => T["age-hours", (int)ago.TotalHours],
        var ago => T["age-days", (int)ago.TotalDays],
    };

    /// <summary>A part of the network with the office it belongs to.</summary>
    protected string Place(long? area)
    {
        if (area is not { } id || Map.Find(id) is not { } node)
        {
            return T["place-unknown"];
        }
        var office = Map.Office(id, AreaKind.SubDivision);
        var name = $"{Map.Name(id, Texts.Language)} ({node.Code})";
        return office is null || office.Id == id ? name : $"{name}, {Map.Name(office.Id, Texts.Language)}";
    }
}
