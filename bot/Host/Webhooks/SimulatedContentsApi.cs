using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Adapters.TwilioChannel;

namespace BijliMitra.Webhooks;

/// <summary>The part of Twilio's Content API that the stand-in answers (OpenAPI: twilio_content_v1).</summary>
internal static class SimulatedContentsApi
{
    private const string Contents = SimulatorEndpoints.ContentPath + "/v1/Content";
    private const string WithApprovals = SimulatorEndpoints.ContentPath + "/v1/ContentAndApprovals";
    private const int MostBytes = 64 * 1024;
    private const int DefaultPage = 50;
    private const int LargestPage = 1_000;

    public static void MapSimulatedContents(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Contents, Create);
        routes.MapGet(Contents, (HttpContext context, SimulatedContents contents, Func<TwilioOptions> twilio) =>
            List(context, contents, Contents, content => ToTwilio(content, twilio())));
        routes.MapGet(WithApprovals, (HttpContext context, SimulatedContents contents, Func<TwilioOptions> twilio) =>
            List(context, contents, WithApprovals, content => ToTwilio(content, twilio(), Approval(content))));
        routes.MapGet(Contents + "/{sid}", (string sid, SimulatedContents contents, Func<TwilioOptions> twilio) =>
            contents.Find(sid) is { } content ? Results.Json(ToTwilio(content, twilio())) : NotFound());
        routes.MapDelete(Contents + "/{sid}", (string sid, SimulatedContents contents) => contents.Delete(sid) ? Results.NoContent() : NotFound());
        routes.MapPost(Contents + "/{sid}/ApprovalRequests/whatsapp", Approve);
        routes.MapGet(Contents + "/{sid}/ApprovalRequests", (string sid, SimulatedContents contents, Func<TwilioOptions> twilio) =>
            contents.Find(sid) is { } content
                ? Results.Json(new { sid, account_sid = twilio().AccountSid, whatsapp = Approval(content), url = Url(twilio(), sid) + "/ApprovalRequests" })
                : NotFound());
    }

    private static async Task<IResult> Create(HttpContext context, SimulatedContents contents, Func<TwilioOptions> twilio)
    {
        var (request, refusal) = await Json(context);
        if (request is null)
        {
            return refusal!;
        }
        if (Text(request["language"]) is not { Length: > 0 } language || request["types"] is not JsonObject { Count: > 0 } types)
        {
            return SimulatedMessagesApi.Refuse(20001, 400, "language and types are required");
        }
        if (types.FirstOrDefault(type => !ContentRendering.Knows(type.Key)) is { Key: { } strange })
        {
            return SimulatedMessagesApi.Refuse(20001, 400, $"The simulator does not know the content type {strange}");
        }
        var variables = (request["variables"] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => Text(pair.Value) ?? "");
        var created = contents.Create(Text(request["friendly_name"]) ?? "", language, variables, (JsonObject)types.DeepClone());
        return created is null
            ? SimulatedMessagesApi.Refuse(20001, 400, $"The simulator keeps at most {SimulatedContents.Most} contents")
            : Results.Json(ToTwilio(created, twilio()), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> Approve(string sid, HttpContext context, SimulatedContents contents)
    {
        var (request, refusal) = await Json(context);
        if (request is null)
        {
            return refusal!;
        }
        if (Text(request["name"]) is not { Length: > 0 } name || Text(request["category"]) is not ("UTILITY" or "MARKETING" or "AUTHENTICATION"))
        {
            return SimulatedMessagesApi.Refuse(20001, 400, "name and category (UTILITY, MARKETING, AUTHENTICATION) are required");
        }
        return contents.Approve(sid, name, Text(request["category"])!) is { } approved
            ? Results.Json(Approval(approved), statusCode: StatusCodes.Status201Created)
            : NotFound();
    }

    private static IResult List(HttpContext context, SimulatedContents contents, string path, Func<SimulatedContent, object> show)
    {
        var size = Math.Clamp(Number(context, "PageSize", DefaultPage), 1, LargestPage);
        var page = Math.Max(Number(context, "Page", 0), 0);
        var (shown, more) = contents.List(page, size);
        string At(int number) => $"{context.Request.Scheme}://{context.Request.Host}{path}?PageSize={size}&Page={number}";
        return Results.Json(new
        {
            contents = shown.Select(show),
            meta = new
            {
                page,
                page_size = size,
                first_page_url = At(0),
                previous_page_url = page > 0 ? At(page - 1) : null,
                url = At(page),
                next_page_url = more ? At(page + 1) : null,
                key = "contents",
            },
        });
    }

    private static async Task<(JsonObject? Json, IResult? Refusal)> Json(HttpContext context)
    {
        if (context.Request.ContentLength is null or > MostBytes)
        {
            return (null, Results.StatusCode(StatusCodes.Status413PayloadTooLarge));
        }
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) is JsonObject json
                ? (json, null)
                : (null, SimulatedMessagesApi.Refuse(20001, 400, "The body is no JSON object"));
        }
        catch (JsonException)
        {
            return (null, SimulatedMessagesApi.Refuse(20001, 400, "The body is no JSON"));
        }
    }

    private static JsonObject ToTwilio(SimulatedContent content, TwilioOptions twilio, JsonObject? approval = null)
    {
        var json = new JsonObject
        {
            ["sid"] = content.Sid,
            ["account_sid"] = twilio.AccountSid,
            ["friendly_name"] = content.FriendlyName,
            ["language"] = content.Language,
            ["variables"] = JsonSerializer.SerializeToNode(content.Variables),
            ["types"] = content.Types.DeepClone(),
            ["date_created"] = Time(content),
            ["date_updated"] = Time(content),
        };
        if (approval is not null)
        {
            json["approval_requests"] = approval;
            return json;
        }
        var url = Url(twilio, content.Sid);
        json["url"] = url;
        json["links"] = new JsonObject
        {
            ["approval_create"] = url + "/ApprovalRequests/whatsapp",
            ["approval_fetch"] = url + "/ApprovalRequests",
        };
        return json;
    }

    private static JsonObject Approval(SimulatedContent content) => new()
    {
        ["name"] = content.ApprovedAs ?? "",
        ["category"] = content.Category,
        ["content_type"] = content.Types.First().Key,
        ["status"] = content.ApprovedAs is null ? "unsubmitted" : "approved",
        ["rejection_reason"] = "",
        ["allow_category_change"] = true,
    };

    private static string Time(SimulatedContent content) => content.CreatedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Url(TwilioOptions twilio, string sid) => $"{twilio.ContentBaseUrl}/v1/Content/{sid}";

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static int Number(HttpContext context, string name, int otherwise) =>
        int.TryParse(context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static IResult NotFound() => SimulatedMessagesApi.Refuse(20404, 404, "The requested resource was not found");
}
