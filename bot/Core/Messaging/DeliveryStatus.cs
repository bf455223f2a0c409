namespace BijliMitra.Core.Messaging;

/// <summary>What the provider reported of a message.</summary>
public enum DeliveryStatus
{
    /// <summary>Nothing yet.</summary>
    None,
}
