using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>A Content resource as Twilio lists it.</summary>
public sealed record ContentResource(string Sid, string FriendlyName);

/// <summary>What WhatsApp says of a template.</summary>
/// <param name="Status">Twilio's word, such as <c>unsubmitted</c>, <c>pending</c>, <c>approved</c> or <c>rejected</c>.</param>
/// <param name="Reason">Why it was rejected; empty otherwise.</param>
public sealed record ContentApproval(string Status, string Reason);

/// <summary>The Content API refused a request, or its answer cannot be read. <see cref="Code"/> is Twilio's, 0 for none.</summary>
public sealed class ContentApiException(HttpStatusCode status, int code, string message) : Exception(message)
{
    /// <summary>HTTP status.</summary>
    public HttpStatusCode Status => status;

    /// <summary>Twilio's error code.</summary>
    public int Code => code;
}

/// <summary>
/// Twilio's Content API, version 1 (its OpenAPI description, twilio_content_v1). Throws <see cref="ContentApiException"/> where Twilio
/// refuses, and what <see cref="HttpClient"/> throws where no answer came.
/// </summary>
public sealed partial class ContentApi(HttpClient http, Func<TwilioOptions> options)
{
    private const string Resources = "/v1/Content";
    private const int PageSize = 500;
    private const int MostPages = 100;

    /// <summary>All resources of the account.</summary>
    public async Task<IReadOnlyList<ContentResource>> List(CancellationToken stop)
    {
        var found = new List<ContentResource>();
        var query = $"?PageSize={PageSize}";
        for (var page = 0; page < MostPages && query is not null; page++)
        {
            var answer = await Ask(HttpMethod.Get, Resources + query, null, Json.Default.ContentPage, stop);
            found.AddRange(answer.Contents.Select(content => new ContentResource(content.Sid, content.FriendlyName ?? "")));
            // Only what is asked is taken from the answer, never where: the credentials go along.
            query = answer.Meta?.NextPageUrl is { } next && next.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? next[at..] : null;
        }
        return found;
    }

    /// <summary>Creates a resource and returns its SID. Not idempotent: where no answer came it may be there.</summary>
    public async Task<string> Create(TemplateDefinition definition, CancellationToken stop) =>
        (await Ask(HttpMethod.Post, Resources, definition.ToJson(), Json.Default.Content, stop)).Sid;

    /// <summary>What WhatsApp says of a resource.</summary>
    public async Task<ContentApproval> Approval(string sid, CancellationToken stop)
    {
        var answer = await Ask(HttpMethod.Get, $"{Resources}/{sid}/ApprovalRequests", null, Json.Default.Approvals, stop);
        return answer.WhatsApp is { Status: { Length: > 0 } status } given
            ? new ContentApproval(status, given.RejectionReason ?? "")
            : new ContentApproval(Unsubmitted, "");
    }

    /// <summary>Asks WhatsApp for its approval and returns what it says at once.</summary>
    public async Task<ContentApproval> RequestApproval(string sid, string name, string category, CancellationToken stop)
    {
        var request = JsonSerializer.Serialize(new ApprovalRequest(name, category), Json.Default.ApprovalRequest);
        var answer = await Ask(HttpMethod.Post, $"{Resources}/{sid}/ApprovalRequests/whatsapp", request, Json.Default.ApprovalState, stop);
        return new ContentApproval(answer.Status ?? "received", answer.RejectionReason ?? "");
    }

    /// <summary>The status of what was never submitted.</summary>
    public const string Unsubmitted = "unsubmitted";

    /// <summary>The status of what may be sent at any time.</summary>
    public const string Approved = "approved";

    private async Task<T> Ask<T>(
        HttpMethod method, string path, string? body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, CancellationToken stop)
    {
        var current = options();
        using var request = new HttpRequestMessage(method, current.ContentBaseUrl.TrimEnd('/') + path);
        request.Headers.Authorization = current.LogIn();
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, stop);
        try
        {
            return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync(type, stop) is { } read
                ? read
                : throw await Refusal(answer, stop);
        }
        catch (JsonException)
        {
            throw new ContentApiException(answer.StatusCode, 0, $"The answer to {method} {path.Split('?')[0]} is not Twilio's JSON.");
        }
    }

    private static async Task<ContentApiException> Refusal(HttpResponseMessage answer, CancellationToken stop)
    {
        var error = answer.Content.Headers.ContentType?.MediaType == "application/json"
            ? await answer.Content.ReadFromJsonAsync(Json.Default.ContentError, stop)
            : null;
        return new ContentApiException(
            answer.StatusCode, error?.Code ?? 0, $"Twilio answered {(int)answer.StatusCode}: {error?.Message ?? answer.ReasonPhrase}");
    }

    private sealed record Content(string Sid, string? FriendlyName = null);

    private sealed record ContentPage(IReadOnlyList<Content> Contents, PageMeta? Meta = null);

    private sealed record PageMeta(string? NextPageUrl = null);

    private sealed record Approvals([property: JsonPropertyName("whatsapp")] ApprovalState? WhatsApp = null);

    private sealed record ApprovalState(string? Status = null, string? RejectionReason = null);

    private sealed record ApprovalRequest(string Name, string Category);

    private sealed record ContentError(int Code = 0, string? Message = null);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(Content))]
    [JsonSerializable(typeof(ContentPage))]
    [JsonSerializable(typeof(Approvals))]
    [JsonSerializable(typeof(ApprovalRequest))]
    [JsonSerializable(typeof(ContentError))]
    private sealed partial class Json : JsonSerializerContext;
}
