using System.Text.Json;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Contacts;
using BijliMitra.Setup;
using BijliMitra.Webhooks;

namespace BijliMitra.Cli.Doctor;

/// <summary>The log-in at Twilio, its clock against ours, and our senders.</summary>
internal static class TwilioChecks
{
    private static readonly TimeSpan SmallSkew = TimeSpan.FromSeconds(5);

    public static async IAsyncEnumerable<Finding> Look(
        Settings settings, HttpClient http, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var twilio = settings.Twilio;
        if (twilio.AccountSid.Length == 0)
        {
            yield return Finding.Note("twilio", "no Twilio:AccountSid: messages stay on this machine");
            yield return Finding.Note("clock", "compared with Twilio's, which takes an account");
            yield break;
        }
        var (account, skew) = await Account(twilio, http, stop);
        yield return account;
        if (skew is { } difference)
        {
            yield return Clock(difference);
        }
        if (account.Verdict == Verdict.Mend)
        {
            yield break;
        }
        yield return Finding.Ok("whatsapp sender", twilio.WhatsAppSender == TwilioOptions.Sandbox ? "the sandbox's" : "a number");
        yield return await SmsSender(settings, http, stop);
    }

    private static async Task<(Finding Finding, TimeSpan? Skew)> Account(TwilioOptions twilio, HttpClient http, CancellationToken stop)
    {
        try
        {
            using var answer = await Get(twilio, http, $"/2010-04-01/Accounts/{twilio.AccountSid}.json", stop);
            var skew = answer.Headers.Date - TimeProvider.System.GetUtcNow();
            if (!answer.IsSuccessStatusCode)
            {
                return (Finding.Mend("twilio", $"refuses the log-in (HTTP {(int)answer.StatusCode}): check Twilio:AccountSid and Twilio:AuthToken"), skew);
            }
            using var account = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
            return (Judge(Text(account.RootElement, "status"), Text(account.RootElement, "type")), skew);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return (Finding.Mend("twilio", $"{twilio.ApiBaseUrl} is not reached ({fault.Message}): check the network and Twilio:ApiBaseUrl"), null);
        }
    }

    private static Finding Judge(string status, string type) => (status, type) switch
    {
        ("active", "Trial") => Finding.Note("twilio", "logged in; a trial account sends to verified numbers only"),
        ("active", _) => Finding.Ok("twilio", "logged in"),
        _ => Finding.Mend("twilio", $"logged in, but the account is {status}: see Twilio's console"),
    };

    // HTTP dates are to the second.
    private static Finding Clock(TimeSpan skew) => skew.Duration() <= SmallSkew
        ? Finding.Ok("clock", "agrees with Twilio's to within seconds")
        : Finding.Mend("clock", $"is {skew.Duration().TotalSeconds:0} seconds off Twilio's: codes and look-ups go by time; switch time synchronisation on (timedatectl set-ntp true)");

    private static async Task<Finding> SmsSender(Settings settings, HttpClient http, CancellationToken stop)
    {
        var twilio = settings.Twilio;
        if (!PhoneNumber.TryParseE164(twilio.SmsSender, out _))
        {
            return Finding.Ok("sms sender", $"{twilio.SmsSender}, a header: one-way, codes and notices only");
        }
        var query = $"/2010-04-01/Accounts/{twilio.AccountSid}/IncomingPhoneNumbers.json?PhoneNumber={Uri.EscapeDataString(twilio.SmsSender)}";
        using var answer = await Get(twilio, http, query, stop);
        using var found = JsonDocument.Parse(answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(stop) : "{}");
        var numbers = found.RootElement.TryGetProperty("incoming_phone_numbers", out var list) ? list.EnumerateArray().ToList() : [];
        var webhook = settings.Site.PublicBase + TwilioEndpoints.MessagesPath;
        return numbers switch
        {
            [] => Finding.Note("sms sender", "a number that this account does not own: answers by SMS will not reach us"),
            [var number, ..] when Text(number, "sms_url") != webhook => Finding.Mend(
                "sms sender", $"at Twilio, \"A message comes in\" of this number is not {webhook} (POST)"),
            _ => Finding.Ok("sms sender", "a number of this account: two-way"),
        };
    }

    private static Task<HttpResponseMessage> Get(TwilioOptions twilio, HttpClient http, string path, CancellationToken stop)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, twilio.ApiBaseUrl.TrimEnd('/') + path);
        request.Headers.Authorization = twilio.LogIn();
        return http.SendAsync(request, stop);
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
