using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace BijliMitra.Tests.Support;

/// <summary>Posts webhooks as Twilio does, signed by code of its own, independent of the SDK under test.</summary>
/// <param name="http">What carries the requests; its base address or <paramref name="baseUrl"/> is the bot's.</param>
/// <param name="baseUrl">The bot's address without trailing slash.</param>
/// <param name="authToken">Key of signatures.</param>
/// <param name="publicUrl">The bot's public address, where it differs; signatures are made for it.</param>
public sealed class TwilioWebhook(HttpClient http, string baseUrl, string authToken, string? publicUrl = null)
{
    /// <summary>Where messages go.</summary>
    public const string MessagesPath = "/twilio/messages";

    /// <summary>Posts an inbound message, such as one of <see cref="TwilioForms"/>.</summary>
    public Task<HttpResponseMessage> Message(IReadOnlyList<KeyValuePair<string, string>> form) => Post(MessagesPath, form);

    /// <summary>Posts a status callback to a path of the bot.</summary>
    public Task<HttpResponseMessage> Status(string path, IReadOnlyList<KeyValuePair<string, string>> form) => Post(path, form);

    /// <summary>Posts any form to a path of the bot, with a signature of one's own where given.</summary>
    public Task<HttpResponseMessage> Post(string path, IReadOnlyList<KeyValuePair<string, string>> form, string? signature = null) =>
        Post(http, new Uri((publicUrl ?? baseUrl) + path), new Uri(baseUrl), authToken, form, signature);

    /// <summary>Base64 of HMAC-SHA1 over the URL and the fields sorted by key; a repeated key's distinct values are sorted too.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The signature scheme is Twilio's.")]
    public static string Sign(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder(url);
        foreach (var (key, value) in form.Distinct().OrderBy(field => field.Key, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal))
        {
            text.Append(key).Append(value);
        }
        using var hmac = new HMACSHA1(Encoding.UTF8.GetBytes(authToken));
        return Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Posts a form to an address, at another origin where given, signed for the address as it stands.</summary>
    internal static async Task<HttpResponseMessage> Post(
        HttpClient http, Uri address, Uri? origin, string authToken, IReadOnlyList<KeyValuePair<string, string>> form,
        string? signature = null)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, origin is null ? address : new Uri(origin, address.PathAndQuery));
        request.Content = new FormUrlEncodedContent(form);
        request.Headers.UserAgent.ParseAdd("TwilioProxy/1.1");
        request.Headers.Add("X-Twilio-Signature", signature ?? Sign(authToken, address.OriginalString, form));
        return await http.SendAsync(request);
    }
}
