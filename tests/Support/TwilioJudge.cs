using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace BijliMitra.Tests.Support;

/// <summary>Holds every request to a stand-in for Twilio, and every answer of it, against Twilio's own description, where that is beside the project.</summary>
internal sealed partial class TwilioJudge
{
    private readonly ConcurrentQueue<string> _mistakes = new();

    /// <summary>What was not as described, a line each.</summary>
    public IReadOnlyList<string> Mistakes => [.. _mistakes];

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        // The bytes of a medium are at its address without ".json", which Twilio's pages tell and its description does not.
        if (TwilioDescription.Beside is not { } description || (HttpMethods.IsGet(context.Request.Method) && IsMedium().IsMatch(context.Request.Path)))
        {
            await next(context);
            return;
        }
        Note(description.Mistakes(await Read(context.Request)));
        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        context.Response.Body = wire;
        var (method, path, response) = (context.Request.Method, context.Request.Path, context.Response);
        // Cut off as scripted; every answer has a type or another status.
        if (response is { StatusCode: StatusCodes.Status200OK, ContentType: null })
            return;
        Note(description.Mistakes(method, path, response.StatusCode, response.ContentType, Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length)));
        await wire.WriteAsync(answer.GetBuffer().AsMemory(0, (int)answer.Length));
    }

    private static async Task<TwilioRequest> Read(HttpRequest request)
    {
        request.EnableBuffering();
        var body = await new StreamReader(request.Body, leaveOpen: true).ReadToEndAsync();
        request.Body.Position = 0;
        return new(request.Method, request.Path, request.QueryString.Value ?? "", request.Headers.Authorization, request.ContentType, body);
    }

    [GeneratedRegex("/Media/ME[0-9a-f]{32}$")]
    private static partial Regex IsMedium();

    private void Note(IEnumerable<string> mistakes)
    {
        foreach (var mistake in mistakes)
            _mistakes.Enqueue(mistake);
    }
}
