using System.Collections.Specialized;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Twilio.Security;

/// <summary>
/// Checks the <c>X-Twilio-Signature</c> of a webhook: base64 of HMAC-SHA1 over the URL followed by the form fields
/// sorted by key, without separators (Twilio, "Webhooks security").
/// </summary>
public class RequestValidator
{
    private const string BodyHashKey = "bodySHA256";

    private readonly byte[] _secret;

    /// <summary>Makes a validator for one account.</summary>
    /// <param name="secret">The account's auth token; an API key's secret signs nothing.</param>
    public RequestValidator(string secret) => _secret = Encoding.UTF8.GetBytes(secret);

    /// <summary>As the dictionary overload; a repeated key counts once, with its values joined by commas.</summary>
    public bool Validate(string url, NameValueCollection parameters, string expected) =>
        Validate(url, parameters.AllKeys.ToDictionary(key => key, key => parameters[key]), expected);

    /// <summary>Whether the signature fits the URL and the form fields.</summary>
    /// <param name="url">The URL as configured at Twilio, query string included; tried with and without its port.</param>
    /// <param name="parameters">The form fields; null or empty for a request without a form.</param>
    /// <param name="expected">The header's value.</param>
    /// <exception cref="ArgumentException">The URL or the signature is null or empty.</exception>
    public bool Validate(string url, IDictionary<string, string> parameters, string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        ArgumentException.ThrowIfNullOrEmpty(expected);

        var fields = Join(parameters);
        return SameText(Sign(url + fields), expected) || SameText(Sign(WithOtherPort(url) + fields), expected);
    }

    /// <summary>Whether the signature fits the URL and the body fits the hash that Twilio put into the query (JSON webhooks).</summary>
    /// <param name="url">The URL with its query, <c>bodySHA256</c> included.</param>
    /// <param name="body">The raw body.</param>
    /// <param name="expected">The header's value.</param>
    /// <exception cref="ArgumentException">The URL or the signature is null or empty.</exception>
    public bool Validate(string url, string body, string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        ArgumentException.ThrowIfNullOrEmpty(expected);

        return Validate(url, (IDictionary<string, string>)null, expected) && ValidateBody(body, BodyHashIn(url));
    }

    /// <summary>Whether the body has this SHA-256.</summary>
    /// <param name="rawBody">The body as received.</param>
    /// <param name="expected">Lower-case hexadecimal digits.</param>
    public static bool ValidateBody(string rawBody, string expected) =>
        SameText(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rawBody))), expected);

    private string Sign(string text) => Convert.ToBase64String(HMACSHA1.HashData(_secret, Encoding.UTF8.GetBytes(text)));

    private static string Join(IDictionary<string, string> parameters)
    {
        if (parameters is null)
            return "";
        var keys = parameters.Keys.ToArray();
        Array.Sort(keys, StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var key in keys)
            text.Append(key).Append(parameters[key]);
        return text.ToString();
    }

    private static string BodyHashIn(string url) => new Uri(url, UriKind.Absolute).Query.TrimStart('?').Split('&')
        .Select(pair => pair.Split('='))
        .Where(pair => pair[0] == BodyHashKey && pair.Length > 1)
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .LastOrDefault("");

    // Twilio signs with or without the port, depending on the product. A port that is the scheme's default is written
    // out, any other is dropped; scheme and host keep the case they were configured in.
    private static string WithOtherPort(string url)
    {
        var uri = new Uri(url);
        var other = new UriBuilder(uri) { Port = uri.IsDefaultPort ? uri.Port : -1 }.ToString();
        var before = uri.Scheme.Length + Uri.SchemeDelimiter.Length + (uri.UserInfo.Length > 0 ? uri.UserInfo.Length + 1 : 0);
        var start = other.IndexOf(uri.Host, before, StringComparison.Ordinal);
        var origin = url.IndexOf(uri.Host, before, StringComparison.OrdinalIgnoreCase);
        return start < 0 || origin < 0
            ? other
            : string.Concat(
                url.AsSpan(0, uri.Scheme.Length),
                other.AsSpan(uri.Scheme.Length, start - uri.Scheme.Length),
                url.AsSpan(origin, uri.Host.Length),
                other.AsSpan(start + uri.Host.Length));
    }

    private static bool SameText(string ours, string theirs) => theirs is not null
        && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(ours.AsSpan()), MemoryMarshal.AsBytes(theirs.AsSpan()));
}
