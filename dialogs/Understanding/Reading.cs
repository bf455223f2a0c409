using BijliMitra.Core.Accounts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>Language of a message. Romanised Hindi is answered in Devanagari.</summary>
public enum MessageLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>Hindi in Devanagari.</summary>
    Hindi,

    /// <summary>Hindi in Latin letters.</summary>
    RomanisedHindi,
}

/// <summary>What a message holds besides its intent.</summary>
public sealed record Entities
{
    /// <summary>An account number of 10 or 12 digits. A mobile number of 10 digits has the same shape.</summary>
    public AccountNumber? Account { get; init; }

    /// <summary>A mobile number that can be nothing else, in E.164.</summary>
    public string? Mobile { get; init; }

    /// <summary>A mobile number in E.164 that may be an account number as well: ten digits, the first a 6, 7, 8 or 9.</summary>
    public string? MobileLike { get; init; }

    /// <summary>A mail address, in lower case.</summary>
    public string? Email { get; init; }

    /// <summary>The contact that is spoken of.</summary>
    public ContactWord? Contact { get; init; }

    /// <summary>Six digits standing alone.</summary>
    public string? Code { get; init; }

    /// <summary>The longest run of digits, in ASCII, whatever its length.</summary>
    public string? Digits { get; init; }
}

/// <summary>What was understood of a message.</summary>
/// <param name="Language">Language of the message.</param>
/// <param name="LanguageSure">False where the message tells little of its language: digits, an emoji, one word used in both.</param>
/// <param name="Intent">What the person wants; none where that is not sure.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Entities">Numbers in the message.</param>
/// <param name="SwitchTo">The language the person asks for in so many words.</param>
public sealed record Reading(
    MessageLanguage Language,
    bool LanguageSure,
    Intent Intent,
    double Confidence,
    Entities Entities,
    MessageLanguage? SwitchTo = null)
{
    /// <summary>The likeliest intents, three at most, the first of them what <see cref="Intent"/> is where it is sure.</summary>
    public IReadOnlyList<Guess> Guesses { get; init; } = [];

    /// <summary>True where it is worth asking which of the guesses is meant.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>True where the message is long, as a complaint in many words is.</summary>
    public bool IsLong { get; init; }

    /// <summary>True where the message has words besides digits.</summary>
    public bool HasWords { get; init; }

    /// <summary>True where the words only say what the numbers are: "my account number is ...".</summary>
    public bool OnlyNames { get; init; }

    /// <summary>The month that is named.</summary>
    public NamedMonth? Month { get; init; }

    /// <summary>True where the message speaks of mail.</summary>
    public bool ByMail { get; init; }

    /// <summary>True where it speaks of both or all.</summary>
    public bool OfAll { get; init; }
}
