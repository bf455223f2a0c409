using System.Globalization;
using System.Net.ServerSentEvents;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core;
using BijliMitra.Setup;
using Microsoft.AspNetCore.Mvc;

namespace BijliMitra.Webhooks;

/// <summary>What a simulated phone sends.</summary>
/// <param name="Mobile">E.164.</param>
/// <param name="Channel">whatsapp or sms.</param>
/// <param name="Body">Text.</param>
internal sealed record SimulatedSend(string Mobile, string Channel, string Body);

/// <summary>
/// Stands in for Twilio where there is no account: its REST API for what we send, and phones that write to our own webhook, signed like
/// any other. In development only.
/// </summary>
internal static class SimulatorEndpoints
{
    public const string ApiPath = "/simulator/twilio";
    public const string SendPath = "/simulator/messages";
    public const string PhonePath = "/simulator/phones";
    public const string MessageEvent = "message";
    private const string WatchingEvent = "watching";
    private const string Messages = ApiPath + "/2010-04-01/Accounts/{account}/Messages.json";
    private const int MostListed = 200;

    public static void MapSimulator(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Messages, Create);
        routes.MapGet(Messages, List);
        routes.MapPost(SendPath, Send);
        routes.MapGet(PhonePath + "/{mobile}", (string mobile, SimulatedPhones phones, CancellationToken stop) =>
            TypedResults.ServerSentEvents(Watch(mobile, phones, stop)));
    }

    // The first event goes out at once, so that the caller knows it will miss nothing from here on.
    private static async IAsyncEnumerable<SseItem<SimulatedMessage?>> Watch(
        string mobile, SimulatedPhones phones, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var messages = phones.Watch(mobile, stop);
        yield return new SseItem<SimulatedMessage?>(null, WatchingEvent);
        await foreach (var message in messages)
        {
            yield return new SseItem<SimulatedMessage?>(message, MessageEvent);
        }
    }

    private static async Task<IResult> Create(string account, HttpContext context, SimulatedPhones phones)
    {
        var (fields, status) = await FormReader.Read(context.Request, context.RequestAborted);
        if (fields is null)
        {
            return Results.StatusCode(status);
        }
        var form = new InboundForm(fields);
        var message = phones.Deliver(form.First("From") ?? "", form.First("To") ?? "", form.First("Body") ?? "", form.First("MediaUrl"));
        return Results.Json(ToTwilio(message, account), statusCode: StatusCodes.Status201Created);
    }

    private static IResult List(string account, string? to, string? from, SimulatedPhones phones) => Results.Json(new
    {
        messages = phones.List(to, from).Take(MostListed).Select(message => ToTwilio(message, account)),
        next_page_uri = (string?)null,
        page = 0,
        page_size = MostListed,
    });

    private static async Task<IResult> Send(
        [FromBody] SimulatedSend send, SiteOptions site, ServerAddress server, Func<TwilioOptions> twilio, Ids ids, IHttpClientFactory clients)
    {
        var options = twilio();
        var prefix = send.Channel == "sms" ? "" : "whatsapp:";
        var sid = "SM" + ids.Hex(16);
        var fields = new Dictionary<string, string>
        {
            ["MessageSid"] = sid,
            ["SmsSid"] = sid,
            ["AccountSid"] = options.AccountSid,
            ["From"] = prefix + send.Mobile,
            ["To"] = prefix + (send.Channel == "sms" ? options.SmsSender : options.WhatsAppSender),
            ["Body"] = send.Body,
            ["NumMedia"] = "0",
            ["NumSegments"] = "1",
            ["ApiVersion"] = "2010-04-01",
        };
        if (send.Channel != "sms")
        {
            fields["WaId"] = send.Mobile.TrimStart('+');
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Value + "/twilio/messages") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add(TwilioSignature.Header, Sign(options.AuthToken, site.PublicBase + "/twilio/messages", fields));
        using var answer = await clients.CreateClient().SendAsync(request);
        return Results.Json(new { sid, status = (int)answer.StatusCode }, statusCode: answer.IsSuccessStatusCode ? 202 : 502);
    }

    // Twilio's scheme (domain A2), as its own library checks it.
    private static string Sign(string token, string url, Dictionary<string, string> fields)
    {
        var text = url + string.Concat(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // The signature scheme is Twilio's.
        return Convert.ToBase64String(System.Security.Cryptography.HMACSHA1.HashData(
            System.Text.Encoding.UTF8.GetBytes(token), System.Text.Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private static object ToTwilio(SimulatedMessage message, string account) => new
    {
        sid = message.Sid,
        account_sid = account,
        from = message.From,
        to = message.To,
        body = message.Body,
        status = "queued",
        direction = "outbound-api",
        api_version = "2010-04-01",
        date_created = message.At.ToString("r", CultureInfo.InvariantCulture),
        date_updated = message.At.ToString("r", CultureInfo.InvariantCulture),
        num_segments = "1",
        num_media = message.MediaUrl is null ? "0" : "1",
    };
}
