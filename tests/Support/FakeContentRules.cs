using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BijliMitra.Tests.Support;

/// <summary>A content as a phone shows it.</summary>
/// <param name="Body">The text.</param>
/// <param name="Button">What opens the list; null for buttons.</param>
/// <param name="Options">Buttons or items in order.</param>
public sealed record FakeRendering(string Body, string? Button, IReadOnlyList<FakeOption> Options);

/// <summary>A button or an item of a list.</summary>
public sealed record FakeOption(string Id, string Title, string? Description);

/// <summary>What Twilio's Content API takes (its OpenAPI description), and how a content looks with its values.</summary>
internal static partial class FakeContentRules
{
    private const string Buttons = "twilio/quick-reply";
    private const string List = "twilio/list-picker";
    private const string Text = "twilio/text";
    private const string Authentication = "whatsapp/authentication";

    /// <summary>What is wrong with a request to create; null where nothing is.</summary>
    public static string? Problem(JsonObject request)
    {
        if (Strange(request, "friendly_name", "language", "types", "variables") is { } strange)
            return strange;
        if (request["language"]?.ToString() is not { Length: 2 } || request["types"] is not JsonObject { Count: 1 } types)
            return "language and one type are required";
        var (type, body) = types.First();
        var problem = (type, body) switch
        {
            (Buttons, JsonObject fields) => ButtonsProblem(fields),
            (List, JsonObject fields) => ListProblem(fields),
            (Text, JsonObject fields) => Strange(fields, "body") ?? (fields["body"] is null ? "body is required" : null),
            (Authentication, JsonObject fields) => AuthenticationProblem(fields),
            _ => $"{type} is no type the bot uses",
        };
        var slots = Slots(body!).Distinct().Order().ToList();
        var samples = (request["variables"] as JsonObject ?? []).Select(sample => int.Parse(sample.Key)).Order().ToList();
        return problem ?? (type == Authentication || slots.SequenceEqual(samples) ? null : "every placeholder needs a sample, every sample a placeholder");
    }

    /// <summary>The content with these values; a number for the error where Twilio or WhatsApp refuses.</summary>
    public static (FakeRendering? Rendering, int Error) Render(JsonObject request, JsonObject values)
    {
        var (type, node) = ((JsonObject)request["types"]!).First();
        var body = (JsonObject)node!;
        if (values.Any(value => value.Value?.GetValueKind() != System.Text.Json.JsonValueKind.String || value.Value.ToString().Length is 0 or > 1600))
            return (null, 21656);
        if (type == Authentication)
            return (new FakeRendering($"*{values["1"]}* is your verification code. For your security, do not share this code.", null, []), 0);
        if (Slots(body["body"]!).Any(slot => BadInBody().IsMatch(values[$"{slot}"]?.ToString() ?? "")))
            return (null, 21656);
        var rendering = new FakeRendering(
            Fill(body["body"], values)!,
            Fill(body["button"], values),
            [.. (body["actions"] ?? body["items"] ?? new JsonArray()).AsArray().Select(option =>
                new FakeOption(Fill(option!["id"], values)!, Fill(option["title"] ?? option["item"], values)!, Fill(option["description"], values)))]);
        return Fits(rendering, type == List) ? (rendering, 0) : (null, 63013);
    }

    private static bool Fits(FakeRendering shown, bool list) =>
        shown.Body.Length is > 0 and <= 1024 && (shown.Button?.Length ?? 1) is > 0 and <= 20
        && shown.Options.Count <= (list ? 10 : 3)
        && shown.Options.All(option => option.Title.Length is > 0 && option.Title.Length <= (list ? 24 : 20)
            && option.Id.Length is > 0 and <= 200 && (option.Description?.Length ?? 1) is > 0 and <= 72)
        && shown.Options.Select(option => option.Id).Distinct().Count() == shown.Options.Count
        && shown.Options.Select(option => option.Title).Distinct().Count() == shown.Options.Count;

    private static string? ButtonsProblem(JsonObject fields) => Strange(fields, "body", "actions")
        ?? (fields["body"] is not null && fields["actions"] is JsonArray { Count: >= 1 and <= 10 } actions
            ? actions.Select(action => Strange((JsonObject)action!, "type", "title", "id")
                ?? (action!["type"]?.ToString() == "QUICK_REPLY" && action["title"] is not null ? null : "an action needs type and title"))
                .FirstOrDefault(problem => problem is not null)
            : "body and 1 to 10 actions are required");

    private static string? ListProblem(JsonObject fields) => Strange(fields, "body", "button", "items")
        ?? (fields["body"] is not null && fields["button"] is not null && fields["items"] is JsonArray { Count: >= 1 and <= 10 } items
            ? items.Select(item => Strange((JsonObject)item!, "id", "item", "description")
                ?? (item!["id"] is not null && item["item"] is not null ? null : "an item needs id and item"))
                .Append(items.Select(item => item!["description"] is null).Distinct().Count() == 1 ? null : "descriptions on all items or none")
                .FirstOrDefault(problem => problem is not null)
            : "body, button and 1 to 10 items are required");

    private static string? AuthenticationProblem(JsonObject fields) =>
        Strange(fields, "add_security_recommendation", "code_expiration_minutes", "actions")
        ?? (fields["code_expiration_minutes"] is not { } minutes || (int)minutes is >= 1 and <= 90 ? null : "code_expiration_minutes is 1 to 90")
        ?? (fields["actions"] is JsonArray { Count: 1 } actions && actions[0]!["type"]?.ToString() == "COPY_CODE"
            && actions[0]!["copy_code_text"]?.ToString() is { Length: > 0 and <= 25 } ? null : "one COPY_CODE action is required");

    private static string? Strange(JsonObject fields, params string[] known) =>
        fields.FirstOrDefault(field => !known.Contains(field.Key)).Key is { } name ? $"{name} is not known" : null;

    private static IEnumerable<int> Slots(JsonNode node) => Slot().Matches(node.ToJsonString()).Select(slot => int.Parse(slot.Groups[1].Value));

    private static string? Fill(JsonNode? text, JsonObject values) =>
        text is null ? null : Slot().Replace(text.ToString(), slot => values[slot.Groups[1].Value]?.ToString() ?? "");

    [GeneratedRegex(@"\{\{(\d+)\}\}")]
    private static partial Regex Slot();

    // Twilio's page on error 21656.
    [GeneratedRegex("[\n\r\t]| {5}")]
    private static partial Regex BadInBody();
}
