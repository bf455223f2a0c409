using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BijliMitra.Tests.Support;

/// <summary>
/// Checks values against schemas of an OpenAPI 3.0 description, as far as Twilio's use them. Stricter than the standard: a property that
/// a schema does not name is a mistake.
/// </summary>
/// <param name="document">Where references point into.</param>
internal sealed class OpenApiSchemas(JsonElement document)
{
    /// <summary>The mistakes of a JSON text.</summary>
    public IEnumerable<string> JsonMistakes(JsonElement schema, string json, string place)
    {
        try
        {
            return Mistakes(schema, JsonSerializer.Deserialize<JsonElement>(json), place);
        }
        catch (JsonException)
        {
            return [$"{place} is no JSON"];
        }
    }

    /// <summary>The mistakes of a JSON value.</summary>
    public IEnumerable<string> Mistakes(JsonElement schema, JsonElement value, string place)
    {
        schema = Follow(schema);
        if (value.ValueKind == JsonValueKind.Null)
            return Flag(schema, "nullable") ? [] : [$"{place} is null"];
        return Type(schema) switch
        {
            "object" => value.ValueKind == JsonValueKind.Object ? OfObject(schema, value, place) : [$"{place} is no object"],
            "array" => value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().SelectMany((item, at) => Mistakes(schema.GetProperty("items"), item, $"{place}[{at}]"))
                : [$"{place} is no array"],
            "string" => value.ValueKind == JsonValueKind.String ? OfText(schema, value.GetString()!, place) : [$"{place} is no text"],
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{place} is neither true nor false"],
            var number => value.ValueKind == JsonValueKind.Number ? OfNumber(schema, value, number == "integer", place) : [$"{place} is no number"],
        };
    }

    /// <summary>The mistakes of a field of a form, a query or a path; an array's items are fields of the same name.</summary>
    public IEnumerable<string> Mistakes(JsonElement schema, IReadOnlyList<string> texts, string place)
    {
        schema = Follow(schema);
        if (Type(schema) == "array")
            return texts.SelectMany(text => Mistakes(schema.GetProperty("items"), [text], place));
        if (texts.Count > 1)
            return [$"{place} is there {texts.Count} times"];
        return Type(schema) == "string"
            ? Mistakes(schema, JsonSerializer.SerializeToElement(texts[0]), place)
            : JsonMistakes(schema, texts[0], place);
    }

    /// <summary>The schema of a property; null where it is not named.</summary>
    public JsonElement? Property(JsonElement schema, string name) =>
        Follow(schema).TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var found) ? found : null;

    /// <summary>The properties that have to be there.</summary>
    public IEnumerable<string> Required(JsonElement schema) =>
        Follow(schema).TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString()!) : [];

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string place)
    {
        var others = schema.TryGetProperty("additionalProperties", out var given) && given.ValueKind == JsonValueKind.Object ? given : (JsonElement?)null;
        // Where no property is named at all, any may be there.
        var anything = others is null && !schema.TryGetProperty("properties", out _);
        return Required(schema).Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{place}.{name} is missing")
            .Concat(value.EnumerateObject().SelectMany(property => (Property(schema, property.Name) ?? others) is { } wanted
                ? Mistakes(wanted, property.Value, $"{place}.{property.Name}")
                : anything ? [] : [$"{place}.{property.Name} is not known"]));
    }

    private static IEnumerable<string> OfText(JsonElement schema, string text, string place)
    {
        if (schema.TryGetProperty("enum", out var words) && !words.EnumerateArray().Any(word => word.GetString() == text))
            yield return $"{place} is none of the words it may be: {text}";
        if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.ECMAScript))
            yield return $"{place} does not fit {pattern}: {text}";
        if (schema.TryGetProperty("maxLength", out var most) && text.Length > most.GetInt32())
            yield return $"{place} is longer than {most}";
        if (schema.TryGetProperty("minLength", out var least) && text.Length < least.GetInt32())
            yield return $"{place} is shorter than {least}";
        if (schema.TryGetProperty("format", out var format) && !Fits(format.GetString()!, text))
            yield return $"{place} is no {format}: {text}";
    }

    private static IEnumerable<string> OfNumber(JsonElement schema, JsonElement value, bool whole, string place)
    {
        var number = value.GetDecimal();
        if (whole && number != decimal.Truncate(number))
            yield return $"{place} is no whole number";
        if ((schema.TryGetProperty("minimum", out var least) && number < least.GetDecimal())
            || (schema.TryGetProperty("maximum", out var most) && number > most.GetDecimal()))
            yield return $"{place} is out of range: {number}";
    }

    // Times as Twilio writes them; addresses within its API are relative. Phone numbers are any address of any channel.
    private static bool Fits(string format, string text) => format switch
    {
        "uri" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        "date-time" => IsTime(text, "yyyy-MM-dd'T'HH:mm:ss'Z'"),
        "date-time-rfc-2822" => IsTime(text, "ddd, dd MMM yyyy HH:mm:ss '+0000'"),
        _ => true,
    };

    private static bool IsTime(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private JsonElement Follow(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? Follow(reference.GetString()!.Split('/').Skip(1).Aggregate(document, (place, name) => place.GetProperty(name)))
        : schema;

    private static string Type(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString()! : "object";

    private static bool Flag(JsonElement schema, string name) => schema.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;
}
