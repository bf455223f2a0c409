namespace Twilio.Types;

/// <summary>An address as Twilio writes it: E.164, a channel address such as <c>whatsapp:+91…</c>, or a sender's header.</summary>
public class PhoneNumber : IEndpoint
{
    private readonly string _number;

    /// <summary>Makes an address; nothing is checked.</summary>
    public PhoneNumber(string number) => _number = number;

    /// <summary>Makes an address; nothing is checked.</summary>
    public static implicit operator PhoneNumber(string number) => new(number);

    /// <summary>The address as given.</summary>
    public override string ToString() => _number;
}
