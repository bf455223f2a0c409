using Twilio.Http;

namespace Twilio.Clients;

/// <summary>An account's access to Twilio's REST API.</summary>
public interface ITwilioRestClient
{
    /// <summary>The account in the paths of requests.</summary>
    string AccountSid { get; }

    /// <summary>The region requests go to; null for the default.</summary>
    string Region { get; }

    /// <summary>What carries the requests.</summary>
    Http.HttpClient HttpClient { get; }

    /// <summary>Makes a request.</summary>
    /// <exception cref="Exceptions.ApiConnectionException">No answer came.</exception>
    /// <exception cref="Exceptions.ApiException">Twilio answered with an error.</exception>
    Response Request(Request request);

    /// <summary>Makes a request.</summary>
    /// <exception cref="Exceptions.ApiConnectionException">No answer came.</exception>
    /// <exception cref="Exceptions.ApiException">Twilio answered with an error.</exception>
    Task<Response> RequestAsync(Request request);
}
