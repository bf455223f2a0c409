using System.Globalization;
using System.Net.Http.Headers;
using BijliMitra.Adapters.Simulator;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Webhooks;

/// <summary>The part of Twilio's Messages API that the stand-in answers (OpenAPI: twilio_api_v2010).</summary>
internal static class SimulatedMessagesApi
{
    private const string Messages = SimulatorEndpoints.ApiPath + "/2010-04-01/Accounts/{account}/Messages";
    private const int MostListed = 1_000;
    private const int LongestBody = 1_600;

    public static void MapSimulatedMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Messages + ".json", Create);
        routes.MapGet(Messages + ".json", List);
        routes.MapGet(Messages + "/{sid}.json", Fetch);
        routes.MapGet(Messages + "/{sid}/Media/{medium}", Medium);
        routes.MapDelete(Messages + "/{sid}/Media/{medium}.json", DeleteMedium);
    }

    /// <summary>An error as Twilio writes it.</summary>
    public static IResult Refuse(int code, int status, string message) => Results.Json(
        new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status }, statusCode: status);

    private static async Task<IResult> Create(
        string account, HttpContext context, SimulatedNetwork network, SimulatedContents contents, IHostApplicationLifetime life)
    {
        var (fields, status) = await FormReader.Read(context.Request, context.RequestAborted);
        if (fields is null)
        {
            return Results.StatusCode(status);
        }
        var form = new InboundForm(fields);
        var (from, to) = (form.First("From") ?? "", form.First("To") ?? "");
        var (content, refusal) = Content(form, to, contents);
        if (content is null)
        {
            return refusal!;
        }
        if (from.Length == 0 || !ChannelAddress.TryParseTwilio(to, out _, out _))
        {
            return from.Length == 0 ? Refuse(21603, 400, "A 'From' phone number is required.") : Refuse(21211, 400, "Invalid 'To' Phone Number");
        }
        var message = network.Take(from, to, content, form.First("StatusCallback"));
        // As at Twilio the reports come after the answer.
        context.Response.OnCompleted(() =>
        {
            _ = network.Follow(message, life.ApplicationStopping);
            return Task.CompletedTask;
        });
        return Results.Json(ToTwilio(message, account, DeliveryStatus.Queued), statusCode: StatusCodes.Status201Created);
    }

    private static (RenderedContent? Content, IResult? Refusal) Content(InboundForm form, string to, SimulatedContents contents)
    {
        if (form.First("ContentSid") is { } sid)
        {
            if (contents.Find(sid) is not { } content)
            {
                return (null, Refuse(21655, 400, "The ContentSid is Invalid"));
            }
            return ContentRendering.Variables(form.First("ContentVariables")) is { } variables
                ? (ContentRendering.Render(content, variables, to.StartsWith(SimulatedPhone.WhatsAppPrefix, StringComparison.Ordinal)), null)
                : (null, Refuse(21656, 400, "The ContentVariables Parameter is invalid"));
        }
        var (body, media) = (form.First("Body") ?? "", form.First("MediaUrl"));
        return (body.Length, media) switch
        {
            (0, null) => (null, Refuse(21619, 400, "A text message body or media urls must be specified.")),
            ( > LongestBody, _) => (null, Refuse(21617, 400, "The concatenated message body exceeds the 1600 character limit")),
            _ => (new RenderedContent(body, media, null), null),
        };
    }

    private static IResult List(string account, string? to, string? from, SimulatedPhones phones) => Results.Json(new
    {
        messages = phones.List(to, from).Take(MostListed).Select(message => ToTwilio(message, account, message.Status)),
        next_page_uri = (string?)null,
        page = 0,
        page_size = MostListed,
    });

    private static IResult Fetch(string account, string sid, SimulatedPhones phones) =>
        phones.List(null, null).FirstOrDefault(message => message.Sid == sid) is { } found ? Results.Json(ToTwilio(found, account, found.Status))
        : Refuse(20404, 404, "The requested resource was not found");

    private static IResult Medium(string account, string sid, string medium, HttpContext context, Func<TwilioOptions> twilio, SimulatedPhones phones) =>
        !IsLetIn(account, context, twilio()) ? Refuse(20003, 401, "Authenticate")
        : phones.Find(sid) is { MediaDeleted: false } && SampleMedia.All.FirstOrDefault(sample => sample.Sid == medium) is { } found
            ? Results.Bytes(found.Bytes(), found.ContentType)
        : Refuse(20404, 404, "The requested resource was not found");

    private static IResult DeleteMedium(string account, string sid, string medium, HttpContext context, Func<TwilioOptions> twilio, SimulatedPhones phones) =>
        !IsLetIn(account, context, twilio()) ? Refuse(20003, 401, "Authenticate")
        : SampleMedia.All.Any(sample => sample.Sid == medium) && phones.Find(sid) is { } message
            && phones.Change(message, old => old.MediaDeleted ? null : old with { MediaDeleted = true }) is not null
            ? Results.NoContent()
        : Refuse(20404, 404, "The requested resource was not found");

    // Media need the account's SID and token, as on new accounts of Twilio (domain A13); the rest is open to whoever sees the simulator.
    private static bool IsLetIn(string account, HttpContext context, TwilioOptions options) =>
        account == options.AccountSid
        && AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header)
        && header.Equals(options.LogIn());

    private static string Time(SimulatedMessage message) =>
        message.At.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private static object ToTwilio(SimulatedMessage message, string account, DeliveryStatus status) => new
    {
        sid = message.Sid,
        account_sid = account,
        from = message.From,
        to = message.To,
        body = message.Body,
        status = status.ToString().ToLowerInvariant(),
        error_code = message.ErrorCode,
        direction = "outbound-api",
        api_version = "2010-04-01",
        date_created = Time(message),
        date_updated = Time(message),
        num_segments = "1",
        num_media = message.MediaUrl is null ? "0" : "1",
    };
}
