using System.Net;
using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Setup;
using BijliMitra.Webhooks;

namespace BijliMitra.Cli.Doctor;

/// <summary>Whether the world reaches the program at <c>PublicUrl</c>, and whether Twilio's signatures will be understood there.</summary>
internal static class AddressChecks
{
    public static async IAsyncEnumerable<Finding> Look(
        Settings settings, HttpClient http, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var reached = await Reached(settings.Site, http, stop);
        yield return reached;
        if (reached.Verdict == Verdict.Ok && settings.Twilio.AuthToken.Length > 0)
        {
            yield return await Signature(settings, http, stop);
        }
        if (settings.Site.PublicUrl.Length > 0 && settings.Networks.Proxies.Count == 0)
        {
            yield return Finding.Note(
                "proxy", "Networks:Proxies is empty: behind a proxy /metrics and the console answer 404 to everybody; name the proxy's network");
        }
    }

    private static async Task<Finding> Reached(SiteOptions site, HttpClient http, CancellationToken stop)
    {
        var address = ServerAddress.Reachable(site.PublicBase);
        try
        {
            using var answer = await http.GetAsync(new Uri(address + "/health/live"), stop);
            return answer.IsSuccessStatusCode && await answer.Content.ReadAsStringAsync(stop) == "live"
                ? Finding.Ok("PublicUrl", $"{address} reaches the program")
                : Finding.Mend("PublicUrl", $"{address}/health/live answers {(int)answer.StatusCode}, not \"live\": does the proxy pass all paths on, unchanged?");
        }
        catch (Exception fault) when (IsFault(fault, stop))
        {
            return site.PublicUrl.Length == 0
                ? Finding.Note("PublicUrl", $"is empty, and nothing answers at {address}: the program does not run")
                : Finding.Mend("PublicUrl", $"{address} is not reached ({fault.Message}): does the program run, and does the proxy know it?");
        }
    }

    // A signed form with nothing in it is accepted and answered to nobody.
    private static async Task<Finding> Signature(Settings settings, HttpClient http, CancellationToken stop)
    {
        var url = settings.Site.PublicBase + TwilioEndpoints.MessagesPath;
        try
        {
            var signed = await Post(http, url, TwilioSignature.Make(new InboundForm([]), url, settings.Twilio.AuthToken), stop);
            var unsigned = await Post(http, url, null, stop);
            return (signed, unsigned) switch
            {
                (HttpStatusCode.OK, HttpStatusCode.Forbidden) => Finding.Ok("webhook", $"{url} takes what is signed for it and nothing else"),
                (HttpStatusCode.Forbidden, _) => Finding.Mend(
                    "webhook", $"{url} turns a signed message away: the running program has another Twilio:AuthToken or PublicUrl"),
                _ => Finding.Mend("webhook", $"{url} answers {(int)signed} to a signed and {(int)unsigned} to an unsigned message; 200 and 403 are right"),
            };
        }
        catch (Exception fault) when (IsFault(fault, stop))
        {
            return Finding.Mend("webhook", $"{url} does not answer ({fault.Message})");
        }
    }

    private static async Task<HttpStatusCode> Post(HttpClient http, string url, string? signature, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent([]) };
        if (signature is not null)
        {
            request.Headers.Add(TwilioSignature.Header, signature);
        }
        using var answer = await http.SendAsync(request, stop);
        return answer.StatusCode;
    }

    private static bool IsFault(Exception fault, CancellationToken stop) =>
        fault is HttpRequestException or UriFormatException || (fault is OperationCanceledException && !stop.IsCancellationRequested);
}
