using System.Net;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account.Message;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>What came of asking Twilio for a medium.</summary>
public abstract record MediaFetch
{
    private MediaFetch()
    {
    }

    /// <summary>Here it is.</summary>
    public sealed record Fetched(byte[] Bytes) : MediaFetch;

    /// <summary>It has more bytes than may be fetched.</summary>
    public sealed record TooLarge : MediaFetch;

    /// <summary>Not now. A medium may not be there yet when its webhook comes, so this is also what a 404 is.</summary>
    public sealed record Later(string Why) : MediaFetch;
}

/// <summary>
/// Fetches what people sent, and deletes it at Twilio. An address there asks for the account's log-in and sends on to Twilio's own storage, which must not get
/// the log-in (Twilio help, "Protect media access with HTTP basic authentication"). Followed is nothing else.
/// </summary>
/// <param name="http">Carries requests; must not follow redirects itself.</param>
/// <param name="options">The account in force.</param>
public sealed class TwilioMedia(HttpClient http, Func<TwilioOptions> options)
{
    private const int MostRedirects = 3;

    // Where media lie without a log-in: those of accounts that do not ask for one are in a folder of Amazon's storage.
    private const string Storage = ".twiliocdn.com";
    private const string OpenStorage = "s3-external-1.amazonaws.com";
    private const string OpenFolder = "/media.twiliocdn.com/";

    /// <summary>As long as three other requests: a phone's photo takes its time.</summary>
    private TimeSpan Patience => options().Timeout * 3;

    /// <summary>Fetches a medium of at most <paramref name="most"/> bytes.</summary>
    public async Task<MediaFetch> Fetch(MediaAddress media, int most, CancellationToken stop)
    {
        using var life = CancellationTokenSource.CreateLinkedTokenSource(stop);
        life.CancelAfter(Patience);
        try
        {
            return await Follow(media, most, life.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            stop.ThrowIfCancellationRequested();
            return new MediaFetch.Later(fault.GetType().Name);
        }
    }

    /// <summary>Deletes a medium at Twilio; true where it is there no more.</summary>
    public async Task<bool> Remove(MediaAddress media)
    {
        var current = options();
        var client = new TwilioRestClient(current.AccountSid, current.AuthToken, current.AccountSid, httpClient: new TwilioHttp(http, options));
        try
        {
            return await MediaResource.DeleteAsync(new DeleteMediaOptions(media.Message, media.Medium) { PathAccountSid = media.Account }, client);
        }
        catch (ApiException fault) when (fault.Status == (int)HttpStatusCode.NotFound)
        {
            return true;
        }
        catch (Exception fault) when (fault is ApiException or ApiConnectionException or HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    /// <summary>Whether Twilio may send us on to <paramref name="url"/>. <paramref name="api"/>: where its API is.</summary>
    internal static bool IsAllowed(Uri url, Uri api) => MediaAddress.IsSameServer(url, api)
        || (url is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
            && (url.Host.EndsWith(Storage, StringComparison.OrdinalIgnoreCase)
                || (url.Host == OpenStorage && url.AbsolutePath.StartsWith(OpenFolder, StringComparison.Ordinal))));

    private async Task<MediaFetch> Follow(MediaAddress media, int most, CancellationToken stop)
    {
        var current = options();
        var api = new Uri(current.ApiBaseUrl);
        var url = new Uri($"{current.ApiBaseUrl.TrimEnd('/')}/2010-04-01/Accounts/{media.Account}/Messages/{media.Message}/Media/{media.Medium}");
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Authorization = MediaAddress.IsSameServer(url, api) ? current.LogIn() : null;
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (answer is { StatusCode: >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, Headers.Location: { } location })
            {
                url = new Uri(url, location);
                if (!IsAllowed(url, api))
                {
                    return new MediaFetch.Later($"Twilio sends on to {url.Host}, which is not asked.");
                }
                continue;
            }
            return answer.IsSuccessStatusCode
                ? await Read(answer.Content, most, stop)
                : new MediaFetch.Later($"Twilio answered {(int)answer.StatusCode}.");
        }
        return new MediaFetch.Later("Twilio sends on in a circle.");
    }

    // What the header says of the length may be wrong.
    private static async Task<MediaFetch> Read(HttpContent content, int most, CancellationToken stop)
    {
        if (content.Headers.ContentLength > most)
        {
            return new MediaFetch.TooLarge();
        }
        await using var stream = await content.ReadAsStreamAsync(stop);
        using var read = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int count; (count = await stream.ReadAsync(part, stop)) > 0;)
        {
            if (read.Length + count > most)
            {
                return new MediaFetch.TooLarge();
            }
            read.Write(part, 0, count);
        }
        return new MediaFetch.Fetched(read.ToArray());
    }
}
