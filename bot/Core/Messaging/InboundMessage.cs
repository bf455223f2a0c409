using System.Text.Json;
using System.Text.Json.Serialization;

namespace BijliMitra.Core.Messaging;

/// <summary>What the inbox keeps of a message, encrypted: everything needed to run its turn again.</summary>
public sealed record InboundPayload
{
    /// <summary>The sender's address value.</summary>
    public required string Address { get; init; }

    /// <summary>The form's fields in the order received; keys may repeat.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>As bytes to encrypt.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, InboundJson.Default.InboundPayload);

    /// <summary>From decrypted bytes.</summary>
    public static InboundPayload FromBytes(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, InboundJson.Default.InboundPayload)!;
}

/// <summary>A message whose turn is being run.</summary>
public sealed record InboundMessage
{
    /// <summary>Key of its inbox row: the idempotency key of all the turn's effects.</summary>
    public required long Id { get; init; }

    /// <summary>The provider's id.</summary>
    public required string ProviderId { get; init; }

    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Who wrote.</summary>
    public required ChannelAddress Address { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Keyed hash of WhatsApp's user id, where one came along.</summary>
    public string? ExternalUserHash { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(InboundPayload))]
internal sealed partial class InboundJson : JsonSerializerContext;
