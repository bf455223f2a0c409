using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Who sent which message to whom: all that accepting it needs.</summary>
/// <param name="ProviderId">Twilio's MessageSid, by which repeats are told.</param>
/// <param name="From">
/// The sender as Twilio writes it: <c>+91…</c>, <c>whatsapp:+91…</c>, or <c>whatsapp:IN.…</c> where the person hides the number.
/// </param>
/// <param name="To">Our sender that was written to; on WhatsApp it may be the person's user id.</param>
/// <param name="ExternalUserId">WhatsApp's id of the person, changed with the number; null on SMS.</param>
public sealed partial record Envelope(string ProviderId, string From, string To, string? ExternalUserId)
{
    private const string WhatsAppPrefix = "whatsapp:";

    /// <summary>Whether it came by WhatsApp; otherwise by SMS.</summary>
    public bool IsWhatsApp => From.StartsWith(WhatsAppPrefix, StringComparison.Ordinal);

    /// <summary>Reads the envelope of an inbound message; false with the reason where the form is none.</summary>
    public static bool TryRead(InboundForm form, [NotNullWhen(true)] out Envelope? envelope, [NotNullWhen(false)] out string? reason)
    {
        envelope = null;
        var id = form.First("MessageSid") ?? form.First("SmsSid");
        var from = form.First("From");
        reason = (id, from) switch
        {
            _ when form.First("MessageStatus") is not null => "the form is a status report",
            (null, _) => "the form has no MessageSid",
            _ when !IsMessageSid(id) => "the MessageSid is not SM or MM with 32 hexadecimal digits",
            (_, null) => "the form has no From",
            (_, { Length: > InboundLimits.ExternalUserId }) => "the From is longer than 140 characters",
            _ => null,
        };
        if (reason is not null)
            return false;
        envelope = new Envelope(
            id!, InboundLimits.Clean(from!, InboundLimits.ExternalUserId), form.Clean("To", InboundLimits.ExternalUserId) ?? "",
            form.Clean("ExternalUserId", InboundLimits.ExternalUserId));
        return true;
    }

    /// <summary>Whether this is the id of a message (Twilio: SM for text, MM with media; 32 hexadecimal digits).</summary>
    internal static bool IsMessageSid(string? text) => text is not null && MessageSidPattern().IsMatch(text);

    [GeneratedRegex(@"^(SM|MM)[0-9a-fA-F]{32}\z")]
    private static partial Regex MessageSidPattern();
}
