namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>
/// A webhook's form fields in the order received. Names are case-sensitive; a name may repeat, may have no value, and may be
/// unknown: Twilio adds parameters without notice (Twilio, "Twilio's request to your incoming message Webhook URL").
/// </summary>
/// <param name="fields">The decoded fields.</param>
public sealed class InboundForm(IReadOnlyList<KeyValuePair<string, string>> fields)
{
    /// <summary>All fields.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => fields;

    /// <summary>The first value of this name; null where it is absent or empty.</summary>
    public string? First(string key)
    {
        foreach (var field in fields)
        {
            if (field.Key == key)
                return string.IsNullOrEmpty(field.Value) ? null : field.Value;
        }
        return null;
    }

    /// <summary>All values of this name in order, empty ones included.</summary>
    public IEnumerable<string> All(string key) => fields.Where(field => field.Key == key).Select(field => field.Value ?? "");

    /// <summary>The first value of this name, safe to store and at most so long (<see cref="InboundLimits.Clean"/>).</summary>
    internal string? Clean(string key, int limit) => First(key) is { } value ? InboundLimits.Clean(value, limit) : null;
}
