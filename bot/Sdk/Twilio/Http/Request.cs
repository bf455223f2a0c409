using System.Net;
using System.Text;
using Twilio.Rest;

namespace Twilio.Http;

/// <summary>A request to Twilio's REST API.</summary>
public class Request
{
    private const string DefaultRegion = "us1";

    /// <summary>Makes a request for a complete URL.</summary>
    public Request(HttpMethod method, string url)
    {
        Method = method;
        Uri = new Uri(url);
        QueryParams = [];
        PostParams = [];
        HeaderParams = [];
    }

    /// <summary>Makes a request for a path of one of Twilio's domains.</summary>
    public Request(
        HttpMethod method,
        Domain domain,
        string uri,
        string region = null,
        List<KeyValuePair<string, string>> queryParams = null,
        List<KeyValuePair<string, string>> postParams = null,
        string edge = null,
        List<KeyValuePair<string, string>> headerParams = null)
        : this(method, "https://" + domain + ".twilio.com" + uri)
    {
        Region = region;
        Edge = edge;
        QueryParams = queryParams ?? QueryParams;
        PostParams = postParams ?? PostParams;
        HeaderParams = headerParams ?? HeaderParams;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The URL without region, edge and <see cref="QueryParams"/>.</summary>
    public Uri Uri { get; private set; }

    /// <summary>User name of basic authentication: an account SID or API key SID.</summary>
    public string Username { get; set; }

    /// <summary>Password of basic authentication: an auth token or API key secret.</summary>
    public string Password { get; set; }

    /// <summary>Twilio region, such as <c>ie1</c>; null for the one in the URL.</summary>
    public string Region { get; set; }

    /// <summary>Twilio edge location, such as <c>singapore</c>; null for the one in the URL.</summary>
    public string Edge { get; set; }

    /// <summary>Query parameters in order.</summary>
    public List<KeyValuePair<string, string>> QueryParams { get; private set; }

    /// <summary>Form fields in order; a key may repeat.</summary>
    public List<KeyValuePair<string, string>> PostParams { get; private set; }

    /// <summary>Additional headers.</summary>
    public List<KeyValuePair<string, string>> HeaderParams { get; private set; }

    /// <summary>The URL to call: host with region and edge, query parameters appended.</summary>
    public Uri ConstructUrl()
    {
        var uri = BuildUri();
        return QueryParams.Count == 0 ? uri : new Uri(uri.AbsoluteUri + "?" + Encode(QueryParams));
    }

    /// <summary>Sets the credentials of basic authentication.</summary>
    public void SetAuth(string username, string password)
    {
        Username = username;
        Password = password;
    }

    /// <summary>The form fields as an <c>application/x-www-form-urlencoded</c> body.</summary>
    public byte[] EncodePostParams() => Encoding.UTF8.GetBytes(Encode(PostParams));

    /// <summary>Adds a query parameter.</summary>
    public void AddQueryParam(string name, string value) => QueryParams.Add(new(name, value));

    /// <summary>Adds a form field.</summary>
    public void AddPostParam(string name, string value) => PostParams.Add(new(name, value));

    /// <summary>Adds a header.</summary>
    public void AddHeaderParam(string name, string value) => HeaderParams.Add(new(name, value));

    // product.twilio.com, product.region.twilio.com or product.edge.region.twilio.com; an edge needs a region.
    private Uri BuildUri()
    {
        if (Region is null && Edge is null)
            return Uri;
        var host = Uri.Host.Split('.');
        var edge = Edge ?? (host.Length == 5 ? host[1] : null);
        var region = Region ?? (host.Length is 4 or 5 ? host[^3] : null) ?? DefaultRegion;
        string[] parts = [host[0], edge, region, host[^2], host[^1]];
        return new UriBuilder(Uri) { Host = string.Join('.', parts.Where(part => !string.IsNullOrEmpty(part))) }.Uri;
    }

    private static string Encode(IEnumerable<KeyValuePair<string, string>> data) =>
        string.Join('&', data.Select(pair => WebUtility.UrlEncode(pair.Key) + "=" + WebUtility.UrlEncode(pair.Value)));
}
