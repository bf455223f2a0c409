using Twilio.Types;

namespace Twilio.Rest;

/// <summary>The first part of a host name of Twilio's.</summary>
public sealed class Domain : StringEnum
{
    /// <summary>Accounts and messages: <c>api.twilio.com</c>.</summary>
    public static readonly Domain Api = new("api");

    /// <summary>Makes an empty name.</summary>
    public Domain()
    {
    }

    private Domain(string value) : base(value)
    {
    }

    /// <summary>Makes a name.</summary>
    public static implicit operator Domain(string value) => new(value);
}
