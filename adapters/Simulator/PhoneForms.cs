using System.Globalization;

namespace BijliMitra.Adapters.Simulator;

/// <summary>What a person does with the phone.</summary>
public abstract record PhoneAction
{
    private PhoneAction() { }

    /// <summary>Writes.</summary>
    public sealed record Text(string Body) : PhoneAction;

    /// <summary>Taps a button of one of our messages.</summary>
    public sealed record Tap(SimulatedButton Button, SimulatedMessage Under) : PhoneAction;

    /// <summary>Chooses from a list of one of our messages.</summary>
    public sealed record Pick(SimulatedItem Item, SimulatedMessage Under) : PhoneAction;

    /// <summary>Sends a place.</summary>
    public sealed record Location(SimulatedPlace Place) : PhoneAction;

    /// <summary>Sends a picture or a voice note.</summary>
    public sealed record Media(SampleMedia Sample) : PhoneAction
    {
        /// <summary>Where Twilio keeps it; known once the message has its SID.</summary>
        public string Url { get; init; } = "";
    }

    /// <summary>The words that the phone shows of it.</summary>
    public string Shown => this switch
    {
        Text text => text.Body,
        Tap tap => tap.Button.Title,
        Pick pick => pick.Item.Title,
        _ => "",
    };
}

/// <summary>Webhook forms as Twilio posts them (domain A1, A4): names and order of captured requests.</summary>
public static class PhoneForms
{
    private const string ApiVersion = "2010-04-01";

    /// <summary>A message by SMS.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Sms(SimulatedMessage message, string account, PhoneAction action) => Form(
        ("ToCountry", ""), ("ToState", ""), ("SmsMessageSid", message.Sid), ("NumMedia", "0"), ("ToCity", ""), ("FromZip", ""), ("SmsSid", message.Sid),
        ("FromState", ""), ("SmsStatus", "received"), ("FromCity", ""), ("Body", action.Shown), ("FromCountry", "IN"), ("To", message.To), ("ToZip", ""),
        ("NumSegments", "1"), ("MessageSid", message.Sid), ("AccountSid", account), ("From", message.From), ("ApiVersion", ApiVersion));

    /// <summary>A message by WhatsApp. A person who hides the number has the user id in <c>From</c>, and neither number nor <c>WaId</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> WhatsApp(SimulatedPhone phone, SimulatedMessage message, string account, PhoneAction action)
    {
        var (type, special) = Special(action);
        return Form([
            ("SmsMessageSid", message.Sid), .. special, ("ProfileName", phone.Name), ("MessageType", type), ("SmsSid", message.Sid),
            .. phone.HidesNumber ? [] : new[] { ("WaId", phone.Mobile.TrimStart('+')) },
            ("SmsStatus", "received"), ("Body", action.Shown), ("To", message.To), ("NumSegments", "1"), ("ReferralNumMedia", "0"),
            ("MessageSid", message.Sid), ("AccountSid", account), ("ExternalUserId", phone.UserId), ("From", message.From), ("ApiVersion", ApiVersion)]);
    }

    /// <summary>A status callback for where the message stands.</summary>
    /// <param name="message">A message of the company.</param>
    /// <param name="account">Account SID.</param>
    /// <param name="status">Twilio's word.</param>
    /// <param name="error">Twilio's code; null for none.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Status(SimulatedMessage message, string account, string status, int? error)
    {
        var form = Form(
            ("ApiVersion", ApiVersion), ("MessageStatus", status), ("SmsSid", message.Sid), ("SmsStatus", status), ("To", message.To),
            ("From", message.From), ("MessageSid", message.Sid), ("AccountSid", account));
        if (message.IsWhatsApp)
        {
            form.Insert(0, new("ChannelPrefix", "whatsapp"));
            if (status is "delivered" or "read")
            {
                form.Add(new("EventType", status.ToUpperInvariant()));
            }
        }
        if (error is { } code)
        {
            form.Add(new("ErrorCode", code.ToString(CultureInfo.InvariantCulture)));
        }
        return form;
    }

    private static (string Type, (string, string)[] Fields) Special(PhoneAction action) => action switch
    {
        PhoneAction.Tap tap => ("interactive", [("ButtonText", tap.Button.Title), ("ButtonPayload", tap.Button.Value), ("ButtonType", "REPLY"), .. Under(tap.Under)]),
        PhoneAction.Pick pick => ("interactive", [("ListId", pick.Item.Id), ("ListTitle", pick.Item.Title), .. Under(pick.Under)]),
        PhoneAction.Location { Place: var place } => ("location", [
            ("Latitude", place.Latitude.ToString(CultureInfo.InvariantCulture)), ("Longitude", place.Longitude.ToString(CultureInfo.InvariantCulture)),
            ("Address", place.Address), ("Label", place.Label), ("NumMedia", "0")]),
        PhoneAction.Media media => (media.Sample.ContentType.Split('/')[0], [("MediaContentType0", media.Sample.ContentType), ("MediaUrl0", media.Url), ("NumMedia", "1")]),
        _ => ("text", [("NumMedia", "0")]),
    };

    private static (string, string)[] Under(SimulatedMessage message) =>
        [("NumMedia", "0"), ("OriginalRepliedMessageSender", message.From), ("OriginalRepliedMessageSid", message.Sid)];

    private static List<KeyValuePair<string, string>> Form(params (string Key, string Value)[] fields) =>
        [.. fields.Select(field => new KeyValuePair<string, string>(field.Key, field.Value))];
}
