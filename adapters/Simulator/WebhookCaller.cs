using BijliMitra.Adapters.TwilioChannel;

namespace BijliMitra.Adapters.Simulator;

/// <summary>Posts forms to the program's own webhooks, signed as Twilio signs them.</summary>
/// <param name="http">Carries the requests.</param>
/// <param name="account">The account in force.</param>
/// <param name="publicBase">The address signatures are made for, without trailing slash.</param>
/// <param name="server">Where the program listens, without trailing slash.</param>
public sealed class WebhookCaller(HttpClient http, Func<TwilioOptions> account, Func<string> publicBase, Func<string> server)
{
    // Twilio waits no longer for all attempts together (domain A3).
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>The account's SID.</summary>
    public string AccountSid => account().AccountSid;

    /// <summary>The company's senders: on WhatsApp with Twilio's prefix, and for SMS.</summary>
    public (string WhatsApp, string Sms) Senders => (SimulatedPhone.WhatsAppPrefix + account().WhatsAppSender, account().SmsSender);

    /// <summary>Where Twilio keeps a medium of a message.</summary>
    public string MediaUrl(string messageSid, SampleMedia sample) =>
        $"{account().ApiBaseUrl}/2010-04-01/Accounts/{AccountSid}/Messages/{messageSid}/Media/{sample.Sid}";

    /// <summary>The path of an address of ours; null for any other address, so that nobody can make the stand-in call elsewhere.</summary>
    public string? OwnPath(string? address) =>
        address?.StartsWith(publicBase() + "/", StringComparison.Ordinal) == true ? address[publicBase().Length..] : null;

    /// <summary>Posts to a path of ours and returns the HTTP status; 0 where no answer came.</summary>
    public async Task<int> Post(string path, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server() + path) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add(TwilioSignature.Header, TwilioSignature.Make(new InboundForm(form), publicBase() + path, account().AuthToken));
        using var life = CancellationTokenSource.CreateLinkedTokenSource(stop);
        life.CancelAfter(Patience);
        try
        {
            using var answer = await http.SendAsync(request, life.Token);
            return (int)answer.StatusCode;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return 0;
        }
    }
}
