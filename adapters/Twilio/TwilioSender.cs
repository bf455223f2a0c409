using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using TwilioNumber = Twilio.Types.PhoneNumber;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Hands WhatsApp and SMS messages to Twilio and says how it went.</summary>
public sealed class TwilioSender(System.Net.Http.HttpClient http, Func<TwilioOptions> options, Func<string> publicBase) : IChannelSender
{
    private const int MostFound = 200;

    // Twilio keeps times to the second, and its clock is not ours.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public bool Carries(Channel channel) => channel is Channel.WhatsApp or Channel.Sms;

    /// <inheritdoc/>
    public ContactSign SignOf(int code) => TwilioErrors.SignOf(code);

    /// <inheritdoc/>
    public async Task<SendOutcome> Send(Parcel parcel, CancellationToken stop)
    {
        var create = new CreateMessageOptions(new TwilioNumber(parcel.To.ToTwilio()))
        {
            From = Sender(parcel.To.Channel),
            Body = parcel is { Template: null, Body.Length: > 0 } ? parcel.Body : null,
            MediaUrl = parcel is { Template: null, MediaUrl: { } media } ? [new Uri(media)] : null,
            ContentSid = parcel.Template?.Sid,
            ContentVariables = parcel.Template?.Variables,
            StatusCallback = new Uri($"{publicBase()}/twilio/status/{parcel.Id}"),
            ValidityPeriod = parcel.Life is { } life ? Math.Clamp((int)life.TotalSeconds, 1, 36_000) : null,
        };
        try
        {
            var message = await MessageResource.CreateAsync(create, Client());
            return new SendOutcome.Accepted(message.Sid);
        }
        catch (Exception fault) when (fault is ApiException or ApiConnectionException or HttpRequestException or OperationCanceledException or IOException)
        {
            stop.ThrowIfCancellationRequested();
            return Outcome(fault, parcel.Template is not null);
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Find(Parcel parcel, CancellationToken stop)
    {
        // Newest first, and not by the day sent: a message that still waits at Twilio has none.
        var read = new ReadMessageOptions
        {
            To = new TwilioNumber(parcel.To.ToTwilio()),
            From = Sender(parcel.To.Channel),
            Limit = MostFound,
            // One page holds them all: the library fetches further pages synchronously.
            PageSize = MostFound,
        };
        var since = (parcel.CreatedAt - ClockSlack).UtcDateTime;
        var found = await MessageResource.ReadAsync(read, Client());
        return [.. found
            .Where(message => parcel.Reads(message.Body) && message.DateCreated?.ToUniversalTime() >= since)
            .OrderBy(message => message.DateCreated).Select(message => message.Sid)];
    }

    private TwilioRestClient Client()
    {
        var current = options();
        return new TwilioRestClient(
            current.AccountSid, current.AuthToken, current.AccountSid, httpClient: new TwilioHttp(http, options));
    }

    private TwilioNumber Sender(Channel channel) => new(
        channel == Channel.WhatsApp ? $"whatsapp:{options().WhatsAppSender}" : options().SmsSender);

    private static SendOutcome Outcome(Exception fault, bool template) => fault switch
    {
        ApiException api => Refusal(api, template),
        // Nothing was written where the connection was never made: not in doubt.
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } =>
            new SendOutcome.RetryLater(TimeSpan.FromSeconds(2), null, "Twilio cannot be reached"),
        ApiConnectionException { InnerException: HttpRequestException inner } => Outcome(inner, template),
        _ => new SendOutcome.Unknown(fault.GetType().Name),
    };

    private static SendOutcome Refusal(ApiException fault, bool template)
    {
        var known = TwilioErrors.Find(fault.Code);
        var why = known?.Meaning ?? $"Twilio answered {fault.Status} with code {fault.Code}.";
        return TwilioErrors.Kind(fault.Code, fault.Status) switch
        {
            TwilioErrorKind.Template when template => new SendOutcome.TemplateRefused(fault.Code, why),
            // Nothing says that text would be refused too.
            TwilioErrorKind.Refused when template && known is null => new SendOutcome.TemplateRefused(fault.Code, why),
            TwilioErrorKind.Throttled => new SendOutcome.RetryLater(TimeSpan.FromSeconds(1), fault.Code, why),
            TwilioErrorKind.OptedOut => new SendOutcome.OptedOut(fault.Code),
            // A 500, of a gateway or with a code of Twilio's, may have come after Twilio took the message.
            TwilioErrorKind.RetryLater when fault.Code == 0 || fault.Status >= 500 => new SendOutcome.Unknown(why),
            TwilioErrorKind.RetryLater => new SendOutcome.RetryLater(TimeSpan.FromSeconds(5), fault.Code, why),
            // Somebody has to mend a setting; the message waits for it rather than be lost.
            TwilioErrorKind.Config => new SendOutcome.RetryLater(TimeSpan.FromMinutes(1), fault.Code, why),
            _ => new SendOutcome.Refused(fault.Code, why),
        };
    }
}
