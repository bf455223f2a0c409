using System.Net;
using Twilio.Exceptions;
using Twilio.Http;

namespace Twilio.Clients;

/// <summary>Adds credentials to requests and turns error answers into exceptions.</summary>
public class TwilioRestClient : ITwilioRestClient
{
    private readonly string _username;
    private readonly string _password;

    /// <summary>Makes a client.</summary>
    /// <param name="username">Account SID or API key SID.</param>
    /// <param name="password">Auth token or API key secret.</param>
    /// <param name="accountSid">The account; by default the user name.</param>
    /// <param name="region">Twilio region, null for the default.</param>
    /// <param name="httpClient">What carries the requests; required here, this bot has no other way out.</param>
    /// <param name="edge">Twilio edge location, null for the default.</param>
    public TwilioRestClient(
        string username,
        string password,
        string accountSid = null,
        string region = null,
        Http.HttpClient httpClient = null,
        string edge = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _username = username;
        _password = password;
        AccountSid = accountSid ?? username;
        HttpClient = httpClient;
        Region = region;
        Edge = edge;
    }

    /// <inheritdoc/>
    public Http.HttpClient HttpClient { get; }

    /// <inheritdoc/>
    public string AccountSid { get; }

    /// <inheritdoc/>
    public string Region { get; }

    /// <summary>The edge location requests go to; null for the default.</summary>
    public string Edge { get; set; }

    /// <inheritdoc/>
    public Response Request(Request request)
    {
        Prepare(request);
        Response response;
        try
        {
            response = HttpClient.MakeRequest(request);
        }
        catch (Exception failure)
        {
            throw NoAnswer(request, failure);
        }
        return Checked(response);
    }

    /// <inheritdoc/>
    public async Task<Response> RequestAsync(Request request)
    {
        Prepare(request);
        Response response;
        try
        {
            response = await HttpClient.MakeRequestAsync(request).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            throw NoAnswer(request, failure);
        }
        return Checked(response);
    }

    private void Prepare(Request request)
    {
        if (_username is not null && _password is not null)
            request.SetAuth(_username, _password);
        request.Region = Region ?? request.Region;
        request.Edge = Edge ?? request.Edge;
    }

    private static ApiConnectionException NoAnswer(Request request, Exception failure) =>
        new("Connection Error: " + request.Method + request.ConstructUrl(), failure);

    private static Response Checked(Response response)
    {
        if (response is null)
            throw new ApiConnectionException("Connection Error: No response received.");
        if (response.StatusCode is >= HttpStatusCode.OK and < HttpStatusCode.BadRequest)
            return response;
        var error = RestException.FromJson(response.Content)
            ?? throw new ApiException($"Api Error: {response.StatusCode} - {response.Content ?? "[no content]"}");
        throw new ApiException(
            error.Code, (int)response.StatusCode, error.Message ?? "Unable to make request, " + response.StatusCode, error.MoreInfo);
    }
}
