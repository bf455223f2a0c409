namespace BijliMitra.Core.Contacts;

/// <summary>A change that the billing portal still has to be told of.</summary>
public sealed class WriteBack
{
    /// <summary>Key; told in this order.</summary>
    public long Id { get; set; }

    /// <summary>The account.</summary>
    public long AccountId { get; set; }

    /// <summary>The change it tells.</summary>
    public long ChangeId { get; set; }

    /// <summary>Which contact.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>The new value, encrypted.</summary>
    public required byte[] Value { get; set; }

    /// <summary>Since when it waits.</summary>
    public DateTimeOffset QueuedAt { get; set; }

    /// <summary>When the portal had it.</summary>
    public DateTimeOffset? WrittenAt { get; set; }
}
