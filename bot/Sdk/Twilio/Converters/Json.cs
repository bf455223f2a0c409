using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Twilio.Types;

namespace Twilio.Converters;

/// <summary>How answers of the REST API are read.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new TextConverter(), new TimeConverter(), new PhoneNumberConverter(), new StringEnumConverter() },
    };

    /// <summary>Reads a value; null for an empty text.</summary>
    /// <exception cref="JsonException">The text is not JSON of that shape.</exception>
    public static T Read<T>(string json) => string.IsNullOrWhiteSpace(json) ? default : JsonSerializer.Deserialize<T>(json, Options);

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The element has another shape.</exception>
    public static T Read<T>(JsonElement element) => element.Deserialize<T>(Options);

    // Counts come as strings in the 2010 API; a number is taken as its digits.
    private sealed class TextConverter : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return reader.GetString();
            using var value = JsonDocument.ParseValue(ref reader);
            return value.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? throw new JsonException()
                : value.RootElement.GetRawText();
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    // "Thu, 24 Aug 2023 05:01:45 +0000" (RFC 2822); the result is local time, as in the original.
    private sealed class TimeConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTime.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time)
                ? time
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class PhoneNumberConverter : JsonConverter<PhoneNumber>
    {
        public override bool HandleNull => true;

        public override PhoneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString());

        public override void Write(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class StringEnumConverter : JsonConverter<StringEnum>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(StringEnum).IsAssignableFrom(typeToConvert);

        public override StringEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var word = (StringEnum)Activator.CreateInstance(typeToConvert);
            word.FromString(reader.GetString());
            return word;
        }

        public override void Write(Utf8JsonWriter writer, StringEnum value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
