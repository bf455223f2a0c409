using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BijliMitra.Tests.Support;

/// <summary>A Content resource of the stand-in.</summary>
public sealed record FakeResource(string Sid, JsonObject Request)
{
    /// <summary>WhatsApp's word.</summary>
    public string Approval { get; set; } = "unsubmitted";

    /// <summary>The request for approval.</summary>
    public JsonObject? ApprovalRequest { get; set; }

    /// <summary>By which it is found.</summary>
    public string FriendlyName => Request["friendly_name"]?.ToString() ?? "";
}

/// <summary>The Content API of the stand-in for Twilio: creates, lists in pages, approves; misbehaves as scripted.</summary>
public sealed class FakeContent
{
    private readonly Lock _lock = new();
    private readonly List<FakeResource> _resources = [];
    private readonly ConcurrentQueue<FakeBehaviour> _next = new();
    private int _requests;

    /// <summary>The resources so far, in order of creation.</summary>
    public IReadOnlyList<FakeResource> Resources
    {
        get
        {
            lock (_lock)
                return [.. _resources];
        }
    }

    /// <summary>Longest page, whatever is asked for.</summary>
    public int LongestPage { get; set; } = 1000;

    /// <summary>What WhatsApp decides on what is submitted.</summary>
    public string Decision { get; set; } = "approved";

    /// <summary>Requests of any kind so far.</summary>
    public int Requests => _requests;

    /// <summary>Scripts the next request.</summary>
    public void Next(FakeBehaviour behaviour) => _next.Enqueue(behaviour);

    /// <summary>Has a resource that nobody made by a request.</summary>
    public void Add(string sid, string json)
    {
        lock (_lock)
            _resources.Add(new FakeResource(sid, JsonNode.Parse(json)!.AsObject()));
    }

    /// <summary>Forgets a resource, as when somebody deletes it in Twilio's console.</summary>
    public void Delete(string sid)
    {
        lock (_lock)
            _resources.RemoveAll(resource => resource.Sid == sid);
    }

    internal void Map(IEndpointRouteBuilder routes, Func<HttpContext, Task<bool>> letIn)
    {
        routes.MapPost("/v1/Content", context => Answer(context, letIn, Create));
        routes.MapGet("/v1/Content", context => Answer(context, letIn, List));
        routes.MapGet("/v1/Content/{sid}/ApprovalRequests", context => Answer(context, letIn, Approval));
        routes.MapPost("/v1/Content/{sid}/ApprovalRequests/whatsapp", context => Answer(context, letIn, Submit));
    }

    private async Task Answer(
        HttpContext context, Func<HttpContext, Task<bool>> letIn, Func<HttpContext, Task<(int Status, JsonObject Body)>> handle)
    {
        Interlocked.Increment(ref _requests);
        if (!await letIn(context))
            return;
        var behaviour = _next.TryDequeue(out var next) ? next : new FakeBehaviour.Accept();
        var (status, body) = behaviour switch
        {
            FakeBehaviour.Refuse refusal => (refusal.Status, Error(refusal.Code, refusal.Status, refusal.Message)),
            FakeBehaviour.Gateway or FakeBehaviour.Drop => (0, []),
            _ => await handle(context),
        };
        if (behaviour is FakeBehaviour.Drop or FakeBehaviour.AcceptAndDrop)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = behaviour is FakeBehaviour.Gateway broken ? broken.Status : status;
        context.Response.ContentType = behaviour is FakeBehaviour.Gateway ? "text/html" : "application/json";
        await context.Response.WriteAsync(behaviour is FakeBehaviour.Gateway ? "<html></html>" : body.ToJsonString());
    }

    private async Task<(int, JsonObject)> Create(HttpContext context)
    {
        if (await Read(context) is not { } request)
            return (400, Error(20001, 400, "Not a JSON object"));
        if (FakeContentRules.Problem(request) is { } problem)
            return (400, Error(20001, 400, problem));
        lock (_lock)
        {
            var resource = new FakeResource("HX" + (_resources.Count + 1).ToString("x32", CultureInfo.InvariantCulture), request);
            _resources.Add(resource);
            return (201, ToJson(resource));
        }
    }

    private Task<(int, JsonObject)> List(HttpContext context)
    {
        var all = Resources;
        var size = Math.Clamp(int.TryParse(context.Request.Query["PageSize"], out var asked) ? asked : 50, 1, LongestPage);
        var from = int.TryParse(context.Request.Query["Page"], out var page) ? page * size : 0;
        // The address of another host, as Twilio's own is to a bot behind a stand-in.
        var more = from + size < all.Count ? $"https://content.twilio.com/v1/Content?PageSize={size}&Page={page + 1}&PageToken=PT{page + 1}" : null;
        return Task.FromResult((200, new JsonObject
        {
            ["meta"] = new JsonObject { ["page"] = page, ["page_size"] = size, ["next_page_url"] = more, ["key"] = "contents" },
            ["contents"] = new JsonArray([.. all.Skip(from).Take(size).Select(ToJson)]),
        }));
    }

    private Task<(int, JsonObject)> Approval(HttpContext context) => Task.FromResult(Of(context) is { } resource
        ? (200, new JsonObject
        {
            ["sid"] = resource.Sid,
            ["whatsapp"] = new JsonObject { ["type"] = "whatsapp", ["status"] = resource.Approval, ["rejection_reason"] = "" },
        })
        : (404, Error(20404, 404, "Not found")));

    private async Task<(int, JsonObject)> Submit(HttpContext context)
    {
        if (Of(context) is not { } resource)
            return (404, Error(20404, 404, "Not found"));
        if (await Read(context) is not { } request || request["name"]?.ToString() is not { Length: > 0 } name
            || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')
            || request["category"]?.ToString() is not ("UTILITY" or "MARKETING" or "AUTHENTICATION"))
            return (400, Error(20001, 400, "name in lower case and a category are required"));
        (resource.ApprovalRequest, resource.Approval) = (request, Decision);
        return (201, new JsonObject { ["name"] = name, ["status"] = "received", ["rejection_reason"] = "" });
    }

    private FakeResource? Of(HttpContext context) => Resources.FirstOrDefault(r => r.Sid == (string?)context.Request.RouteValues["sid"]);

    private static async Task<JsonObject?> Read(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(context.Request.Body) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject ToJson(FakeResource resource)
    {
        var json = (JsonObject)resource.Request.DeepClone();
        json["sid"] = resource.Sid;
        json["url"] = "https://content.twilio.com/v1/Content/" + resource.Sid;
        return json;
    }

    private static JsonObject Error(int code, int status, string message) => FakeTwilio.Error(new(code, status, message));
}
