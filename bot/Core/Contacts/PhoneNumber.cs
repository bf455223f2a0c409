using System.Diagnostics.CodeAnalysis;
using BijliMitra.Core.Texts;
using PhoneNumbers;

namespace BijliMitra.Core.Contacts;

/// <summary>A telephone number in E.164 form (<c>+919810000011</c>).</summary>
public readonly record struct PhoneNumber
{
    private readonly string? _e164;

    private PhoneNumber(string e164) => _e164 = e164;

    /// <summary>The number with its plus sign and country code.</summary>
    public string E164 => _e164 ?? "";

    /// <summary>The last four digits.</summary>
    public string LastFour => _e164?[^4..] ?? "";

    /// <summary>
    /// Reads an Indian mobile number in any usual spelling (libphonenumber, region IN). It calls some landlines and junk valid too,
    /// so only the type MOBILE counts (domain D4), and nothing that it takes for an extension. Words before the number do no harm.
    /// </summary>
    public static bool TryParseIndianMobile([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return false;
        }
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var parsed = util.Parse(Digits.ToAscii(text), "IN");
            if (parsed.HasExtension
                || !util.IsValidNumberForRegion(parsed, "IN")
                || util.GetNumberType(parsed) is not (PhoneNumberType.MOBILE or PhoneNumberType.FIXED_LINE_OR_MOBILE))
            {
                return false;
            }
            number = new PhoneNumber(util.Format(parsed, PhoneNumberFormat.E164));
            return true;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    /// <summary>True for digits that are a landline's in India, such as <c>0120-2970431</c>.</summary>
    public static bool IsIndianLandline(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 40)
        {
            return false;
        }
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var parsed = util.Parse(Digits.ToAscii(text), "IN");
            return util.IsValidNumberForRegion(parsed, "IN") && util.GetNumberType(parsed) == PhoneNumberType.FIXED_LINE;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    /// <summary>Reads a number that already is E.164 (as Twilio sends it): a plus sign and 7 to 15 digits, of any country.</summary>
    public static bool TryParseE164([NotNullWhen(true)] string? text, out PhoneNumber number)
    {
        number = default;
        if (text is null || text.Length is < 8 or > 16 || text[0] != '+' || !Digits.AllAscii(text.AsSpan(1)))
        {
            return false;
        }
        number = new PhoneNumber(text);
        return true;
    }

    /// <summary>Masked: only the last four digits.</summary>
    public override string ToString() => Masked.Tail(E164);
}
