using System.Diagnostics.CodeAnalysis;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Messaging;

/// <summary>How a message travels.</summary>
public enum Channel
{
    /// <summary>WhatsApp through Twilio.</summary>
    WhatsApp,

    /// <summary>SMS through Twilio.</summary>
    Sms,

    /// <summary>E-mail.</summary>
    Email,
}

/// <summary>
/// Where one person is reached: a channel and an opaque value on it. On WhatsApp the value is a phone number or, where the person
/// hides it, a business-scoped user id such as <c>IN.4f66a0</c> that holds no phone number (domain A1).
/// </summary>
public readonly record struct ChannelAddress
{
    private const string WhatsAppPrefix = "whatsapp:";
    private readonly string? _value;

    private ChannelAddress(Channel channel, string value) => (Channel, _value) = (channel, value);

    /// <summary>The channel.</summary>
    public Channel Channel { get; }

    /// <summary>E.164, business-scoped user id, or mail address.</summary>
    public string Value => _value ?? "";

    /// <summary>The phone number, where the address shows one.</summary>
    public PhoneNumber? Phone => PhoneNumber.TryParseE164(Value, out var phone) ? phone : null;

    /// <summary>Whether a message on the channel carries a document.</summary>
    public bool TakesDocuments => Channel == Channel.WhatsApp;

    /// <summary>Last four characters: what a code's text names the asking chat by.</summary>
    public string LastFour => Value.Length <= 4 ? Value : Value[^4..];

    /// <summary>Reads Twilio's <c>From</c>: <c>whatsapp:+91…</c>, <c>whatsapp:IN.…</c> or <c>+91…</c>. False with the reason otherwise.</summary>
    public static bool TryParseTwilio(string? from, out ChannelAddress address, [NotNullWhen(false)] out string? reason)
    {
        address = default;
        reason = null;
        if (string.IsNullOrEmpty(from) || from.Length > 140)
        {
            reason = "the sender is missing or longer than 140 characters";
            return false;
        }
        if (!from.StartsWith(WhatsAppPrefix, StringComparison.Ordinal))
        {
            if (PhoneNumber.TryParseE164(from, out var phone))
            {
                address = Sms(phone);
                return true;
            }
            reason = "the sender of an SMS is not a phone number with country code";
            return false;
        }
        var value = from[WhatsAppPrefix.Length..];
        if (PhoneNumber.TryParseE164(value, out _) || IsBusinessScopedId(value))
        {
            address = new ChannelAddress(Channel.WhatsApp, value);
            return true;
        }
        reason = "the WhatsApp sender is neither a phone number nor a business-scoped user id";
        return false;
    }

    /// <summary>An SMS address.</summary>
    public static ChannelAddress Sms(PhoneNumber phone) => new(Channel.Sms, phone.E164);

    /// <summary>A WhatsApp address with a visible phone number.</summary>
    public static ChannelAddress WhatsApp(PhoneNumber phone) => new(Channel.WhatsApp, phone.E164);

    /// <summary>A mail address, already checked.</summary>
    public static ChannelAddress Mail(string address) => new(Channel.Email, address);

    /// <summary>Puts back together what <see cref="Channel"/> and <see cref="Value"/> of an earlier address were.</summary>
    public static ChannelAddress FromStored(Channel channel, string value) => new(channel, value);

    /// <summary>As Twilio's <c>To</c> takes it.</summary>
    public string ToTwilio() => Channel == Channel.WhatsApp ? WhatsAppPrefix + Value : Value;

    /// <summary>Masked.</summary>
    public override string ToString() => $"{Channel}:{(Channel == Channel.Email ? Masked.Mail(Value) : Masked.Tail(Value))}";

    private static bool IsBusinessScopedId(string value) =>
        value.Length is > 3 and <= 131 && char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1]) && value[2] == '.'
        && value.AsSpan(3).IndexOfAnyExcept(Alphanumeric) < 0;

    private static readonly System.Buffers.SearchValues<char> Alphanumeric =
        System.Buffers.SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-.");
}
