using System.Globalization;
using System.Net;

namespace BijliMitra.Tests.Support;

/// <summary>Webhook forms as Twilio sends them: names and order of captured requests, values invented.</summary>
public static class TwilioForms
{
    /// <summary>The company's WhatsApp sender in tests.</summary>
    public const string WhatsAppSender = "whatsapp:+911204000001";

    /// <summary>The company's two-way SMS sender in tests.</summary>
    public const string SmsSender = "+911204000002";

    private const string Account = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    /// <summary>A SID out of a number: SM and 32 hexadecimal digits.</summary>
    public static string Sid(int number, string prefix = "SM") => prefix + number.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>A text on WhatsApp from a person whose number shows.</summary>
    public static List<KeyValuePair<string, string>> WhatsAppText(string sid, string mobile, string body) =>
        WhatsApp(sid, "text", "whatsapp:" + mobile, "whatsapp:IN." + mobile[^6..] + "4566", body,
            ("WaId", mobile.TrimStart('+')), ("NumMedia", "0"));

    /// <summary>A text on WhatsApp from a person whose number is hidden: a user id stands everywhere.</summary>
    public static List<KeyValuePair<string, string>> HiddenNumberText(string sid, string userId, string body) =>
        WhatsApp(sid, "text", "whatsapp:" + userId, "whatsapp:" + userId, body, ("NumMedia", "0"));

    /// <summary>A text by SMS.</summary>
    public static List<KeyValuePair<string, string>> SmsText(string sid, string mobile, string body) => Form(
        ("ToCountry", "IN"), ("ToState", ""), ("SmsMessageSid", sid), ("NumMedia", "0"), ("ToCity", ""), ("FromZip", ""),
        ("SmsSid", sid), ("FromState", ""), ("SmsStatus", "received"), ("FromCity", ""), ("Body", body), ("FromCountry", "IN"),
        ("To", SmsSender), ("ToZip", ""), ("NumSegments", "1"), ("MessageSid", sid), ("AccountSid", Account), ("From", mobile),
        ("ApiVersion", "2010-04-01"));

    /// <summary>A tap on a button.</summary>
    public static List<KeyValuePair<string, string>> ButtonTap(string sid, string mobile, string text, string payload, string repliedTo) =>
        WhatsApp(sid, "interactive", "whatsapp:" + mobile, "whatsapp:IN." + mobile[^6..] + "4566", text,
            ("ButtonText", text), ("ButtonPayload", payload), ("ButtonType", "REPLY"), ("NumMedia", "0"),
            ("OriginalRepliedMessageSender", WhatsAppSender), ("OriginalRepliedMessageSid", repliedTo), ("WaId", mobile.TrimStart('+')),
            ("ChannelMetadata", """{"type":"whatsapp","data":{"context":{"ProfileName":"Asha"}}}"""));

    /// <summary>A choice out of a list; where the id stands is not documented, so any of the places can be tried.</summary>
    /// <param name="idField"><c>ListId</c>, <c>ButtonPayload</c>, or <c>InteractiveData</c> with the id inside its JSON.</param>
    public static List<KeyValuePair<string, string>> ListPick(string sid, string mobile, string title, string id, string idField = "ListId") =>
        WhatsApp(sid, "interactive", "whatsapp:" + mobile, "whatsapp:IN." + mobile[^6..] + "4566", title,
            (idField, idField == "InteractiveData" ? $$$"""{"type":"list_reply","list_reply":{"id":"{{{id}}}","title":"{{{title}}}"}}""" : id),
            ("NumMedia", "0"), ("WaId", mobile.TrimStart('+')));

    /// <summary>A location on WhatsApp.</summary>
    public static List<KeyValuePair<string, string>> Location(
        string sid, string mobile, string latitude, string longitude, string label = "", string address = "") =>
        WhatsApp(sid, "location", "whatsapp:" + mobile, "whatsapp:IN." + mobile[^6..] + "4566", "",
            ("Latitude", latitude), ("Longitude", longitude), ("Label", label), ("Address", address), ("NumMedia", "0"),
            ("WaId", mobile.TrimStart('+')));

    /// <summary>Media on WhatsApp, with or without a caption.</summary>
    public static List<KeyValuePair<string, string>> Media(string sid, string mobile, string contentType, string url, string caption = "") =>
        WhatsApp(sid, contentType.Split('/')[0], "whatsapp:" + mobile, "whatsapp:IN." + mobile[^6..] + "4566", caption,
            ("MediaContentType0", contentType), ("MediaUrl0", url), ("NumMedia", "1"), ("WaId", mobile.TrimStart('+')));

    /// <summary>A status callback for where the message stands.</summary>
    public static List<KeyValuePair<string, string>> Status(FakeMessage message)
    {
        var form = Form(
            ("ChannelPrefix", "whatsapp"), ("ApiVersion", "2010-04-01"), ("MessageStatus", message.Status), ("SmsSid", message.Sid),
            ("SmsStatus", message.Status), ("ChannelInstallSid", "XEcccccccccccccccccccccccccccccccc"), ("To", message.To),
            ("From", message.From ?? ""), ("MessageSid", message.Sid), ("AccountSid", message.AccountSid));
        if (!message.To.StartsWith("whatsapp:", StringComparison.Ordinal))
            form.RemoveAll(field => field.Key.StartsWith("Channel", StringComparison.Ordinal));
        if (message.Status is "read" or "delivered")
            form.Add(new("EventType", message.Status.ToUpperInvariant()));
        if (message.ErrorCode is { } code)
            form.Add(new("ErrorCode", code.ToString(CultureInfo.InvariantCulture)));
        return form;
    }

    /// <summary>Reads a form body: order, repetition and valueless keys are kept.</summary>
    public static List<KeyValuePair<string, string>> Parse(string body) =>
        [.. body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair =>
            new KeyValuePair<string, string>(WebUtility.UrlDecode(pair[0]), pair.Length > 1 ? WebUtility.UrlDecode(pair[1]) : ""))];

    private static List<KeyValuePair<string, string>> WhatsApp(
        string sid, string type, string from, string userId, string body, params (string, string)[] special) => Form(
        [("SmsMessageSid", sid), .. special, ("ProfileName", "Asha"), ("MessageType", type), ("SmsSid", sid), ("SmsStatus", "received"),
            ("Body", body), ("To", WhatsAppSender), ("NumSegments", "1"), ("ReferralNumMedia", "0"), ("MessageSid", sid),
            ("AccountSid", Account), ("ExternalUserId", userId), ("From", from), ("ApiVersion", "2010-04-01")]);

    private static List<KeyValuePair<string, string>> Form(params (string Key, string Value)[] fields) =>
        [.. fields.Select(field => new KeyValuePair<string, string>(field.Key, field.Value))];
}
