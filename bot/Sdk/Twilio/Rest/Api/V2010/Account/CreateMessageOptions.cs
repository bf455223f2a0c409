using Twilio.Base;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>The parameters of <c>POST Messages.json</c> that this bot uses (Twilio OpenAPI, twilio_api_v2010).</summary>
public class CreateMessageOptions : IOptions<MessageResource>
{
    /// <summary>Makes the parameters of one message.</summary>
    /// <param name="to">The recipient: E.164, a channel address, or a WhatsApp user id.</param>
    public CreateMessageOptions(PhoneNumber to)
    {
        To = to;
        PersistentAction = [];
        MediaUrl = [];
    }

    /// <summary>The recipient.</summary>
    public PhoneNumber To { get; }

    /// <summary>The account that sends; by default the client's.</summary>
    public string PathAccountSid { get; set; }

    /// <summary>Where Twilio reports the message's progress; no underscore in the host name.</summary>
    public Uri StatusCallback { get; set; }

    /// <summary>Seconds a message may wait in Twilio's queue, 1 to 36000.</summary>
    public int? ValidityPeriod { get; set; }

    /// <summary>Whether look-alike characters are replaced by ones of the GSM alphabet.</summary>
    public bool? SmartEncoded { get; set; }

    /// <summary>Rich actions, such as <c>geo:</c> for a WhatsApp location.</summary>
    public List<string> PersistentAction { get; set; }

    /// <summary>The template's variables as a JSON object.</summary>
    public string ContentVariables { get; set; }

    /// <summary>The sender: number, header or channel address.</summary>
    public PhoneNumber From { get; set; }

    /// <summary>The Messaging Service that picks the sender.</summary>
    public string MessagingServiceSid { get; set; }

    /// <summary>The text, up to 1,600 characters.</summary>
    public string Body { get; set; }

    /// <summary>Addresses of media; one per message on WhatsApp.</summary>
    public List<Uri> MediaUrl { get; set; }

    /// <summary>The template, <c>HX…</c>; then without body and media.</summary>
    public string ContentSid { get; set; }

    /// <summary>The form fields; what is null is left out.</summary>
    public List<KeyValuePair<string, string>> GetParams()
    {
        var fields = new List<KeyValuePair<string, string>>();
        Add("To", To?.ToString());
        Add("StatusCallback", StatusCallback?.OriginalString);
        Add("ValidityPeriod", ValidityPeriod?.ToString());
        Add("SmartEncoded", SmartEncoded switch { true => "true", false => "false", null => null });
        PersistentAction?.ForEach(action => fields.Add(new("PersistentAction", action)));
        Add("ContentVariables", ContentVariables);
        Add("From", From?.ToString());
        Add("MessagingServiceSid", MessagingServiceSid);
        Add("Body", Body);
        MediaUrl?.ForEach(url => fields.Add(new("MediaUrl", url.OriginalString)));
        Add("ContentSid", ContentSid);
        return fields;

        void Add(string key, string value)
        {
            if (value is not null)
                fields.Add(new(key, value));
        }
    }
}
