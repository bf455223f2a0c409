using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Where a chat stands between the bot and a person. The stored value is the number: the open ones come first, add at the end.</summary>
public enum HandoffState
{
    /// <summary>In the queue.</summary>
    Waiting,

    /// <summary>A person has it.</summary>
    Agent,

    /// <summary>The person ended the case.</summary>
    Resolved,

    /// <summary>The person gave the chat back to the bot.</summary>
    Returned,

    /// <summary>The consumer went back to the bot.</summary>
    Left,

    /// <summary>Nobody came; a ticket is left.</summary>
    Unanswered,

    /// <summary>It waited in an outage that is over: the bot asked whether the supply is back.</summary>
    Restored,
}

/// <summary>Why a person has a chat, or is to have it. The stored value is the number: add at the end.</summary>
public enum HandoffReason
{
    /// <summary>The consumer asked for a person.</summary>
    Asked,

    /// <summary>Danger was reported.</summary>
    Hazard,

    /// <summary>A member of staff took the chat up by himself.</summary>
    Taken,
}

/// <summary>How far the care for somebody who waits has gone. The stored value is the number.</summary>
public enum WaitStep
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>The consumer was told that it takes longer.</summary>
    Told,

    /// <summary>It was taken from somebody who did not answer, and is for anybody again.</summary>
    Reassigned,

    /// <summary>It stands on the supervisor's list.</summary>
    Supervisor,
}

/// <summary>One case of a person answering a chat, from the wish to its end.</summary>
public sealed class Handoff
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The number that the consumer is told, such as <c>T-48291348</c>.</summary>
    public required string Number { get; set; }

    /// <summary>The chat; it has at most one open case.</summary>
    public required string ConversationId { get; set; }

    /// <summary>Where it stands.</summary>
    public HandoffState State { get; set; }

    /// <summary>Why.</summary>
    public HandoffReason Reason { get; set; }

    /// <summary>True for what goes before everything else.</summary>
    public bool IsUrgent { get; set; }

    /// <summary>The consumer's language.</summary>
    public Language Language { get; set; }

    /// <summary>The part of the network or office that the consumer belongs to, where that is known.</summary>
    public long? AreaId { get; set; }

    /// <summary>The outage that the consumer is in, where there is one: chats of one outage stand as one row.</summary>
    public long? IncidentId { get; set; }

    /// <summary>What the consumer was at with the bot: name of the dialog; null where nothing was in progress.</summary>
    public string? Doing { get; set; }

    /// <summary>When the consumer asked, or the person began.</summary>
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>Who has it; null while it waits.</summary>
    public long? AgentId { get; set; }

    /// <summary>The team that it is meant for; null for all.</summary>
    public string? Team { get; set; }

    /// <summary>When a person first took it.</summary>
    public DateTimeOffset? TakenAt { get; set; }

    /// <summary>When a person first wrote.</summary>
    public DateTimeOffset? FirstReplyAt { get; set; }

    /// <summary>Since when the consumer waits for words of a person; null where a person wrote last.</summary>
    public DateTimeOffset? WaitingSince { get; set; }

    /// <summary>How far the care for the one who waits has gone.</summary>
    public WaitStep Step { get; set; }

    /// <summary>When the next step is due; null where nothing is.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>What the consumer said to "did it help?"; null where nothing was said.</summary>
    public bool? Helped { get; set; }

    /// <summary>What happened to it, in order; only what is new where it was not loaded.</summary>
    public List<HandoffEvent> Events { get; } = [];

    /// <summary>It is the consumer's turn: nobody waits for words of a person.</summary>
    internal void Attended() => (WaitingSince, DueAt, Step) = (null, null, WaitStep.None);

    /// <summary>Ends the case.</summary>
    internal void End(HandoffState state, long? staff, DateTimeOffset now)
    {
        (State, EndedAt, WaitingSince, DueAt) = (state, now, null, null);
        Events.Add(new HandoffEvent { At = now, Kind = HandoffEventKind.Ended, StaffId = staff, Detail = state.ToString() });
    }
}
