using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>A status callback: how far a message of ours has come (Twilio, "Outbound message status in status callbacks").</summary>
/// <param name="ProviderId">Twilio's MessageSid.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ErrorCode">Why it failed; null where it did not or Twilio does not say.</param>
public sealed record StatusReport(string ProviderId, DeliveryStatus Status, int? ErrorCode)
{
    private static readonly Dictionary<string, DeliveryStatus> Words = new(StringComparer.Ordinal)
    {
        ["accepted"] = DeliveryStatus.Queued,
        ["scheduled"] = DeliveryStatus.Queued,
        ["queued"] = DeliveryStatus.Queued,
        ["sending"] = DeliveryStatus.Sending,
        ["sent"] = DeliveryStatus.Sent,
        ["partially_delivered"] = DeliveryStatus.Sent,
        ["delivered"] = DeliveryStatus.Delivered,
        ["read"] = DeliveryStatus.Read,
        ["undelivered"] = DeliveryStatus.Undelivered,
        ["failed"] = DeliveryStatus.Failed,
        ["canceled"] = DeliveryStatus.Canceled,
    };

    /// <summary>Reads a report; false with the reason where the form is none. A word Twilio has not told us of is no report.</summary>
    public static bool TryRead(InboundForm form, [NotNullWhen(true)] out StatusReport? report, [NotNullWhen(false)] out string? reason)
    {
        report = null;
        var id = form.First("MessageSid") ?? form.First("SmsSid");
        var word = form.First("MessageStatus") ?? form.First("SmsStatus");
        if (!Envelope.IsMessageSid(id))
        {
            reason = "the MessageSid is missing or not SM or MM with 32 hexadecimal digits";
            return false;
        }
        if (TryRead(word, out var status, out reason))
            report = new StatusReport(id!, status, Code(form.First("ErrorCode")));
        return report is not null;
    }

    /// <summary>Reads Twilio's word for an outbound message, also as the REST API writes it.</summary>
    public static bool TryRead(string? word, out DeliveryStatus status, [NotNullWhen(false)] out string? reason)
    {
        reason = null;
        if (word is not null && Words.TryGetValue(word, out status))
            return true;
        status = DeliveryStatus.None;
        reason = word is null
            ? "the form has no MessageStatus"
            : $"the MessageStatus \"{InboundLimits.Clean(word, InboundLimits.Name)}\" is not one of an outbound message";
        return false;
    }

    private static int? Code(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code > 0 ? code : null;
}
