using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Delivery;
using BijliMitra.Setup;
using BijliMitra.Turns;
using Twilio.TwiML;

namespace BijliMitra.Webhooks;

/// <summary>
/// <c>POST /twilio/messages</c> and <c>POST /twilio/status/{id}</c>: verify, store, answer. Nothing of the conversation runs inside the
/// request, so Twilio's 15 seconds are never in danger.
/// </summary>
internal static partial class TwilioEndpoints
{
    /// <summary>Where Twilio posts what people write.</summary>
    public const string MessagesPath = "/twilio/messages";

    // Cached: the answer to every message is the same.
    private static readonly string EmptyTwiml = new MessagingResponse().ToString();

    public static void MapTwilio(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(MessagesPath, Accept);
        routes.MapPost("/twilio/status/{id:long}", Report);
    }

    private static async Task<IResult> Accept(
        HttpContext context, Verifier verifier, Inbox inbox, TurnDispatcher dispatcher, Patience patience, Protection protection, TimeProvider clock,
        Metrics metrics, ILogger<Verifier> logger)
    {
        var (form, refusal) = await verifier.Read(context);
        if (form is null)
        {
            return refusal!;
        }
        if (!Envelope.TryRead(form, out var envelope, out var reason)
            || !ChannelAddress.TryParseTwilio(envelope.From, out var address, out reason))
        {
            // Signed, so it is Twilio's; nothing we could answer to. Anything but a 200 would make Twilio alarm and retry for nothing.
            Unusable(logger, reason);
            metrics.Rejected("unusable");
            return Twiml();
        }
        var conversation = protection.ConversationId(address);
        var arrival = new Arrival(
            address.Channel, envelope.ProviderId, conversation, new InboundPayload { Address = address.Value, Fields = form.Fields }, clock.GetUtcNow());
        var id = await patience.For(stop => inbox.Accept(arrival, stop), context.RequestAborted);
        metrics.Accepted(address.Channel, repeated: id is null);
        if (id is { } accepted)
        {
            Accepted(logger, accepted, conversation);
            dispatcher.Ready(conversation);
        }
        return Twiml();
    }

    private static async Task<IResult> Report(
        long id, HttpContext context, Verifier verifier, Outbox outbox, Replacement replacement, Sender sender, EvidenceWorker evidence, Patience patience, Metrics metrics,
        ILogger<Verifier> logger)
    {
        var (form, refusal) = await verifier.Read(context);
        if (form is null)
        {
            return refusal!;
        }
        if (!StatusReport.TryRead(form, out var report, out var reason))
        {
            Unusable(logger, reason);
            metrics.Rejected("unusable");
            return Twiml();
        }
        var failure = report.Status is DeliveryStatus.Failed or DeliveryStatus.Undelivered ? report.ErrorCode : null;
        if (failure is { } error
            && await patience.For(stop => replacement.For(id, error, stop), context.RequestAborted) is { } instead)
        {
            sender.Enqueue([instead]);
        }
        var sign = failure is { } code ? TwilioErrors.SignOf(code) : ContactSign.None;
        var (moved, contacts) = await patience.For(
            stop => outbox.Report(id, report.Status, report.ErrorCode, report.ProviderId, sign, stop), context.RequestAborted);
        metrics.Reported(moved);
        metrics.Evidence(sign, contacts);
        if (moved && DeliveryStatuses.HasArrived(report.Status))
        {
            evidence.Arrived(id);
        }
        Reported(logger, id, report.Status, moved);
        return Twiml();
    }

    private static IResult Twiml() => Results.Text(EmptyTwiml, "application/xml");

    [LoggerMessage(Level = LogLevel.Debug, Message = "Accepted message {Inbound} of conversation {Conversation}")]
    private static partial void Accepted(ILogger logger, long inbound, string conversation);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Outgoing {Outbox} is {Status}; news: {Moved}")]
    private static partial void Reported(ILogger logger, long outbox, DeliveryStatus status, bool moved);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A signed webhook cannot be used: {Reason}")]
    private static partial void Unusable(ILogger logger, string reason);
}
