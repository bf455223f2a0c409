namespace BijliMitra.Core.Messaging;

/// <summary>A message template that the provider keeps for us: at Twilio a Content resource.</summary>
public sealed class MessageTemplate
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>Which of our definitions it is, such as <c>list-5</c>.</summary>
    public required string Name { get; set; }

    /// <summary>Its language as the provider writes it: <c>hi</c>, <c>en</c>.</summary>
    public required string Language { get; set; }

    /// <summary>The account that it belongs to; of no use to any other.</summary>
    public required string Account { get; set; }

    /// <summary>The provider's id (Twilio's ContentSid).</summary>
    public required string Sid { get; set; }

    /// <summary>Hash of the definition that it was made from.</summary>
    public required string Hash { get; set; }

    /// <summary>WhatsApp's word on it, such as <c>approved</c>; null where it needs none.</summary>
    public string? Approval { get; set; }

    /// <summary>When it was last seen at the provider.</summary>
    public DateTimeOffset SyncedAt { get; set; }
}
