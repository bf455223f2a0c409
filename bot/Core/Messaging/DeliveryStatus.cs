namespace BijliMitra.Core.Messaging;

/// <summary>What the provider reported of a message it took. The stored value is the number: add at the end.</summary>
public enum DeliveryStatus
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Waits at the provider.</summary>
    Queued,

    /// <summary>On its way to the carrier or channel.</summary>
    Sending,

    /// <summary>Taken by the carrier or channel.</summary>
    Sent,

    /// <summary>Reached the phone.</summary>
    Delivered,

    /// <summary>Opened; only WhatsApp tells, and only where the person allows it.</summary>
    Read,

    /// <summary>Sent, but it did not reach the phone.</summary>
    Undelivered,

    /// <summary>Could not be sent.</summary>
    Failed,

    /// <summary>Withdrawn before it was sent.</summary>
    Canceled,
}

/// <summary>The order of delivery statuses. Reports come late and out of order (Twilio, "Outbound message status in status callbacks").</summary>
public static class DeliveryStatuses
{
    /// <summary>
    /// Whether a report moves a message on. Statuses only move forward; an end stays the end, but for a delivered message that is
    /// read. A report that may not advance is late and changes nothing.
    /// </summary>
    public static bool CanAdvance(DeliveryStatus from, DeliveryStatus to) =>
        from == DeliveryStatus.Delivered ? to == DeliveryStatus.Read : !IsEnd(from) && Rank(to) > Rank(from);

    /// <summary>Whether the message's fate is known.</summary>
    public static bool IsEnd(DeliveryStatus status) => Rank(status) >= Rank(DeliveryStatus.Delivered);

    /// <summary>Whether the message reached the phone: evidence for the contact.</summary>
    public static bool HasArrived(DeliveryStatus status) => status is DeliveryStatus.Delivered or DeliveryStatus.Read;

    private static int Rank(DeliveryStatus status) => status switch
    {
        DeliveryStatus.None => 0,
        DeliveryStatus.Queued => 1,
        DeliveryStatus.Sending => 2,
        DeliveryStatus.Sent => 3,
        DeliveryStatus.Delivered or DeliveryStatus.Undelivered or DeliveryStatus.Failed or DeliveryStatus.Canceled => 4,
        DeliveryStatus.Read => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a delivery status."),
    };
}
