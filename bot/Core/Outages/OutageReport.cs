using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Outages;

/// <summary>How the reporter's place is known.</summary>
public enum ReportTrust
{
    /// <summary>By an account number that was typed and not proved.</summary>
    Typed,

    /// <summary>By a locality or a shared location.</summary>
    Placed,

    /// <summary>By the chat's own number, which is on record.</summary>
    Recognised,

    /// <summary>By a connection that the chat has proved.</summary>
    Verified,
}

/// <summary>How far a report has come.</summary>
public enum ReportState
{
    /// <summary>Without supply, as far as we know.</summary>
    Open,

    /// <summary>The incident is over and the reporter was asked whether the supply is back.</summary>
    Asked,

    /// <summary>The reporter says that it is back.</summary>
    Back,

    /// <summary>The reporter says that it is not; a new report stands for that.</summary>
    NotBack,

    /// <summary>Nobody answered, or it lay too long.</summary>
    Over,
}

/// <summary>Somebody has no supply, or a poor one.</summary>
public sealed class OutageReport
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The message that made it.</summary>
    public long InboundId { get; set; }

    /// <summary>Number of the effect within the turn.</summary>
    public int Effect { get; set; }

    /// <summary>The chat: reports are counted by chats, so that one phone that types many accounts is one reporter.</summary>
    public required string ConversationId { get; set; }

    /// <summary>The connection, where one is known.</summary>
    public long? AccountId { get; set; }

    /// <summary>The part of the network: a transformer, or what feeds the locality.</summary>
    public long AreaId { get; set; }

    /// <summary>The locality it was reported for, where it was.</summary>
    public long? LocalityId { get; set; }

    /// <summary>What is wrong.</summary>
    public OutageKind Kind { get; set; }

    /// <summary>Its class, by which it is grouped.</summary>
    public OutageClass Class { get; set; }

    /// <summary>How the place is known.</summary>
    public ReportTrust Trust { get; set; }

    /// <summary>Language of the chat.</summary>
    public Language Language { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset ReportedAt { get; set; }

    /// <summary>The incident it belongs to; null while it stands alone.</summary>
    public long? IncidentId { get; set; }

    /// <summary>The restored incident that it contradicts; null where it does not.</summary>
    public long? ContradictsId { get; set; }

    /// <summary>How far it has come.</summary>
    public ReportState State { get; set; }

    /// <summary>When the reporter was asked.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>Keyed hash of the code of that question's buttons and page.</summary>
    public string? AnswerHash { get; set; }

    /// <summary>When the reporter answered.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }
}
