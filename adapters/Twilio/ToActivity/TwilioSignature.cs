using System.Security.Cryptography;
using System.Text;
using Twilio.Security;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Checks that a webhook was signed with our auth token (Twilio, "Webhooks security").</summary>
public static class TwilioSignature
{
    /// <summary>The header that carries the signature.</summary>
    public const string Header = "X-Twilio-Signature";

    /// <summary>Whether the form was signed for this URL with one of the tokens. An empty token or signature verifies nothing.</summary>
    /// <param name="form">All fields, unknown ones too.</param>
    /// <param name="url">The URL as configured at Twilio, with query; tried with and without its port.</param>
    /// <param name="signature">The header's value.</param>
    /// <param name="primaryToken">The account's auth token.</param>
    /// <param name="secondaryToken">The other token while they are being exchanged.</param>
    public static bool IsValid(InboundForm form, string url, string? signature, string? primaryToken, string? secondaryToken = null)
    {
        if (string.IsNullOrEmpty(signature) || !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return false;
        var parameters = Parameters(form);
        return Verifies(primaryToken) || Verifies(secondaryToken);

        bool Verifies(string? token)
        {
            if (string.IsNullOrEmpty(token))
                return false;
            var validator = new RequestValidator(token);
            return validator.Validate(url, parameters, signature)
                || (WithoutUsualPort(url, uri) is { } shorter && validator.Validate(shorter, parameters, signature));
        }
    }

    /// <summary>What Twilio would sign the form with for this URL: for those who stand in for it.</summary>
    public static string Make(InboundForm form, string url, string token)
    {
        var text = url + string.Concat(Parameters(form).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => field.Key + field.Value));
#pragma warning disable CA5350 // The signature scheme is Twilio's.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    /// <summary>
    /// The fields as a validator takes them: one entry a name. Twilio signs a repeated name once for each distinct value, in
    /// ordinal order, so its entry is the values with the name between them.
    /// </summary>
    internal static Dictionary<string, string> Parameters(InboundForm form)
    {
        var parameters = new Dictionary<string, string>(form.Fields.Count, StringComparer.Ordinal);
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in form.Fields)
        {
            if (!parameters.TryAdd(key, value ?? ""))
            {
                repeated.Add(key);
            }
        }
        // Once a key: whoever sends the form is not known yet, and may have sent one key hundreds of times.
        foreach (var key in repeated)
        {
            parameters[key] = string.Join(key, form.All(key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        }
        return parameters;
    }

    // The validator itself adds a missing usual port and drops an unusual one; a written :443 or :80 it keeps.
    private static string? WithoutUsualPort(string url, Uri uri)
    {
        var port = ":" + uri.Port;
        var path = url.IndexOf('/', uri.Scheme.Length + Uri.SchemeDelimiter.Length);
        var authority = path < 0 ? url : url[..path];
        return uri.IsDefaultPort && authority.EndsWith(port, StringComparison.Ordinal)
            ? string.Concat(authority.AsSpan(0, authority.Length - port.Length), url.AsSpan(authority.Length))
            : null;
    }
}
