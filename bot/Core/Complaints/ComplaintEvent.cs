namespace BijliMitra.Core.Complaints;

/// <summary>What happened to a complaint. The stored value is the number: add at the end.</summary>
public enum ComplaintHappening
{
    /// <summary>It was filed.</summary>
    Filed,

    /// <summary>The consumer wrote more to it.</summary>
    AddedTo,

    /// <summary>It went up a level, as its time was over.</summary>
    Escalated,

    /// <summary>It has a number at 1912.</summary>
    Numbered,

    /// <summary>Staff said something of it.</summary>
    Remarked,

    /// <summary>Staff said that it is done.</summary>
    Resolved,

    /// <summary>The consumer was asked whether it is.</summary>
    Asked,

    /// <summary>The consumer said yes.</summary>
    Confirmed,

    /// <summary>The consumer said no.</summary>
    Reopened,

    /// <summary>It was closed although the consumer did not answer, or was never asked.</summary>
    ClosedUnconfirmed,

    /// <summary>It was closed because the chat was forgotten.</summary>
    Withdrawn,

    /// <summary>Staff gave it to another office, function or level.</summary>
    SentOn,
}

/// <summary>Something that happened to a complaint. Never changed or deleted; only its words are erased.</summary>
public sealed class ComplaintEvent
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The complaint.</summary>
    public long ComplaintId { get; set; }

    /// <summary>What.</summary>
    public ComplaintHappening What { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The level after it.</summary>
    public PostLevel Level { get; set; }

    /// <summary>The member of staff it went to; null where no post is filled, or it went to nobody.</summary>
    public long? StaffId { get; set; }

    /// <summary>Words of the consumer or of staff, encrypted.</summary>
    public byte[]? Text { get; set; }

    /// <summary>The message that brought it about; null where none did.</summary>
    public long? InboundId { get; set; }
}
