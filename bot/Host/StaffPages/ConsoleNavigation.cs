using BijliMitra.Access;
using BijliMitra.Core.Staff;

namespace BijliMitra.StaffPages;

/// <summary>A place one goes to.</summary>
/// <param name="Path">Address.</param>
/// <param name="TextKey">Its name: a key of <see cref="ConsoleText"/>.</param>
/// <param name="Policy">Who may: one of <see cref="ConsolePolicies"/>, the same as the page's own.</param>
/// <param name="Shortcut">The key that goes there.</param>
internal sealed record ConsolePlace(string Path, string TextKey, string Policy, char Shortcut);

/// <summary>The navigation of the console. A line here and a page with this address is all that a new place needs.</summary>
internal static class ConsoleNavigation
{
    /// <summary>All places, in the order shown.</summary>
    public static readonly IReadOnlyList<ConsolePlace> All =
    [
        new("/console", "nav-start", ConsolePolicies.Anyone, 's'),
        new("/console/chats", "nav-chats", ConsolePolicies.Chats, 'c'),
        new("/console/work", "nav-work", ConsolePolicies.Work, 'w'),
        new("/console/supervise", "nav-supervise", ConsolePolicies.Supervise, 'p'),
        new("/console/replies", "nav-replies", ConsolePolicies.Supervise, 'y'),
        new("/console/outages", "nav-outages", ConsolePolicies.Outages, 'o'),
        new("/console/fraud", "nav-fraud", ConsolePolicies.Fraud, 'f'),
        new("/console/audit", "nav-audit", ConsolePolicies.Audit, 'u'),
        new("/console/staff", "nav-staff", ConsolePolicies.Staff, 't'),
        new("/console/my-log-in", "nav-my-log-in", ConsolePolicies.Own, 'm'),
    ];

    /// <summary>Where this role may go.</summary>
    public static IEnumerable<ConsolePlace> For(StaffRole role) => All.Where(place => ConsolePolicies.Admits(place.Policy, role));
}
