namespace BijliMitra.Core.Fraud;

/// <summary>A message that somebody showed us as doubtful. Its words, numbers and links are nowhere: only keyed hashes of them are (<see cref="FraudSign"/>).</summary>
public sealed class FraudReport
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The chat.</summary>
    public required string ConversationId { get; set; }

    /// <summary>What was said of it.</summary>
    public FraudVerdict Verdict { get; set; }

    /// <summary>What stood in it.</summary>
    public FraudMarks Marks { get; set; }

    /// <summary>The message that brought it and the number of the effect within its turn.</summary>
    public long InboundId { get; set; }

    /// <summary>Number of the effect within the turn.</summary>
    public int Effect { get; set; }

    /// <summary>By what it is known again.</summary>
    public List<FraudSign> Signs { get; } = [];
}

/// <summary>Something by which a fraud is known again though its words change: its shape, a phone number, a link.</summary>
public sealed class FraudSign
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The report.</summary>
    public long ReportId { get; set; }

    /// <summary>Keyed hash.</summary>
    public required string Hash { get; set; }
}

/// <summary>What staff say of a wave. The stored value is the number: add at the end.</summary>
public enum WaveVerdict
{
    /// <summary>Nobody has looked yet.</summary>
    None,

    /// <summary>It is a fraud: whoever shows a message with a sign of it hears that it is known.</summary>
    Fraud,

    /// <summary>It is a message of ours that reads like a fraud: whoever shows one with no other sign hears that it is ours.</summary>
    Ours,

    /// <summary>It is neither, and changes what nobody hears.</summary>
    Nothing,
}

/// <summary>A sign that so many chats reported that staff were told. One wave has one ticket, though it may have several signs.</summary>
public sealed class FraudWave
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The sign's hash.</summary>
    public required string Sign { get; set; }

    /// <summary>Number of its ticket.</summary>
    public required string Ticket { get; set; }

    /// <summary>When it was found.</summary>
    public DateTimeOffset FoundAt { get; set; }

    /// <summary>When it was reported last.</summary>
    public DateTimeOffset LastAt { get; set; }

    /// <summary>What staff say of it.</summary>
    public WaveVerdict Verdict { get; set; }

    /// <summary>When they said so; null while nobody has.</summary>
    public DateTimeOffset? JudgedAt { get; set; }

    /// <summary>The member of staff who did.</summary>
    public long? JudgedBy { get; set; }
}
