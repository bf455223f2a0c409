using BijliMitra.Core.Staff;
using Microsoft.AspNetCore.Authorization;

namespace BijliMitra.Access;

/// <summary>Who may open which part of the console: names for <c>[Authorize(Policy = ...)]</c>.</summary>
public static class ConsolePolicies
{
    /// <summary>Everybody logged in, also with a password that has to be changed: their own log-in.</summary>
    public const string Own = nameof(Own);

    /// <summary>Everybody logged in.</summary>
    public const string Anyone = nameof(Anyone);

    /// <summary>Queue and chats.</summary>
    public const string Chats = nameof(Chats);

    /// <summary>Who works on what.</summary>
    public const string Supervise = nameof(Supervise);

    /// <summary>Contact reviews, tickets, messages set aside, complaints.</summary>
    public const string Work = nameof(Work);

    /// <summary>The outage desk.</summary>
    public const string Outages = nameof(Outages);

    /// <summary>Waves of frauds.</summary>
    public const string Fraud = nameof(Fraud);

    /// <summary>Reports.</summary>
    public const string Reports = nameof(Reports);

    /// <summary>The audit.</summary>
    public const string Audit = nameof(Audit);

    /// <summary>Staff and their log-ins.</summary>
    public const string Staff = nameof(Staff);

    private static readonly StaffRole[] Everybody = [StaffRole.Agent, StaffRole.Supervisor, StaffRole.FieldManager, StaffRole.Officer, StaffRole.Admin];

    /// <summary>The roles each policy lets in.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<StaffRole>> Roles = new Dictionary<string, IReadOnlyList<StaffRole>>
    {
        [Own] = Everybody,
        [Anyone] = Everybody,
        [Chats] = StaffRights.RolesFor(StaffWork.Chats),
        [Supervise] = StaffRights.RolesFor(StaffWork.Supervision),
        [Work] = StaffRights.RolesFor(StaffWork.Contacts),
        [Outages] = StaffRights.RolesFor(StaffWork.Outages),
        [Fraud] = StaffRights.RolesFor(StaffWork.Frauds),
        [Reports] = [StaffRole.Officer, StaffRole.Supervisor, StaffRole.FieldManager],
        [Audit] = [StaffRole.Officer, StaffRole.Admin, StaffRole.Supervisor],
        [Staff] = [StaffRole.Admin],
    };

    /// <summary>Whether a policy lets this role in.</summary>
    public static bool Admits(string policy, StaffRole role) => Roles[policy].Contains(role);

    internal static void Add(AuthorizationOptions options)
    {
        foreach (var (policy, roles) in Roles)
        {
            options.AddPolicy(policy, rules => rules.RequireAuthenticatedUser().RequireAssertion(context =>
                context.User.Actor() is { } actor && roles.Contains(actor.Role) && (policy == Own || !context.User.MustChangePassword())));
        }
    }
}
