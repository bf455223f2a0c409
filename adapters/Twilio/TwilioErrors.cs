using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using BijliMitra.Core.Contacts;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>What an error asks of us.</summary>
public enum TwilioErrorKind
{
    /// <summary>May go well later.</summary>
    RetryLater,

    /// <summary>This message will never go.</summary>
    Refused,

    /// <summary>The template was not taken; the same message may go as text.</summary>
    Template,

    /// <summary>More than 24 hours since the person wrote: no free text any more.</summary>
    OutsideWindow,

    /// <summary>Evidence against the number.</summary>
    BadNumber,

    /// <summary>The number is not on WhatsApp.</summary>
    [JsonStringEnumMemberName("not-on-whatsapp")]
    NotOnWhatsApp,

    /// <summary>The person wants no messages.</summary>
    OptedOut,

    /// <summary>We are too fast.</summary>
    Throttled,

    /// <summary>Somebody has to mend our account or settings.</summary>
    Config,

    /// <summary>The text has to be cut.</summary>
    Split,
}

/// <summary>One of Twilio's errors.</summary>
/// <param name="Code">Twilio's number of it.</param>
/// <param name="Kind">What it asks of us.</param>
/// <param name="Meaning">One sentence for the operator.</param>
/// <param name="Contact">What it tells of the number; most tell nothing.</param>
public sealed record TwilioError(int Code, TwilioErrorKind Kind, string Meaning, ContactSign Contact = ContactSign.None);

/// <summary>The errors worth telling apart (Twilio's error pages; domain A5), from <c>twilio-errors.json</c>.</summary>
public static partial class TwilioErrors
{
    private static readonly FrozenDictionary<int, TwilioError> Known = Load();

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<TwilioError> All => Known.Values;

    /// <summary>The error of this code; null where we do not tell it apart.</summary>
    public static TwilioError? Find(int code) => Known.GetValueOrDefault(code);

    /// <summary>What the error tells of the number that the message was for.</summary>
    public static ContactSign SignOf(int code) => Find(code)?.Contact ?? ContactSign.None;

    /// <summary>What an error answer asks of us: by its code, otherwise by its HTTP status.</summary>
    /// <param name="code">Twilio's code, 0 for none.</param>
    /// <param name="status">The HTTP status, 0 where the answer could not be read.</param>
    public static TwilioErrorKind Kind(int code, int status) => Find(code)?.Kind ?? status switch
    {
        429 => TwilioErrorKind.Throttled,
        401 or 403 => TwilioErrorKind.Config,
        0 or >= 500 => TwilioErrorKind.RetryLater,
        _ => TwilioErrorKind.Refused,
    };

    private static FrozenDictionary<int, TwilioError> Load()
    {
        using var file = typeof(TwilioErrors).Assembly.GetManifestResourceStream("twilio-errors.json")!;
        return JsonSerializer.Deserialize(file, ErrorsJson.Default.ListTwilioError)!.ToFrozenDictionary(error => error.Code);
    }

    private sealed class KindConverter() : JsonStringEnumConverter<TwilioErrorKind>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    private sealed class SignConverter() : JsonStringEnumConverter<ContactSign>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(KindConverter), typeof(SignConverter)])]
    [JsonSerializable(typeof(List<TwilioError>))]
    private sealed partial class ErrorsJson : JsonSerializerContext;
}
