using System.Globalization;
using Twilio.Base;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>The parameters of <c>GET Messages.json</c>. Times are taken as they are and written as UTC: pass UTC.</summary>
public class ReadMessageOptions : ReadOptions<MessageResource>
{
    /// <summary>The account; by default the client's.</summary>
    public string PathAccountSid { get; set; }

    /// <summary>Only messages to this address.</summary>
    public PhoneNumber To { get; set; }

    /// <summary>Only messages from this address.</summary>
    public PhoneNumber From { get; set; }

    /// <summary>Only messages sent on this day; wins over the other two.</summary>
    public DateTime? DateSent { get; set; }

    /// <summary>Only messages sent at this time or before.</summary>
    public DateTime? DateSentBefore { get; set; }

    /// <summary>Only messages sent at this time or after.</summary>
    public DateTime? DateSentAfter { get; set; }

    /// <summary>The query parameters; what is null is left out.</summary>
    public List<KeyValuePair<string, string>> GetParams()
    {
        var fields = new List<KeyValuePair<string, string>>();
        Add("To", To?.ToString());
        Add("From", From?.ToString());
        Add("DateSent", Iso(DateSent));
        Add("DateSent<", DateSent is null ? Iso(DateSentBefore) : null);
        Add("DateSent>", DateSent is null ? Iso(DateSentAfter) : null);
        Add("PageSize", PageSize?.ToString());
        return fields;

        void Add(string key, string value)
        {
            if (value is not null)
                fields.Add(new(key, value));
        }
    }

    private static string Iso(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
