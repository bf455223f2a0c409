using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BijliMitra.Adapters.Simulator;

/// <summary>A message made of a Content resource and its variables.</summary>
/// <param name="Body">Text.</param>
/// <param name="MediaUrl">Document or picture; null for none.</param>
/// <param name="Choices">Buttons or list; null for none.</param>
public sealed record RenderedContent(string Body, string? MediaUrl, SimulatedChoices? Choices);

/// <summary>Fills Content resources in, in the shapes of Twilio's Content API (domain A7).</summary>
public static partial class ContentRendering
{
    // Richest first: what WhatsApp shows of a resource with several shapes.
    private static readonly (string Type, Func<JsonObject, Filler, RenderedContent> Render)[] Shapes =
    [
        ("whatsapp/authentication", Authentication),
        ("twilio/list-picker", ListPicker),
        ("twilio/quick-reply", (shape, fill) => WithButtons(shape, fill, Reply)),
        ("twilio/call-to-action", (shape, fill) => WithButtons(shape, fill, Action)),
        ("twilio/media", Media),
        ("twilio/text", (shape, fill) => new(fill.Text(shape["body"]), null, null)),
    ];

    /// <summary>Whether the stand-in can show this shape.</summary>
    public static bool Knows(string type) => Shapes.Any(shape => shape.Type == type);

    /// <summary>The variables of a message; null where the text is no JSON object of texts.</summary>
    public static IReadOnlyDictionary<string, string>? Variables(string? json)
    {
        if (string.IsNullOrEmpty(json))
        {
            return new Dictionary<string, string>();
        }
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// The message. SMS has no buttons: it gets the plain text where there is one, otherwise the words of the richest shape. A
    /// placeholder without a value gets the resource's sample.
    /// </summary>
    public static RenderedContent Render(SimulatedContent content, IReadOnlyDictionary<string, string> variables, bool isWhatsApp)
    {
        var fill = new Filler(content.Variables, variables);
        foreach (var (type, render) in isWhatsApp ? Shapes : [.. Shapes.Reverse()])
        {
            if (content.Types[type] is JsonObject shape)
            {
                var message = render(shape, fill);
                return isWhatsApp ? message : message with { Choices = null };
            }
        }
        return new("", null, null);
    }

    // The words are WhatsApp's own; the company only chooses the two optional sentences.
    private static RenderedContent Authentication(JsonObject shape, Filler fill)
    {
        var code = fill.Value("1");
        var lines = new List<string> { $"*{code}* is your verification code." };
        if ((bool?)shape["add_security_recommendation"] != false)
        {
            lines[0] += " For your security, do not share this code.";
        }
        if (shape["code_expiration_minutes"] is { } minutes)
        {
            lines.Add($"This code expires in {minutes} minutes.");
        }
        return new(string.Join('\n', lines), null, Buttons(shape, action => new(SimulatedButtonKind.Copy, fill.Text(action["copy_code_text"]), code)));
    }

    private static RenderedContent ListPicker(JsonObject shape, Filler fill)
    {
        var items = (shape["items"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(item => new SimulatedItem(fill.Text(item["id"]), fill.Text(item["item"]), fill.Text(item["description"])));
        return new(fill.Text(shape["body"]), null, new([], fill.Text(shape["button"]), [.. items]));
    }

    private static RenderedContent Media(JsonObject shape, Filler fill) =>
        new(fill.Text(shape["body"]), fill.Text((shape["media"] as JsonArray)?.FirstOrDefault()) is { Length: > 0 } url ? url : null, null);

    private static RenderedContent WithButtons(JsonObject shape, Filler fill, Func<JsonObject, Filler, SimulatedButton> button) =>
        new(fill.Text(shape["body"]), null, Buttons(shape, action => button(action, fill)));

    private static SimulatedButton Reply(JsonObject action, Filler fill) =>
        new(SimulatedButtonKind.Reply, fill.Text(action["title"]), fill.Text(action["id"] ?? action["title"]));

    private static SimulatedButton Action(JsonObject action, Filler fill) => ((string?)action["type"]) switch
    {
        "PHONE_NUMBER" or "VOICE_CALL" => new(SimulatedButtonKind.Call, fill.Text(action["title"]), fill.Text(action["phone"])),
        "COPY_CODE" => new(SimulatedButtonKind.Copy, fill.Text(action["title"]), fill.Text(action["code"])),
        _ => new(SimulatedButtonKind.Link, fill.Text(action["title"]), fill.Text(action["url"])),
    };

    private static SimulatedChoices Buttons(JsonObject shape, Func<JsonObject, SimulatedButton> button) =>
        new([.. (shape["actions"] as JsonArray ?? []).OfType<JsonObject>().Select(button)], "", []);

    [GeneratedRegex(@"\{\{\s*(\w+)\s*\}\}")]
    private static partial Regex Placeholder();

    private sealed class Filler(IReadOnlyDictionary<string, string> samples, IReadOnlyDictionary<string, string> values)
    {
        public string Value(string name) => values.GetValueOrDefault(name) ?? samples.GetValueOrDefault(name) ?? "";

        public string Text(JsonNode? text) =>
            text is JsonValue value && value.TryGetValue<string>(out var pattern) ? Placeholder().Replace(pattern, match => Value(match.Groups[1].Value)) : "";
    }
}
