namespace BijliMitra.Core.Portal;

/// <summary>Something that the billing portal told us. Kept so that an event it sends twice happens once.</summary>
public sealed class PortalEvent
{
    /// <summary>The portal's id of it.</summary>
    public required string Id { get; set; }

    /// <summary>Its type, such as <c>consumer-changed</c>.</summary>
    public required string Type { get; set; }

    /// <summary>The account number it names.</summary>
    public required string AccountNumber { get; set; }

    /// <summary>When it happened there.</summary>
    public DateTimeOffset OccurredAt { get; set; }

    /// <summary>When it came here.</summary>
    public DateTimeOffset ReceivedAt { get; set; }
}
