namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>What a message brings besides its text, as the activity's channel data. Null where Twilio sent nothing.</summary>
public sealed record InboundDetails
{
    /// <summary>The text as written; for a button or list item the words on it.</summary>
    public string Body { get; init; } = "";

    /// <summary>The name the person gave WhatsApp; proves nothing.</summary>
    public string? ProfileName { get; init; }

    /// <summary>WhatsApp's id of the person.</summary>
    public string? ExternalUserId { get; init; }

    /// <summary>The message was forwarded.</summary>
    public bool Forwarded { get; init; }

    /// <summary>The message was forwarded many times.</summary>
    public bool FrequentlyForwarded { get; init; }

    /// <summary>Degrees north, from -90 to 90.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, from -180 to 180.</summary>
    public double? Longitude { get; init; }

    /// <summary>The place's address.</summary>
    public string? Address { get; init; }

    /// <summary>The place's name.</summary>
    public string? Label { get; init; }

    /// <summary>The words on the button tapped.</summary>
    public string? ButtonText { get; init; }

    /// <summary>Our message that was answered or quoted, if not older than seven days.</summary>
    public string? OriginalRepliedMessageSid { get; init; }

    /// <summary>Number of media Twilio announced.</summary>
    public int NumMedia { get; init; }
}
