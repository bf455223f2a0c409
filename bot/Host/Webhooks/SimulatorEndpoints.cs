using System.Net.ServerSentEvents;
using BijliMitra.Adapters.Mail;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Core.Contacts;
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
    public const string ContentPath = "/simulator/content";
    public const string SendPath = "/simulator/messages";
    public const string PhonePath = "/simulator/phones";
    public const string MailPath = "/simulator/mail";
    public const string MessageEvent = "message";
    private const string WatchingEvent = "watching";
    private const string ChatName = "Terminal";

    /// <summary>Attachments that a browser shows without running anything in them.</summary>
    private static readonly HashSet<string> Harmless = ["application/pdf", "image/png", "image/jpeg", "text/plain"];

    public static void MapSimulator(this IEndpointRouteBuilder routes)
    {
        routes.MapSimulatedMessages();
        routes.MapSimulatedContents();
        routes.MapPost(SendPath, Send);
        routes.MapGet(PhonePath + "/{mobile}", (string mobile, SimulatedPhones phones, IHostApplicationLifetime life, CancellationToken stop) =>
            TypedResults.ServerSentEvents(Watch(mobile, phones, life.ApplicationStopping, stop)));
        routes.MapGet(SampleMedia.Folder + "{name}", (string name) => SampleMedia.All.FirstOrDefault(sample => sample.Name == name) is { } sample
            ? Results.Bytes(sample.Bytes(), sample.ContentType, enableRangeProcessing: true)
            : Results.NotFound());
        routes.MapGet(MailPath + "/{id}/{position:int}", Attachment);
    }

    // The first event goes out at once, so that the caller knows it will miss nothing from here on.
    private static async IAsyncEnumerable<SseItem<SimulatedMessage?>> Watch(
        string mobile, SimulatedPhones phones, CancellationToken stopping, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        // Who watches does not hold up the end of the program.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, stop);
        var messages = phones.Watch(mobile, end.Token);
        yield return new SseItem<SimulatedMessage?>(null, WatchingEvent);
        await foreach (var message in messages)
        {
            yield return new SseItem<SimulatedMessage?>(message, MessageEvent);
        }
    }

    private static async Task<IResult> Send([FromBody] SimulatedSend send, SimulatedNetwork network, CancellationToken stop)
    {
        if (!PhoneNumber.TryParseE164(send.Mobile, out var mobile) || send.Channel is not ("whatsapp" or "sms") || string.IsNullOrEmpty(send.Body))
        {
            return Results.Problem("mobile: a number with its country code; channel: whatsapp or sms; body: a text.", statusCode: StatusCodes.Status400BadRequest);
        }
        var (message, status) = await network.Send(
            new SimulatedPhone(mobile.E164, ChatName), send.Channel == "sms", new PhoneAction.Text(send.Body), stop);
        return Results.Json(new { sid = message.Sid, status }, statusCode: status is >= 200 and < 300 ? StatusCodes.Status202Accepted : StatusCodes.Status502BadGateway);
    }

    private static async Task<IResult> Attachment(string id, int position, MailFolder mails, HttpContext context, CancellationToken stop)
    {
        if (await mails.Attachment(id, position, stop) is not var (name, type, bytes))
        {
            return Results.NotFound();
        }
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Harmless.Contains(type) ? Results.Bytes(bytes, type) : Results.Bytes(bytes, "application/octet-stream", name);
    }
}
