namespace BijliMitra.Core.Helpdesk;

/// <summary>What happened to a case. The stored value is the number: add at the end.</summary>
public enum HandoffEventKind
{
    /// <summary>It came into the queue.</summary>
    Asked,

    /// <summary>Somebody took it.</summary>
    Taken,

    /// <summary>Somebody gave it to a colleague or a team.</summary>
    Handed,

    /// <summary>The consumer was told that it takes longer.</summary>
    Told,

    /// <summary>It was taken from somebody who did not answer.</summary>
    Reassigned,

    /// <summary>It came onto the supervisor's list.</summary>
    ToSupervisor,

    /// <summary>It ended, in the state of that moment.</summary>
    Ended,

    /// <summary>Somebody of staff had a code sent; the detail says which, in letters that are for the program only.</summary>
    CodeAsked,

    /// <summary>The consumer typed a wrong code.</summary>
    CodeWrong,

    /// <summary>The consumer typed the right code; the detail says where it opened nothing all the same.</summary>
    CodeRight,
}

/// <summary>One line of a case's history.</summary>
public sealed class HandoffEvent
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public long HandoffId { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>What.</summary>
    public HandoffEventKind Kind { get; set; }

    /// <summary>Who did it; null for the program and the consumer.</summary>
    public long? StaffId { get; set; }

    /// <summary>Who had it before, or gets it.</summary>
    public long? OtherId { get; set; }

    /// <summary>Words to the next one, or the state it ended in.</summary>
    public string? Detail { get; set; }
}
