using System.Text;

namespace Twilio.Http;

/// <summary>What carries requests to Twilio. A subclass decides on base URL, time-outs and connections.</summary>
public abstract class HttpClient
{
    /// <summary>The last request, for debugging; shared among threads.</summary>
    public Request LastRequest { get; protected set; }

    /// <summary>The last answer, for debugging; shared among threads.</summary>
    public Response LastResponse { get; protected set; }

    /// <summary>Makes a request; answers of any status are returned.</summary>
    /// <exception cref="Exception">The connection failed or timed out.</exception>
    public abstract Response MakeRequest(Request request);

    /// <summary>Makes a request; answers of any status are returned.</summary>
    /// <exception cref="Exception">The connection failed or timed out.</exception>
    public abstract Task<Response> MakeRequestAsync(Request request);

    /// <summary>The credentials of HTTP basic authentication: base64 of <c>username:password</c>.</summary>
    public string Authentication(string username, string password) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(username + ":" + password));
}
