using System.Net.Http.Headers;
using Twilio.Http;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>
/// Carries the Twilio library's requests over one pooled client: to <see cref="TwilioOptions.ApiBaseUrl"/> instead of the address
/// built into the library, and within a time of ours.
/// </summary>
public sealed class TwilioHttp(System.Net.Http.HttpClient http, Func<TwilioOptions> options) : Twilio.Http.HttpClient
{
    private static readonly MediaTypeWithQualityHeaderValue Json = new("application/json");

    /// <summary>Not used: the whole program is asynchronous.</summary>
    public override Response MakeRequest(Request request) => throw new NotSupportedException("Use MakeRequestAsync.");

    /// <summary>Sends the request. Throws <see cref="HttpRequestException"/> or <see cref="OperationCanceledException"/> where no answer came.</summary>
    public override async Task<Response> MakeRequestAsync(Request request)
    {
        using var message = new HttpRequestMessage(new System.Net.Http.HttpMethod(request.Method.ToString()), Address(request.ConstructUrl()));
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Authentication(request.Username, request.Password));
        message.Headers.Accept.Add(Json);
        if (request.PostParams.Count > 0)
        {
            message.Content = new FormUrlEncodedContent(request.PostParams);
        }
        using var life = new CancellationTokenSource(options().Timeout);
        using var answer = await http.SendAsync(message, life.Token);
        return new Response(answer.StatusCode, await answer.Content.ReadAsStringAsync(life.Token), answer.Headers);
    }

    private Uri Address(Uri library) => new(options().ApiBaseUrl.TrimEnd('/') + library.PathAndQuery);
}
