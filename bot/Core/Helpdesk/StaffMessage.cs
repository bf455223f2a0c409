namespace BijliMitra.Core.Helpdesk;

/// <summary>A message that a member of staff wrote into a chat.</summary>
public sealed class StaffMessage
{
    /// <summary>The message to be sent.</summary>
    public long OutboxId { get; set; }

    /// <summary>The case.</summary>
    public long HandoffId { get; set; }

    /// <summary>Who wrote it.</summary>
    public long StaffId { get; set; }

    /// <summary>The page's own key: the same one sent twice is one message.</summary>
    public required string Key { get; set; }
}
