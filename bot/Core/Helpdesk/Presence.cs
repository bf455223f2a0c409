namespace BijliMitra.Core.Helpdesk;

/// <summary>That a member of staff is at the console.</summary>
public sealed class Presence
{
    /// <summary>Who.</summary>
    public long StaffId { get; set; }

    /// <summary>When the console was last heard of.</summary>
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>True for one who takes chats.</summary>
    public bool Available { get; set; }
}
