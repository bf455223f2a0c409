using System.ComponentModel.DataAnnotations;
using System.Net.Http.Headers;
using System.Text;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>Section <c>Twilio</c>. Tokens come from the environment or user secrets only.</summary>
public sealed class TwilioOptions
{
    /// <summary>Twilio's WhatsApp sandbox.</summary>
    public const string Sandbox = "+14155238886";

    /// <summary>Account SID. Empty: nothing leaves the machine, the simulator stands in for phones.</summary>
    [RegularExpression("^(AC[0-9a-fA-F]{32})?$", ErrorMessage = "AccountSid is AC and 32 hexadecimal digits, as the Twilio console shows it.")]
    public string AccountSid { get; set; } = "";

    /// <summary>Auth token: password of our requests and key of Twilio's signatures.</summary>
    public string AuthToken { get; set; } = "";

    /// <summary>Second auth token while the first is being changed: signatures of either count.</summary>
    public string SecondaryAuthToken { get; set; } = "";

    /// <summary>Where the REST API is.</summary>
    [Url]
    public string ApiBaseUrl { get; set; } = "https://api.twilio.com";

    /// <summary>Where the Content API is.</summary>
    [Url]
    public string ContentBaseUrl { get; set; } = "https://content.twilio.com";

    /// <summary>Our WhatsApp sender, with country code: <c>+14155238886</c> is the sandbox.</summary>
    public string WhatsAppSender { get; set; } = Sandbox;

    /// <summary>Our SMS sender: a number with country code (converses) or a DLT header (one-way).</summary>
    public string SmsSender { get; set; } = "+15005550006";

    /// <summary>How long one request to Twilio may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The log-in as a request's header.</summary>
    public AuthenticationHeaderValue LogIn() => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}")));

    /// <summary>Whether an SMS sender is an alphanumeric header: 3 to 11 letters, digits and dashes, at least one letter (Twilio, "Alphanumeric Sender ID").</summary>
    public static bool IsHeader(string sender) => sender.Length is >= 3 and <= 11 && sender.Any(char.IsAsciiLetter)
        && sender.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>True where the account is not one of Twilio's: no SID, or a base URL on this machine.</summary>
    public bool IsDevelopment => AccountSid.Length == 0 || (Uri.TryCreate(ApiBaseUrl, UriKind.Absolute, out var url) && url.IsLoopback);
}
