using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BijliMitra.Tests.Support;

/// <summary>What the stand-in does with a request for a medium.</summary>
public abstract record FakeMedium
{
    private FakeMedium()
    {
    }

    /// <summary>Gives these bytes.</summary>
    public sealed record Holds(byte[] Bytes, string ContentType = "image/jpeg") : FakeMedium;

    /// <summary>Answers with an error.</summary>
    public sealed record Fails(int Status) : FakeMedium;

    /// <summary>Sends the caller elsewhere, as Twilio does to its own network.</summary>
    public sealed record Elsewhere(string Address) : FakeMedium;

    /// <summary>Begins an answer and never ends it.</summary>
    public sealed record Hangs : FakeMedium;
}

/// <summary>The media that people sent: given with the account's log-in only, until they are deleted.</summary>
public sealed class FakeMedia
{
    private const string Path = "/2010-04-01/Accounts/{account}/Messages/{message}/Media/{sid}";
    private readonly ConcurrentDictionary<string, FakeMedium> _media = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _fetched = new();
    private readonly ConcurrentQueue<string> _deleted = new();
    private CancellationToken _stopping;
    private int _count;

    /// <summary>SIDs of media that were asked for, once for each time.</summary>
    public IReadOnlyList<string> Fetched => [.. _fetched];

    /// <summary>SIDs of media that were deleted.</summary>
    public IReadOnlyList<string> Deleted => [.. _deleted];

    /// <summary>Whether the deletion of a medium is refused.</summary>
    public bool KeepsAll { get; set; }

    /// <summary>Puts a medium of a message there and returns its SID.</summary>
    public string Add(FakeMedium medium)
    {
        var sid = TwilioForms.Sid(Interlocked.Increment(ref _count), "ME");
        _media[sid] = medium;
        return sid;
    }

    /// <summary>Changes what is done with requests for it.</summary>
    public void Change(string sid, FakeMedium medium) => _media[sid] = medium;

    internal void Map(IEndpointRouteBuilder routes, Func<HttpContext, Task<bool>> letIn, Func<HttpContext, Task> notFound, CancellationToken stopping)
    {
        _stopping = stopping;
        routes.MapGet(Path, async context =>
        {
            if (await letIn(context))
                await Give(context, notFound);
        });
        routes.MapDelete(Path + ".json", async context =>
        {
            if (await letIn(context))
                await Delete(context, notFound);
        });
    }

    private async Task Give(HttpContext context, Func<HttpContext, Task> notFound)
    {
        var sid = (string)context.Request.RouteValues["sid"]!;
        _fetched.Enqueue(sid);
        switch (_media.GetValueOrDefault(sid))
        {
            case FakeMedium.Holds held:
                context.Response.ContentType = held.ContentType;
                await context.Response.Body.WriteAsync(held.Bytes);
                break;
            case FakeMedium.Fails failing:
                context.Response.StatusCode = failing.Status;
                break;
            case FakeMedium.Elsewhere elsewhere:
                context.Response.Redirect(elsewhere.Address, permanent: false, preserveMethod: true);
                break;
            case FakeMedium.Hangs:
                await Hang(context);
                break;
            default:
                await notFound(context);
                break;
        }
    }

    private async Task Hang(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stopping);
        context.Response.ContentType = "image/jpeg";
        await context.Response.Body.WriteAsync(new byte[] { 0xFF, 0xD8 });
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private Task Delete(HttpContext context, Func<HttpContext, Task> notFound)
    {
        var sid = (string)context.Request.RouteValues["sid"]!;
        if (KeepsAll)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.ContentType = "text/html";
            return Task.CompletedTask;
        }
        if (!_media.TryRemove(sid, out _))
            return notFound(context);
        _deleted.Enqueue(sid);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
