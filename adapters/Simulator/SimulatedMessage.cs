using BijliMitra.Core.Messaging;

namespace BijliMitra.Adapters.Simulator;

/// <summary>A message that a simulated phone received or wrote.</summary>
/// <param name="Sid">Its id, in Twilio's form.</param>
/// <param name="From">Sender, as Twilio writes it.</param>
/// <param name="To">Recipient, as Twilio writes it.</param>
/// <param name="Body">Text as shown; of a template, filled in.</param>
/// <param name="MediaUrl">Document or picture.</param>
/// <param name="At">When it was handed over.</param>
public sealed record SimulatedMessage(string Sid, string From, string To, string Body, string? MediaUrl, DateTimeOffset At)
{
    /// <summary>True where the person wrote it, false where the company did.</summary>
    public bool IsFromPhone { get; init; }

    /// <summary>How far it came. What the person wrote is delivered once the webhook took it.</summary>
    public DeliveryStatus Status { get; init; } = DeliveryStatus.Queued;

    /// <summary>Twilio's code where it failed.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>True once the person looked at it.</summary>
    public bool IsSeen { get; init; }

    /// <summary>True once the company was told that it was delivered, or that it will not be.</summary>
    public bool IsReported { get; init; }

    /// <summary>True once the company deleted at Twilio what the person sent; the phone has it still.</summary>
    public bool MediaDeleted { get; init; }

    /// <summary>Buttons or a list below the text.</summary>
    public SimulatedChoices? Choices { get; init; }

    /// <summary>A place the person sent.</summary>
    public SimulatedPlace? Place { get; init; }

    /// <summary>Where Twilio reports how far it came.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>Whether it goes by WhatsApp; otherwise by SMS.</summary>
    public bool IsWhatsApp => To.StartsWith(SimulatedPhone.WhatsAppPrefix, StringComparison.Ordinal);

    /// <summary>Whether it can be seen on the phone.</summary>
    public bool HasArrived => !IsFromPhone && DeliveryStatuses.HasArrived(Status);

    /// <summary>The phone's address in this conversation, as Twilio writes it.</summary>
    public string PhoneAddress => IsFromPhone ? From : To;
}

/// <summary>A place on the map.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Label">Its name.</param>
/// <param name="Address">Its address.</param>
public sealed record SimulatedPlace(double Latitude, double Longitude, string Label, string Address);
