using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Setup;

namespace BijliMitra.Webhooks;

/// <summary>Reads a webhook's form and lets only Twilio in.</summary>
internal sealed partial class Verifier(SiteOptions site, Func<TwilioOptions> twilio, Metrics metrics, ILogger<Verifier> logger)
{
    /// <summary>The form, or what to answer instead. The signature is over the public address, never over what a proxy made of it.</summary>
    public async Task<(InboundForm? Form, IResult? Refusal)> Read(HttpContext context)
    {
        var (fields, status) = await FormReader.Read(context.Request, context.RequestAborted);
        if (fields is null)
        {
            metrics.Rejected("form");
            Unreadable(logger, context.Request.Path, status);
            return (null, Results.StatusCode(status));
        }
        var form = new InboundForm(fields);
        var options = twilio();
        var url = site.PublicBase + context.Request.Path + context.Request.QueryString;
        if (TwilioSignature.IsValid(form, url, context.Request.Headers[TwilioSignature.Header], options.AuthToken, options.SecondaryAuthToken))
        {
            return (form, null);
        }
        metrics.Rejected("signature");
        Forbidden(logger, context.Request.Path);
        return (null, Results.StatusCode(StatusCodes.Status403Forbidden));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turned away a webhook to {Path}: its signature is missing or not made with our auth token for PublicUrl")]
    private static partial void Forbidden(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Turned away a webhook to {Path}: its form cannot be read (HTTP {Status})")]
    private static partial void Unreadable(ILogger logger, string path, int status);
}
