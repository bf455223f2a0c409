using System.Text.RegularExpressions;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>Numbers of identity documents and cards in a text.</summary>
/// <param name="Certain">A payment card's number, or a PAN.</param>
/// <param name="Aadhaar">Numbers that can be of Aadhaar; one in ten of any numbers of twelve digits can.</param>
/// <param name="NamesAadhaar">The text speaks of Aadhaar.</param>
internal sealed record IdentityNumbers(bool Certain, IReadOnlyList<string> Aadhaar, bool NamesAadhaar)
{
    /// <summary>None at all.</summary>
    public bool IsEmpty => !Certain && Aadhaar.Count == 0;
}

/// <summary>
/// Finds what may be the number of an identity document or a card, in figures or said digit by digit. Mobile numbers with the country's code, which have twelve
/// digits too, are none. A PAN counts where it is all of the message or the message speaks of one: other codes look alike.
/// </summary>
internal static partial class IdentityReader
{
    private const int Shortest = 10;
    private static readonly HashSet<string> AadhaarWords = [.. Normaliser.Tokens("aadhaar aadhar adhar adhaar आधार uid uidai")];
    private static readonly HashSet<string> PanWords = [.. Normaliser.Tokens("pan pancard पैन पैनकार्ड")];

    // What people write to a picture of one.
    private static readonly string[][] Documents = [.. new[]
    {
        "aadhaar", "aadhar", "adhar", "आधार", "pan", "pan card", "pancard", "पैन", "पैन कार्ड", "passport", "पासपोर्ट", "driving licence", "driving license",
        "ड्राइविंग लाइसेंस", "voter id", "voter card", "वोटर आईडी", "वोटर कार्ड", "मतदाता पहचान", "debit card", "डेबिट कार्ड", "credit card", "क्रेडिट कार्ड", "atm card",
        "एटीएम कार्ड", "passbook", "पासबुक", "id card", "id proof", "identity card", "आईडी कार्ड", "पहचान पत्र", "pehchan patra",
    }.Select(Normaliser.Tokens)];

    /// <summary>Reads all of <paramref name="text"/>.</summary>
    public static IdentityNumbers Read(string? text)
    {
        if (text is null || text.Length < Shortest)
        {
            return new IdentityNumbers(false, [], false);
        }
        var said = SpokenDigits.ToDigits(Digits.ToAscii(text));
        var words = Normaliser.Tokens(text);
        var certain = IdentityNumber.HasCard(said) || IdentityNumber.IsPan(text.Trim()) || (words.Any(PanWords.Contains) && IdentityNumber.HasPan(text));
        var twelve = NumberReader.Numbers(said).Concat(Fours().Matches(said).Select(four => string.Concat(four.Value.Where(char.IsAsciiDigit))));
        return new IdentityNumbers(
            certain, [.. twelve.Where(IdentityNumber.IsAadhaar).Where(digits => !IsMobile(digits)).Distinct()], words.Any(AadhaarWords.Contains));
    }

    /// <summary>True where the words to a picture say that it is an identity document, a card or a passbook.</summary>
    public static bool NamesDocument(string? text) =>
        Normaliser.Tokens(text) is { Length: > 0 } words && Documents.Any(document => Enumerable.Range(0, words.Length)
            .Any(at => words.Skip(at).Take(document.Length).SequenceEqual(document)));

    private static bool IsMobile(string twelve) => twelve.StartsWith("91", StringComparison.Ordinal) && twelve[2] >= '6';

    // As it is printed on the card.
    [GeneratedRegex(@"(?<![0-9])[0-9]{4}[ \t\u00A0.\u2010-\u2015-]{1,3}[0-9]{4}[ \t\u00A0.\u2010-\u2015-]{1,3}[0-9]{4}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Fours();
}
