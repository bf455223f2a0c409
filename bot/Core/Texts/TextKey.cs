namespace BijliMitra.Core.Texts;

/// <summary>A text of the catalogue. Both languages have every one of them, with the same placeholders.</summary>
public enum TextKey
{
    /// <summary>SMS with a code that opens an account: {code}, {asker}.</summary>
    SmsCodeOpenAccount,

    /// <summary>What a person hears once after a message of his could not be handled: no placeholder.</summary>
    Apology,

    /// <summary>The one line after too many replies: no placeholder.</summary>
    TooManyMessages,
}
