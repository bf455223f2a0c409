using System.Globalization;
using Microsoft.Bot.Schema;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Pictures, documents, voice notes and contact cards. The addresses need our credentials (domain A13).</summary>
public static class InboundMedia
{
    private const string AnyType = "application/octet-stream";

    /// <summary>Number of media Twilio announced, at most <see cref="InboundLimits.Media"/>; 0 where it is no number.</summary>
    public static int Count(InboundForm form) =>
        int.TryParse(form.First("NumMedia"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? Math.Min(count, InboundLimits.Media)
            : 0;

    /// <summary>The media that have a web address.</summary>
    public static List<Attachment> Attachments(InboundForm form) =>
        [.. Enumerable.Range(0, Count(form)).Select(number => Attachment(form, number)).OfType<Attachment>()];

    private static Attachment? Attachment(InboundForm form, int number) =>
        form.First("MediaUrl" + number) is { Length: <= InboundLimits.Url } url
        && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? new Attachment(form.Clean("MediaContentType" + number, InboundLimits.Name) ?? AnyType, url)
            : null;
}
