using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace BijliMitra.Bench;

/// <summary>
/// The least that a bot can do: checks the signature, reads a state from Redis, writes one of 600 bytes, answers the webhook; with a
/// hand-over in between where it has an address for that. No inbox, outbox, repeat check or log, no words. Everything above it is what
/// the program's promises cost.
/// </summary>
internal sealed class Floor(IDatabase redis, HttpClient http, string url, Uri? messages)
{
    private const int StateSize = 600;
    private const string Twiml = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Response></Response>";
    private readonly byte[] _state = new byte[StateSize];

    /// <summary>Runs until it is told to end. Arguments: its address, Redis, and the address of hand-overs or nothing.</summary>
    public static async Task<int> Serve(string url, string redis, string messages)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis);
        using var http = new HttpClient();
        var floor = new Floor(connection.GetDatabase(), http, url, messages.Length == 0 ? null : new Uri(messages + "/Messages.json"));
        await using var web = builder.Build();
        web.MapPost("/twilio/messages", floor.Answer);
        web.MapGet("/health/ready", () => "ready");
        web.MapGet("/metrics", () => $"{MeasuredProcess.AllocatedMetric} {GC.GetTotalAllocatedBytes()}\n");
        await web.RunAsync();
        return 0;
    }

    private async Task Answer(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var signed = url + context.Request.Path + string.Concat(form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
        if (context.Request.Headers["X-Twilio-Signature"] != Webhook.Sign(signed))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        RedisKey key = "floor:" + form["From"];
        _ = await redis.StringGetAsync(key);
        await redis.StringSetAsync(key, _state);
        if (messages is not null)
            await HandOver(form["From"]!);
        context.Response.ContentType = "application/xml";
        context.Response.ContentLength = Twiml.Length;
        await context.Response.WriteAsync(Twiml);
    }

    private async Task HandOver(string to)
    {
        using var content = new FormUrlEncodedContent([new("To", to), new("From", Webhook.WhatsAppSender), new("Body", "The bill is Rs 1,842.")]);
        using var answer = await http.PostAsync(messages, content);
        _ = await answer.Content.ReadAsStringAsync();
    }
}
