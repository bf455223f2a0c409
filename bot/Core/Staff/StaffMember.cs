namespace BijliMitra.Core.Staff;

/// <summary>What a member of staff does. The stored value is the number: add at the end.</summary>
public enum StaffRole
{
    /// <summary>Takes chats over.</summary>
    Agent,

    /// <summary>Looks after the agents and their queue.</summary>
    Supervisor,

    /// <summary>Sends out the visits.</summary>
    FieldManager,

    /// <summary>Reads the reports.</summary>
    Officer,

    /// <summary>Keeps the program's settings and staff.</summary>
    Admin,

    /// <summary>Goes from door to door: a lineman or junior engineer.</summary>
    Lineman,
}

/// <summary>Somebody who works for the company.</summary>
public sealed class StaffMember
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The company's own code, such as JE-117.</summary>
    public required string Code { get; set; }

    /// <summary>Name in English letters.</summary>
    public required string Name { get; set; }

    /// <summary>Name in Devanagari.</summary>
    public string? NameHindi { get; set; }

    /// <summary>What they do.</summary>
    public StaffRole Role { get; set; }

    /// <summary>The office they belong to; null for those who work for all of them.</summary>
    public long? AreaId { get; set; }

    /// <summary>The team of the helpdesk whose chats they take; null for none.</summary>
    public string? Team { get; set; }

    /// <summary>Mobile number, encrypted.</summary>
    public required byte[] Mobile { get; set; }

    /// <summary>Keyed hash of the mobile number, the same as a contact's.</summary>
    public required string MobileHash { get; set; }

    /// <summary>False for one who left.</summary>
    public bool Active { get; set; } = true;

    /// <summary>Salted hash of the password; null for one who has none and so cannot log in.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes whenever log-ins that are open have to end.</summary>
    public string? SecurityStamp { get; set; }

    /// <summary>True where the password came from somebody else and is to be replaced at the next log-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Wrong log-ins since the last right one or the last lock.</summary>
    public int WrongLogIns { get; set; }

    /// <summary>Until when no log-in is tried; null where none was ever locked.</summary>
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>True where a log-in asks for a code of the person's own phone too.</summary>
    public bool TwoFactor { get; set; }

    /// <summary>Secret behind those codes, encrypted.</summary>
    public byte[]? AuthenticatorKey { get; set; }

    /// <summary>Time step of the newest code that was used: neither it nor an older one is taken again. Null where none was with this secret.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>Keyed hashes of the codes for a lost phone that are left, separated by spaces.</summary>
    public string? RecoveryCodes { get; set; }
}
