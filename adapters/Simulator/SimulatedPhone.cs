using System.Security.Cryptography;
using System.Text;

namespace BijliMitra.Adapters.Simulator;

/// <summary>How well messages reach a phone.</summary>
public enum PhoneReach
{
    /// <summary>At once.</summary>
    Normal,

    /// <summary>Some seconds late.</summary>
    Slow,

    /// <summary>Once there is a signal again: until then a message stays sent.</summary>
    NoSignal,

    /// <summary>Never: Twilio takes the message, then reports 30005 (SMS) or 63024 (WhatsApp).</summary>
    Dead,
}

/// <summary>Somebody's phone.</summary>
/// <param name="Mobile">E.164.</param>
/// <param name="Name">The name given to WhatsApp; proves nothing.</param>
/// <param name="HidesNumber">True where WhatsApp shows a user id instead of the number (domain A1).</param>
public sealed record SimulatedPhone(string Mobile, string Name, bool HidesNumber = false)
{
    /// <summary>What Twilio puts before WhatsApp addresses.</summary>
    public const string WhatsAppPrefix = "whatsapp:";

    private const int UserIdBytes = 8;

    /// <summary>WhatsApp's id of the person: as in reality another one for another number, and always the same for this one.</summary>
    public string UserId => WhatsAppPrefix + "IN." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Mobile))[..UserIdBytes]);

    /// <summary>Its address on WhatsApp, as Twilio writes it.</summary>
    public string WhatsApp => HidesNumber ? UserId : WhatsAppPrefix + Mobile;

    /// <summary>Its address for SMS.</summary>
    public string Sms => Mobile;

    /// <summary>Every address at which this phone may be reached, whether it hides its number or not.</summary>
    public IReadOnlyList<string> Addresses => [Mobile, WhatsAppPrefix + Mobile, UserId];
}
