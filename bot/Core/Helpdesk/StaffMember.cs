namespace BijliMitra.Core.Helpdesk;

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

    /// <summary>Mobile number, encrypted.</summary>
    public required byte[] Mobile { get; set; }

    /// <summary>Keyed hash of the mobile number, the same as a contact's.</summary>
    public required string MobileHash { get; set; }

    /// <summary>False for one who left.</summary>
    public bool Active { get; set; } = true;
}
