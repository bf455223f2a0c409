using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BijliMitra.Tests.Support;

/// <summary>One method of one path of Twilio's description.</summary>
/// <param name="description">Its OpenAPI operation.</param>
/// <param name="path">The path with its parts.</param>
/// <param name="schemas">Of its file.</param>
internal sealed class TwilioOperation(JsonElement description, Match path, OpenApiSchemas schemas)
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>What in a request is not as described.</summary>
    public IEnumerable<string> Mistakes(TwilioRequest request) => [.. LogIn(request), .. Parameters(request), .. Body(request)];

    /// <summary>What in an answer without error is not as described.</summary>
    public IEnumerable<string> Mistakes(int status, string? contentType, string body)
    {
        if (!description.GetProperty("responses").TryGetProperty($"{status}", out var answer))
            return ["an unknown status"];
        if (!answer.TryGetProperty("content", out var content))
            return body.Length == 0 ? [] : ["has a body"];
        return TwilioDescription.MediaType(contentType) == TwilioDescription.Json
            ? schemas.JsonMistakes(content.GetProperty(TwilioDescription.Json).GetProperty("schema"), body, "answer")
            : [$"is {contentType}"];
    }

    // Whether it is the right one, the stand-in itself asks.
    private static IEnumerable<string> LogIn(TwilioRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Authorization, out var header) && header is { Scheme: "Basic", Parameter.Length: > 0 } ? [] : ["has no log-in"];

    private IEnumerable<string> Parameters(TwilioRequest request)
    {
        var query = TwilioForms.Parse(request.Query.TrimStart('?')).ToLookup(field => field.Key, field => field.Value);
        var known = description.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
        foreach (var parameter in known)
        {
            var name = parameter.GetProperty("name").GetString()!;
            List<string> texts = parameter.GetProperty("in").ValueEquals("path") ? [Uri.UnescapeDataString(path.Groups[name].Value)] : [.. query[name]];
            foreach (var mistake in texts.Count > 0 ? schemas.Mistakes(parameter.GetProperty("schema"), texts, name) : [])
                yield return mistake;
        }
        foreach (var name in query.Select(field => field.Key).Except(known.Select(parameter => parameter.GetProperty("name").GetString()!)))
            yield return $"{name} is not known";
    }

    private IEnumerable<string> Body(TwilioRequest request)
    {
        if (!description.TryGetProperty("requestBody", out var wanted))
            return request.Body.Length == 0 ? [] : ["has a body"];
        var content = wanted.GetProperty("content");
        if (TwilioDescription.MediaType(request.ContentType) is not { } type || !content.TryGetProperty(type, out var described))
            return [$"is {request.ContentType}"];
        var schema = described.GetProperty("schema");
        return type == Form ? Fields(schema, request.Body) : schemas.JsonMistakes(schema, request.Body, "body");
    }

    private IEnumerable<string> Fields(JsonElement schema, string body)
    {
        var fields = TwilioForms.Parse(body).ToLookup(field => field.Key, field => field.Value);
        return schemas.Required(schema).Where(name => !fields.Contains(name)).Select(name => $"{name} is missing")
            .Concat(fields.SelectMany(field => schemas.Property(schema, field.Key) is { } known
                ? schemas.Mistakes(known, [.. field], field.Key)
                : [$"{field.Key} is not known"]));
    }
}
