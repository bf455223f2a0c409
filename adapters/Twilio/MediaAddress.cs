using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>
/// Which medium a webhook's address names. Only its ids are used: what is asked is always <see cref="TwilioOptions.ApiBaseUrl"/>, so no address that
/// anybody sends can make the program ask elsewhere.
/// </summary>
/// <param name="Account">Account SID.</param>
/// <param name="Message">SID of the message.</param>
/// <param name="Medium">SID of the medium.</param>
public sealed partial record MediaAddress(string Account, string Message, string Medium)
{
    private const string Twilio = ".twilio.com";

    /// <summary>Reads an address; false where it is none of a medium at Twilio, or at <paramref name="apiBaseUrl"/>.</summary>
    public static bool TryRead(string address, string apiBaseUrl, [NotNullWhen(true)] out MediaAddress? media)
    {
        media = null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || !(IsTwilio(url) || IsSameServer(url, new Uri(apiBaseUrl)))
            || Path().Match(url.AbsolutePath) is not { Success: true } path)
        {
            return false;
        }
        media = new MediaAddress(path.Groups[1].Value, path.Groups[2].Value, path.Groups[3].Value);
        return true;
    }

    /// <summary>Whether both are the same scheme, host and port.</summary>
    public static bool IsSameServer(Uri url, Uri other) => url.GetLeftPart(UriPartial.Authority) == other.GetLeftPart(UriPartial.Authority);

    private static bool IsTwilio(Uri url) => url is { Scheme: "https", IsDefaultPort: true } && url.Host.EndsWith(Twilio, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"/2010-04-01/Accounts/(AC[0-9a-fA-F]{32})/Messages/((?:SM|MM)[0-9a-fA-F]{32})/Media/(ME[0-9a-fA-F]{32})\z")]
    private static partial Regex Path();
}
