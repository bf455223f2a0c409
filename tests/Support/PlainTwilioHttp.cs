using System.Net;
using Request = Twilio.Http.Request;
using Response = Twilio.Http.Response;

namespace BijliMitra.Tests.Support;

/// <summary>Carries requests of the Twilio SDK to a stand-in: the least a client needs.</summary>
/// <param name="baseUrl">The stand-in's address without trailing slash.</param>
public sealed class PlainTwilioHttp(string baseUrl) : Twilio.Http.HttpClient, IDisposable
{
    private readonly HttpClient _http = new();

    /// <inheritdoc/>
    public override Response MakeRequest(Request request)
    {
        using var message = Message(request);
        using var answer = _http.Send(message);
        return new Response(answer.StatusCode, new StreamReader(answer.Content.ReadAsStream()).ReadToEnd());
    }

    /// <inheritdoc/>
    public override async Task<Response> MakeRequestAsync(Request request)
    {
        using var message = Message(request);
        using var answer = await _http.SendAsync(message);
        return new Response(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Message(Request request)
    {
        var message = new HttpRequestMessage(
            new HttpMethod(request.Method.ToString()), baseUrl + request.ConstructUrl().PathAndQuery)
        {
            Version = HttpVersion.Version11,
        };
        message.Headers.Authorization = new("Basic", Authentication(request.Username, request.Password));
        if (message.Method == HttpMethod.Post)
            message.Content = new FormUrlEncodedContent(request.PostParams);
        return message;
    }
}
