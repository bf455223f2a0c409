using System.Net;
using System.Net.Http.Headers;

namespace Twilio.Http;

/// <summary>Twilio's answer to a request.</summary>
public class Response
{
    /// <summary>Makes an answer.</summary>
    public Response(HttpStatusCode statusCode, string content, HttpResponseHeaders headers = null)
    {
        StatusCode = statusCode;
        Content = content;
        Headers = headers;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The body as text.</summary>
    public string Content { get; }

    /// <summary>The headers, where the client hands them on.</summary>
    public HttpResponseHeaders Headers { get; }
}
