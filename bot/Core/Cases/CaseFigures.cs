using BijliMitra.Core.Helpdesk;

namespace BijliMitra.Core.Cases;

/// <summary>How long something took.</summary>
/// <param name="Count">How often there was something to measure.</param>
/// <param name="Median">The one in the middle; of an even number the middle between both.</param>
/// <param name="Ninetieth">What nine in ten did not exceed.</param>
public sealed record Waits(int Count, TimeSpan? Median, TimeSpan? Ninetieth)
{
    private const double Nine = 0.9;

    /// <summary>Of these times.</summary>
    public static Waits Of(IEnumerable<TimeSpan> times)
    {
        List<TimeSpan> sorted = [.. times.Order()];
        return sorted.Count == 0
            ? new Waits(0, null, null)
            : new Waits(sorted.Count, (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2, sorted[(int)Math.Ceiling(sorted.Count * Nine) - 1]);
    }
}

/// <summary>What a number of cases came to. What a member of staff took up by himself was not waited for: it counts as taken, to be resolved and for what the consumer said only.</summary>
public sealed record CaseFigures
{
    /// <summary>Consumers who came into the queue.</summary>
    public int Asked { get; init; }

    /// <summary>Cases that somebody took.</summary>
    public int Taken { get; init; }

    /// <summary>From the wish to the first words of a person.</summary>
    public Waits FirstReply { get; init; } = new(0, null, null);

    /// <summary>From the wish to the end of what was resolved.</summary>
    public Waits ToResolve { get; init; } = new(0, null, null);

    /// <summary>Of <see cref="Due"/>, how many were answered in time.</summary>
    public int InTime { get; init; }

    /// <summary>Cases that were answered, or not although the time for it was over. Who left before that counts neither way.</summary>
    public int Due { get; init; }

    /// <summary>Consumers who said that it helped.</summary>
    public int Helped { get; init; }

    /// <summary>Consumers who said that it did not.</summary>
    public int NotHelped { get; init; }

    /// <summary>Consumers who were asked whether it helped.</summary>
    public int AskedWhether { get; init; }

    /// <summary>Consumers who left the queue.</summary>
    public int Left { get; init; }

    /// <summary>Consumers whom nobody answered, who got a ticket.</summary>
    public int Unanswered { get; init; }
}

/// <summary>A case as figures are made of it.</summary>
internal sealed record CaseFact(long Id, HandoffState State, HandoffReason Reason, DateTimeOffset AskedAt, DateTimeOffset? TakenAt, DateTimeOffset? FirstReplyAt, DateTimeOffset? EndedAt)
{
    /// <summary>Who has it, or had it last.</summary>
    public long? AgentId { get; init; }

    /// <summary>Who wrote first; null where nobody did, or with a template only.</summary>
    public long? FirstBy { get; init; }

    /// <summary>What the consumer said.</summary>
    public bool? Helped { get; init; }

    /// <summary>True where the consumer was asked: an SMS asks nothing.</summary>
    public bool WasAsked { get; init; }

    /// <summary>True where the consumer waited for somebody.</summary>
    public bool WasWaited => Reason != HandoffReason.Taken;

    /// <summary>How long the first words took.</summary>
    public TimeSpan? FirstReply => WasWaited ? FirstReplyAt - AskedAt : null;

    /// <summary>True where it counts for the share in time: answered, or over time without an answer.</summary>
    public bool IsDue(TimeSpan within, DateTimeOffset now) => WasWaited && (FirstReplyAt is not null || (EndedAt ?? now) - AskedAt > within);
}
