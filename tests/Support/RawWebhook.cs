using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace BijliMitra.Tests.Support;

/// <summary>A webhook as nobody should send it: any body, any content type, any signature or none.</summary>
internal static class RawWebhook
{
    private static readonly HttpClient Http = new();

    public static async Task<(HttpStatusCode Status, string? ContentType, string Body)> Post(
        string url, string body, string? signature, string contentType = "application/x-www-form-urlencoded")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (signature is not null)
            request.Headers.Add("X-Twilio-Signature", signature);
        using var answer = await Http.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>As a browser or Twilio writes a form.</summary>
    public static string Encode(IEnumerable<KeyValuePair<string, string>> form) => string.Join('&', form.Select(field =>
        $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));
}
