using BijliMitra.Core.Pictures;


namespace BijliMitra.Core.Complaints;

/// <summary>Which complaints staff want to see.</summary>
public sealed record ComplaintFilter
{
    /// <summary>Of this kind only.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>At this level only.</summary>
    public PostLevel? Level { get; init; }

    /// <summary>In this state only; null: all that are not closed.</summary>
    public ComplaintState? State { get; init; }

    /// <summary>Past their target only.</summary>
    public bool Overdue { get; init; }

    /// <summary>Within this office only.</summary>
    public long? AreaId { get; init; }

    /// <summary>How many to leave out.</summary>
    public int Skip { get; init; }
}

/// <summary>A complaint in the list of staff.</summary>
public sealed record ComplaintItem(string Number, string? Number1912, ComplaintKind Kind, CompanyFunction Function, PostLevel Level, ComplaintState State, DateTimeOffset RegisteredAt, DateTimeOffset TargetAt)
{
    /// <summary>True where its target has passed and it is not closed.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Where; null where nobody knows.</summary>
    public long? AreaId { get; init; }

    /// <summary>How often the consumer said that it is not solved.</summary>
    public int Reopened { get; init; }
}

/// <summary>A step of a complaint's history with the words that belong to it.</summary>
/// <param name="What">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Level">The level after it.</param>
/// <param name="Officer">The code of the member of staff it went to; null where it went to nobody.</param>
/// <param name="Text">Words of the consumer or of staff; null where there are none.</param>
public sealed record ComplaintEntry(ComplaintHappening What, DateTimeOffset At, PostLevel Level, string? Officer, string? Text);

/// <summary>A complaint with all that staff need for it.</summary>
/// <param name="Item">As in the list.</param>
/// <param name="Text">The consumer's words; null once erased.</param>
/// <param name="Place">The place in the consumer's words; null where none.</param>
/// <param name="Account">The account number; null where none was named.</param>
/// <param name="Proof">What speaks for the account being the complainant's.</param>
/// <param name="TargetSource">What the target rests on.</param>
/// <param name="History">What happened, oldest first.</param>
public sealed record ComplaintFile(
    ComplaintItem Item, string? Text, string? Place, string? Account, AccountProof Proof, string TargetSource, IReadOnlyList<ComplaintEntry> History)
{
    /// <summary>On whose word it was closed.</summary>
    public ComplaintClosing? Closing { get; init; }

    /// <summary>Number of the closed one that it comes back to.</summary>
    public string? Follows { get; init; }

    /// <summary>The pictures beside it.</summary>
    public IReadOnlyList<PictureItem> Pictures { get; init; } = [];
}
