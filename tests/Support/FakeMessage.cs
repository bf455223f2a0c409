using System.Globalization;
using System.Text.Json.Nodes;

namespace BijliMitra.Tests.Support;

/// <summary>A message the stand-in took, in order of arrival.</summary>
/// <param name="Number">0 for the first.</param>
/// <param name="Sid">SM and 32 hexadecimal digits.</param>
/// <param name="AccountSid">The account of the path.</param>
/// <param name="Fields">The form as it came, in order.</param>
/// <param name="CreatedAt">When it was taken.</param>
/// <param name="IdempotencyToken">Header <c>I-Twilio-Idempotency-Token</c>, where sent.</param>
public sealed record FakeMessage(
    int Number, string Sid, string AccountSid, IReadOnlyList<KeyValuePair<string, string>> Fields, DateTimeOffset CreatedAt,
    string? IdempotencyToken)
{
    /// <summary>The recipient.</summary>
    public string To => this["To"] ?? "";

    /// <summary>The sender; null where a Messaging Service picks it.</summary>
    public string? From => this["From"];

    /// <summary>How a template looks with its values; null for a text.</summary>
    public FakeRendering? Rendering { get; init; }

    /// <summary>The text; of a template the text above its choices.</summary>
    public string Body => this["Body"] ?? Rendering?.Body ?? "";

    /// <summary>The template.</summary>
    public string? ContentSid => this["ContentSid"];

    /// <summary>The template's variables as sent.</summary>
    public string? ContentVariables => this["ContentVariables"];

    /// <summary>Where progress is reported.</summary>
    public string? StatusCallback => this["StatusCallback"];

    /// <summary>Seconds the message may wait.</summary>
    public string? ValidityPeriod => this["ValidityPeriod"];

    /// <summary>Addresses of media.</summary>
    public IReadOnlyList<string> MediaUrls => [.. Fields.Where(pair => pair.Key == "MediaUrl").Select(pair => pair.Value)];

    /// <summary>Twilio's word for where it stands.</summary>
    public string Status { get; internal set; } = "queued";

    /// <summary>Twilio's error code; null while nothing failed.</summary>
    public int? ErrorCode { get; internal set; }

    /// <summary>The first field of this name.</summary>
    public string? this[string field] => Fields.FirstOrDefault(pair => pair.Key == field).Value;

    /// <summary>Twilio's JSON of the message (OpenAPI: api.v2010.account.message).</summary>
    public JsonObject ToJson()
    {
        var uri = $"/2010-04-01/Accounts/{AccountSid}/Messages/{Sid}";
        var time = CreatedAt.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0000";
        return new JsonObject
        {
            ["account_sid"] = AccountSid,
            ["api_version"] = "2010-04-01",
            ["body"] = Body,
            ["date_created"] = time,
            ["date_sent"] = Status == "queued" ? null : time,
            ["date_updated"] = time,
            ["direction"] = "outbound-api",
            ["error_code"] = ErrorCode,
            ["error_message"] = ErrorCode is { } code ? $"Error {code}" : null,
            ["from"] = From,
            ["messaging_service_sid"] = this["MessagingServiceSid"],
            ["num_media"] = MediaUrls.Count.ToString(CultureInfo.InvariantCulture),
            ["num_segments"] = "1",
            ["price"] = null,
            ["price_unit"] = "USD",
            ["sid"] = Sid,
            ["status"] = Status,
            ["subresource_uris"] = new JsonObject { ["media"] = uri + "/Media.json" },
            ["to"] = To,
            ["uri"] = uri + ".json",
        };
    }
}
