using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using BijliMitra.Core.Accounts;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.State;

/// <summary>
/// Writes a dialog stack. Text and truth are plain JSON, a whole number is an <c>int</c>; everything else is an object with one key
/// that names its type. No type names, so nobody who can write to Redis can have a type loaded.
/// </summary>
internal sealed class DialogStateConverter : JsonConverter<DialogState>
{
    // A waterfall wants all its keys back. The instance id goes to telemetry that we do not have, so it is not kept.
    private const string InstanceId = "instanceId";
    private const string StepIndex = "stepIndex";
    private const string Options = "options";

    public override void Write(Utf8JsonWriter writer, DialogState value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var dialog in value.DialogStack)
        {
            writer.WriteStartObject();
            writer.WriteString("id", dialog.Id);
            if (dialog.Version is { Length: > 0 })
            {
                writer.WriteString("version", dialog.Version);
            }
            if (dialog.StackIndex is { } index)
            {
                writer.WriteNumber("index", index);
            }
            if (dialog.State is { Count: > 0 })
            {
                writer.WritePropertyName("state");
                WriteMap(writer, dialog.State, options);
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    public override DialogState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Stack(document.RootElement, options);
    }

    private void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            if (value is not null && key != InstanceId)
            {
                writer.WritePropertyName(key);
                WriteValue(writer, value, options);
            }
        }
        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            default:
                writer.WriteStartObject();
                WriteTagged(writer, value, options);
                writer.WriteEndObject();
                break;
        }
    }

    private void WriteTagged(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case long number:
                writer.WriteNumber("long", number);
                break;
            case decimal number:
                writer.WriteString("decimal", number.ToString(CultureInfo.InvariantCulture));
                break;
            case DialogState state:
                writer.WritePropertyName("dialogs");
                Write(writer, state, options);
                break;
            case Dictionary<string, object> map:
                writer.WritePropertyName("map");
                WriteMap(writer, map, options);
                break;
            case PendingCode code:
                writer.WritePropertyName("code");
                JsonSerializer.Serialize(writer, code, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<PendingCode>)options.GetTypeInfo(typeof(PendingCode)));
                break;
            default:
                throw new NotSupportedException($"A dialog keeps a {value.GetType()}: register it in {nameof(DialogStateConverter)} or keep text, numbers or truth.");
        }
    }

    private static DialogState Stack(JsonElement array, JsonSerializerOptions options) => new([.. array.EnumerateArray().Select(dialog => new DialogInstance
    {
        Id = dialog.GetProperty("id").GetString(),
        Version = dialog.TryGetProperty("version", out var version) ? version.GetString() : null,
        StackIndex = dialog.TryGetProperty("index", out var index) ? index.GetInt32() : null,
        State = dialog.TryGetProperty("state", out var state) ? Map(state, options) : new Dictionary<string, object>(),
    })]);

    private static Dictionary<string, object> Map(JsonElement element, JsonSerializerOptions options)
    {
        var map = element.EnumerateObject().ToDictionary(property => property.Name, property => Value(property.Value, options));
        if (map.ContainsKey(StepIndex))
        {
            map[InstanceId] = "";
            map.TryAdd(Options, null!);
        }
        return map;
    }

    private static object Value(JsonElement element, JsonSerializerOptions options) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetInt32(),
        JsonValueKind.Object => Tagged(element.EnumerateObject().First(), options),
        _ => throw new JsonException($"A dialog's state holds a {element.ValueKind}."),
    };

    private static object Tagged(JsonProperty property, JsonSerializerOptions options) => property.Name switch
    {
        "long" => property.Value.GetInt64(),
        "decimal" => decimal.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
        "dialogs" => Stack(property.Value, options),
        "map" => Map(property.Value, options),
        "code" => property.Value.Deserialize((System.Text.Json.Serialization.Metadata.JsonTypeInfo<PendingCode>)options.GetTypeInfo(typeof(PendingCode)))!,
        _ => throw new JsonException($"A dialog's state holds an unknown {property.Name}."),
    };
}
