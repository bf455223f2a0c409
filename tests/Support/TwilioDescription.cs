using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace BijliMitra.Tests.Support;

/// <summary>A request to Twilio as it came.</summary>
/// <param name="Method">Upper case.</param>
/// <param name="Path">Without query.</param>
/// <param name="Query">As it stands, with its question mark; empty for none.</param>
/// <param name="Authorization">The header.</param>
/// <param name="ContentType">The header; null for none.</param>
/// <param name="Body">As text.</param>
internal sealed record TwilioRequest(string Method, string Path, string Query, string? Authorization, string? ContentType, string Body);

/// <summary>Twilio's own OpenAPI description of the APIs we use, where it lies beside the project.</summary>
internal sealed class TwilioDescription
{
    /// <summary>How Twilio answers.</summary>
    public const string Json = "application/json";

    private const string Gateway = "text/html";
    private static readonly string[] Files = ["twilio_api_v2010.json", "twilio_content_v1.json"];

    // What Twilio's libraries read of an error; the description has successes only.
    private static readonly JsonElement Error = JsonSerializer.Deserialize<JsonElement>(
        """
        {"required": ["code", "message", "more_info", "status"], "properties": {
            "code": {"type": "integer"}, "message": {"type": "string"}, "more_info": {"type": "string", "format": "uri"}, "status": {"type": "integer"}}}
        """);

    private static readonly Lazy<TwilioDescription?> Found = new(() => Repository.FromElsewhere("twilio-openapi") is { } folder ? new TwilioDescription(folder) : null);

    private readonly List<Place> _places = [];
    private readonly Dictionary<string, JsonElement> _schemas = [];

    private TwilioDescription(string folder)
    {
        foreach (var file in Files)
        {
            var document = JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(Path.Combine(folder, file)));
            var schemas = new OpenApiSchemas(document);
            foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
                _schemas[schema.Name] = schema.Value;
            _places.AddRange(document.GetProperty("paths").EnumerateObject().Select(path => new Place(
                path.Name, new Regex("^" + Regex.Replace(Regex.Escape(path.Name), @"\\\{(\w+)}", "(?<$1>[^/]+?)") + "$"), path.Value, schemas)));
        }
    }

    /// <summary>The description; null where it is not there.</summary>
    public static TwilioDescription? Beside => Found.Value;

    /// <summary>The description; skips the test where it is not there.</summary>
    public static TwilioDescription Needed
    {
        get
        {
            Assert.SkipWhen(Beside is null, "Twilio's OpenAPI description is not beside the project: nothing is held against it.");
            return Beside!;
        }
    }

    /// <summary>A content type without its parameters; null where it is none.</summary>
    public static string? MediaType(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.MediaType : null;

    /// <summary>A schema by its name.</summary>
    public JsonElement Schema(string name) => _schemas[name];

    /// <summary>What in the request is not as described, a line each.</summary>
    public IEnumerable<string> Mistakes(TwilioRequest request) =>
        (Find(request.Method, request.Path) is { } place ? place.Mistakes(request) : ["is not known"])
        .Select(mistake => $"{request.Method} {request.Path}: {mistake}");

    /// <summary>What in an answer to such a request is not as described, a line each. What a gateway answers in Twilio's place is not judged.</summary>
    public IEnumerable<string> Mistakes(string method, string path, int status, string? contentType, string body)
    {
        var mistakes = (MediaType(contentType), status) switch
        {
            (Gateway, _) => [],
            (Json, >= 400) => new OpenApiSchemas(Error).JsonMistakes(Error, body, "error"),
            (_, >= 400) => [],
            _ => Find(method, path)?.Mistakes(status, contentType, body) ?? ["is not known"],
        };
        return mistakes.Select(mistake => $"{status} to {method} {path}: {mistake}");
    }

    /// <summary>The description's own examples of answers, of paths that have one of these words.</summary>
    public IEnumerable<(string Method, string Path, int Status, string Body)> Examples(params string[] words) =>
        from place in _places
        where words.Any(place.Path.Contains)
        from method in place.Methods.EnumerateObject()
        where method.Value.ValueKind == JsonValueKind.Object && method.Value.TryGetProperty("responses", out _)
        from answer in method.Value.GetProperty("responses").EnumerateObject()
        where answer.Value.TryGetProperty("content", out _)
        let content = answer.Value.GetProperty("content").GetProperty(Json)
        from example in content.TryGetProperty("examples", out var examples) ? examples.EnumerateObject().ToList() : []
        select (method.Name.ToUpperInvariant(), place.Path, int.Parse(answer.Name), example.Value.GetProperty("value").GetRawText());

    private TwilioOperation? Find(string method, string path) => _places
        .Select(place => (place, match: place.Pattern.Match(path)))
        .Where(found => found.match.Success && found.place.Methods.TryGetProperty(method.ToLowerInvariant(), out _))
        .Select(found => new TwilioOperation(found.place.Methods.GetProperty(method.ToLowerInvariant()), found.match, found.place.Schemas))
        .FirstOrDefault();

    private sealed record Place(string Path, Regex Pattern, JsonElement Methods, OpenApiSchemas Schemas);
}
