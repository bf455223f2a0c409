namespace Twilio.Http;

/// <summary>An HTTP method by its upper-case name.</summary>
public class HttpMethod
{
    /// <summary>GET.</summary>
    public static readonly HttpMethod Get = new("GET");

    /// <summary>POST.</summary>
    public static readonly HttpMethod Post = new("POST");

    /// <summary>DELETE.</summary>
    public static readonly HttpMethod Delete = new("DELETE");

    private readonly string _value;

    /// <summary>Makes a method from its name in any case.</summary>
    public HttpMethod(string method) => _value = method.ToUpperInvariant();

    /// <summary>Makes a method from its name in any case.</summary>
    public static implicit operator HttpMethod(string value) => new(value);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is HttpMethod other && other.GetType() == GetType() && other._value == _value;

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name in upper case.</summary>
    public override string ToString() => _value;
}
