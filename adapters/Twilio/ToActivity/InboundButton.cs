using System.Text.Json;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Buttons and lists: which of our ids was chosen.</summary>
public static class InboundButton
{
    private const int Deepest = 8;

    /// <summary>
    /// The id behind a tapped button or chosen list item; null where nothing was tapped. Twilio does not document where a list's
    /// id stands, so the places seen in use are read in turn (domain A1).
    /// </summary>
    public static string? ChosenId(InboundForm form) =>
        form.Clean("ListId", InboundLimits.Choice)
        ?? ReplyId(form.First("InteractiveData"))
        ?? form.Clean("ButtonPayload", InboundLimits.Choice);

    private static string? ReplyId(string? json)
    {
        if (json is null || json.Length > InboundLimits.InteractiveData)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
            return Find(document.RootElement) is { } id ? InboundLimits.Clean(id, InboundLimits.Choice) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        return IdIn(element, "list_reply") ?? IdIn(element, "button_reply")
            ?? element.EnumerateObject().Select(property => Find(property.Value)).FirstOrDefault(found => found is not null);
    }

    private static string? IdIn(JsonElement element, string name) =>
        element.TryGetProperty(name, out var reply) && reply.ValueKind == JsonValueKind.Object
            && reply.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text
            ? text
            : null;
}
