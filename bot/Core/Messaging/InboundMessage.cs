using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BijliMitra.Core.Areas;

namespace BijliMitra.Core.Messaging;

/// <summary>What the inbox keeps of a message, encrypted: everything needed to run its turn again.</summary>
public sealed record InboundPayload
{
    private const int UsualBytes = 2048;
    private const int UsualFields = 32;

    // Devanagari stays as it is: escaped it would be twice as long.
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The sender's address value.</summary>
    public required string Address { get; init; }

    /// <summary>The form's fields in the order received; keys may repeat.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>As bytes to encrypt: JSON that every release can read. By hand, as a serializer's work on pairs costs more than all else here.</summary>
    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>(UsualBytes);
        using var json = new Utf8JsonWriter(buffer, Unescaped);
        json.WriteStartObject();
        json.WriteString("Address"u8, Address);
        json.WriteStartArray("Fields"u8);
        foreach (var (key, value) in Fields)
        {
            json.WriteStartObject();
            json.WriteString("Key"u8, key);
            json.WriteString("Value"u8, value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>From decrypted bytes. A key stands before its value, as every release wrote it.</summary>
    public static InboundPayload FromBytes(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        var (address, key, fields) = ("", "", new List<KeyValuePair<string, string>>(UsualFields));
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }
            if (json.ValueTextEquals("Address"u8))
            {
                address = Text(ref json);
            }
            else if (json.ValueTextEquals("Key"u8))
            {
                key = Text(ref json);
            }
            else if (json.ValueTextEquals("Value"u8))
            {
                fields.Add(KeyValuePair.Create(key, Text(ref json)));
            }
        }
        return new InboundPayload { Address = address, Fields = fields };
    }

    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? "";
    }
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

    /// <summary>The place that the person shared; null where none.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>True where the person forwarded what somebody else wrote (Twilio: <c>Forwarded</c>).</summary>
    public bool Forwarded { get; init; }

    /// <summary>Keyed hash of WhatsApp's user id, where one came along.</summary>
    public string? ExternalUserHash { get; init; }
}
