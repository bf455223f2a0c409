using BijliMitra.Core.Staff;

namespace BijliMitra.Access;

/// <summary>Why a change of staff was not made.</summary>
public enum StaffProblem
{
    /// <summary>There is no such member any more.</summary>
    Gone,

    /// <summary>A code is 2 to 32 letters, digits, dots and hyphens.</summary>
    Code,

    /// <summary>Somebody has this code.</summary>
    CodeTaken,

    /// <summary>A name is 1 to 100 characters.</summary>
    Name,

    /// <summary>Not an Indian mobile number.</summary>
    Mobile,

    /// <summary>There is no such office.</summary>
    Office,

    /// <summary>There is no such team.</summary>
    Team,

    /// <summary>An admin does not change the own role, office or log-in here: a colleague does.</summary>
    Own,

    /// <summary>Nobody would be left to let staff in.</summary>
    LastAdmin,
}

/// <summary>What came of a change: why not, or the new password where there is one.</summary>
public sealed record StaffOutcome(StaffProblem? Problem = null, string? Password = null);

/// <summary>A new member of staff as an admin types it.</summary>
public sealed record NewStaff(string Code, string Name, string? NameHindi, string Mobile, StaffRole Role, long? Office);

/// <summary>What a member of staff does from now on. <paramref name="Office"/>: null for all. <paramref name="Team"/>: null for none.</summary>
public sealed record StaffDuty(StaffRole Role, long? Office, string? Team, bool Active);
