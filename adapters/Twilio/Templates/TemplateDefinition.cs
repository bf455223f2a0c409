using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>A Content resource as we want it to be at Twilio (Content API v1, <c>ContentCreateRequest</c>).</summary>
/// <param name="Name">Our name of it.</param>
/// <param name="Language">Two-letter language code.</param>
/// <param name="Type">Twilio's content type, such as <c>twilio/quick-reply</c>.</param>
/// <param name="Body">The fields of that type.</param>
/// <param name="Variables">A sample value for each placeholder, in the order of their numbers.</param>
/// <param name="Category">WhatsApp's category for the approval; null where it is sent within the 24 hours only and needs none.</param>
public sealed record TemplateDefinition(
    string Name, string Language, string Type, JsonObject Body, IReadOnlyList<string> Variables, string? Category = null)
{
    /// <summary>How the friendly names of all our resources begin.</summary>
    public const string Prefix = "bijli-mitra-";

    // Devanagari stays readable in the exported files.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Hash of all that makes the resource: another definition is another resource.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', [Language, Type, Body.ToJsonString(), Category, .. Variables]))))[..12];

    /// <summary>By which the resource is found again.</summary>
    public string FriendlyName => $"{Prefix}{Name}-{Language}-{Hash}";

    /// <summary>Name of the template at WhatsApp: lower-case letters, digits and underscores.</summary>
    public string ApprovalName => FriendlyName.Replace('-', '_');

    /// <summary>The body of the request that creates it.</summary>
    public string ToJson()
    {
        var request = new JsonObject { ["friendly_name"] = FriendlyName, ["language"] = Language };
        if (Variables.Count > 0)
        {
            request["variables"] = new JsonObject(Variables.Select((sample, i) => KeyValuePair.Create($"{i + 1}", (JsonNode?)sample)));
        }
        request["types"] = new JsonObject { [Type] = Body.DeepClone() };
        return request.ToJsonString(Readable);
    }

    /// <summary>Values for the placeholders as <c>ContentVariables</c> takes them.</summary>
    public static string Fill(IEnumerable<string> values) =>
        new JsonObject(values.Select((value, i) => KeyValuePair.Create($"{i + 1}", (JsonNode?)value))).ToJsonString();
}
