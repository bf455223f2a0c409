namespace BijliMitra.Core.Staff;

/// <summary>What there is to decide for those who work for the company.</summary>
public enum StaffWork
{
    /// <summary>Changes of contacts in review, accounts on hold, photos.</summary>
    Contacts,

    /// <summary>Messages that were set aside.</summary>
    Messages,

    /// <summary>Tickets.</summary>
    Tickets,

    /// <summary>Complaints.</summary>
    Complaints,

    /// <summary>Outages and planned shutdowns.</summary>
    Outages,

    /// <summary>Waves of frauds.</summary>
    Frauds,

    /// <summary>Cases of the helpdesk, open and ended.</summary>
    Chats,

    /// <summary>Who works on what, how long consumers wait, and the replies that are ready to be sent.</summary>
    Supervision,
}

/// <summary>Who decides what.</summary>
public static class StaffRights
{
    private static readonly StaffRole[] Helpdesk = [StaffRole.Agent, StaffRole.Supervisor];

    private static readonly Dictionary<StaffWork, StaffRole[]> Roles = new()
    {
        [StaffWork.Contacts] = Helpdesk,
        [StaffWork.Messages] = Helpdesk,
        [StaffWork.Tickets] = Helpdesk,
        [StaffWork.Complaints] = Helpdesk,
        // Who sends out the crews knows what they found.
        [StaffWork.Outages] = [.. Helpdesk, StaffRole.FieldManager],
        [StaffWork.Frauds] = [.. Helpdesk, StaffRole.Officer],
        [StaffWork.Chats] = Helpdesk,
        [StaffWork.Supervision] = [StaffRole.Supervisor],
    };

    /// <summary>The roles that see this work and decide it.</summary>
    public static IReadOnlyList<StaffRole> RolesFor(StaffWork work) => Roles[work];

    /// <summary>True where the role sees this work and decides it.</summary>
    public static bool May(this StaffRole role, StaffWork work) => Roles[work].Contains(role);
}
