using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BijliMitra.Tests.Support;

/// <summary>What Twilio's API refuses at once (its error pages; parameters from its OpenAPI description).</summary>
internal static partial class FakeTwilioRules
{
    /// <summary>Longest body, in UTF-16 units.</summary>
    public const int LongestBody = 1600;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "To", "From", "MessagingServiceSid", "Body", "MediaUrl", "ContentSid", "ContentVariables", "StatusCallback", "ApplicationSid",
        "MaxPrice", "ProvideFeedback", "Attempt", "ValidityPeriod", "ForceDelivery", "ContentRetention", "AddressRetention",
        "SmartEncoded", "PersistentAction", "TrafficType", "ShortenUrls", "ScheduleType", "SendAt", "SendAsMms", "RiskCheck",
        "FallbackFrom",
    };

    /// <summary>Fields that Twilio does not know, and repeated ones that may not repeat.</summary>
    public static IEnumerable<string> Strange(IReadOnlyList<KeyValuePair<string, string>> fields) => fields
        .GroupBy(field => field.Key)
        .Where(field => !Known.Contains(field.Key) || (field.Count() > 1 && field.Key is not ("MediaUrl" or "PersistentAction")))
        .Select(field => field.Key);

    /// <summary>The refusal, or null for a message that may be sent.</summary>
    public static FakeBehaviour.Refuse? Check(FakeMessage message) =>
        Addresses(message) ?? Content(message) ?? Callback(message);

    private static FakeBehaviour.Refuse? Addresses(FakeMessage message)
    {
        if (message.To.Length == 0)
            return Bad(21604, "A 'To' phone number is required.");
        if (!AddressPattern().IsMatch(message.To))
            return Bad(21211, "Invalid 'To' Phone Number: " + message.To);
        if (message.From is null && message["MessagingServiceSid"] is null)
            return Bad(21603, "A 'From' phone number is required.");
        return message.From is { } from && IsWhatsApp(from) != IsWhatsApp(message.To)
            ? Bad(21910, "Invalid From and To pair. From and To should be of the same channel")
            : null;
    }

    private static FakeBehaviour.Refuse? Content(FakeMessage message)
    {
        if (message.Body.Length == 0 && message.MediaUrls.Count == 0 && message.ContentSid is null)
            return Bad(21602, "Message body is required.");
        if (message.Body.Length > LongestBody)
            return Bad(21617, "The concatenated message body exceeds the 1600 character limit");
        if (message.MediaUrls.Any(url => !IsWebAddress(url)))
            return Bad(21620, "Invalid media URL(s)");
        if (message.ContentSid is not null && (message["Body"] is not null || message.MediaUrls.Count > 0))
            return Bad(63030, "Body and MediaUrl have no place beside a ContentSid");
        if (message.ContentSid is { } content && !ContentPattern().IsMatch(content))
            return Bad(21655, "The ContentSid is Invalid");
        return message.ContentVariables is { } variables && !IsJsonObject(variables)
            ? Bad(21656, "The Content Variables parameter is invalid.")
            : null;
    }

    /// <summary>The refusal of a template or its values; <paramref name="shown"/>: the message as the phone shows it.</summary>
    public static FakeBehaviour.Refuse? CheckContent(FakeMessage message, IReadOnlyList<FakeResource> resources, out FakeMessage shown)
    {
        shown = message;
        if (message.ContentSid is not { } sid)
            return null;
        if (resources.FirstOrDefault(resource => resource.Sid == sid) is not { } resource)
            return Bad(21655, "The ContentSid is Invalid");
        if (resource.Request["types"]!["whatsapp/authentication"] is not null && resource.Approval != "approved")
            return Bad(63027, "Template does not exist for a language and locale");
        var values = JsonNode.Parse(message.ContentVariables ?? "{}")!.AsObject();
        var (rendering, error) = FakeContentRules.Render(resource.Request, values);
        shown = message with { Rendering = rendering };
        return error == 0 ? null : Bad(error, "The Content Variables parameter is invalid.");
    }

    private static FakeBehaviour.Refuse? Callback(FakeMessage message)
    {
        if (message.StatusCallback is { } url && !(IsWebAddress(url) && !new Uri(url).Host.Contains('_')))
            return Bad(21609, "The 'StatusCallback' URL " + url + " is not a valid URL.");
        return message.ValidityPeriod is { } period && !(int.TryParse(period, out var seconds) && seconds is >= 1 and <= 36000)
            ? Bad(20001, "ValidityPeriod must be from 1 to 36000.")
            : null;
    }

    private static FakeBehaviour.Refuse Bad(int code, string message) => new(code, 400, message);

    private static bool IsWhatsApp(string address) => address.StartsWith("whatsapp:", StringComparison.Ordinal);

    private static bool IsWebAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsJsonObject(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // E.164, the same on WhatsApp, or a WhatsApp user id (country, full stop, letters and digits; at most 140 characters).
    [GeneratedRegex(@"^((whatsapp:)?\+[1-9][0-9]{6,14}|whatsapp:[A-Z]{2}\.[A-Za-z0-9]{1,128})\z")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"^HX[0-9a-fA-F]{32}\z")]
    private static partial Regex ContentPattern();
}
