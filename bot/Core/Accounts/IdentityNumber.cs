using System.Text.RegularExpressions;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Accounts;

/// <summary>
/// Numbers of identity documents and payment cards, told by their form and check digit. We need none of them and keep none.
/// </summary>
public static partial class IdentityNumber
{
    private const int AadhaarDigits = 12;

    // Verhoeff's tables: products in the group D5, and the permutation of each place.
    private static readonly byte[][] Product =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 4, 0, 6, 7, 8, 9, 5], [2, 3, 4, 0, 1, 7, 8, 9, 5, 6], [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
        [4, 0, 1, 2, 3, 9, 5, 6, 7, 8], [5, 9, 8, 7, 6, 0, 4, 3, 2, 1], [6, 5, 9, 8, 7, 1, 0, 4, 3, 2], [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
        [8, 7, 6, 5, 9, 3, 2, 1, 0, 4], [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
    ];

    private static readonly byte[][] Permutation = Permutations([1, 5, 7, 6, 2, 8, 3, 0, 9, 4]);

    // First digits by which the networks know their cards, as four digits, and how many digits such a card has.
    private static readonly (int From, int To, int[] Lengths)[] Networks =
    [
        (4000, 4999, [13, 16, 19]), (5100, 5599, [16]), (2221, 2720, [16]), (3400, 3499, [15]), (3700, 3799, [15]), (3000, 3059, [14]), (3600, 3699, [14]),
        (3800, 3899, [14]), (3528, 3589, [16]), (6000, 6099, [16]), (6440, 6599, [16]), (8100, 8299, [16]), (5080, 5089, [16]), (6200, 6299, [16, 17, 18, 19]),
        (5018, 5038, [16, 19]), (5600, 5899, [16, 19]), (6304, 6304, [16, 19]), (6759, 6769, [16, 19]),
    ];

    /// <summary>True for twelve digits that can be an Aadhaar number: the first is no 0 or 1, the last is Verhoeff's check digit.</summary>
    public static bool IsAadhaar(string digits) =>
        digits.Length == AadhaarDigits && digits.All(char.IsAsciiDigit) && digits[0] >= '2' && IsVerhoeff(digits);

    /// <summary>True for digits that can be the number of a payment card: Luhn's check digit, and the first digits and length of a network.</summary>
    public static bool IsCard(string digits) =>
        digits.Length is >= 13 and <= 19 && digits.All(char.IsAsciiDigit) && IsLuhn(digits)
        && int.Parse(digits[..4]) is var first && Networks.Any(network => first >= network.From && first <= network.To && network.Lengths.Contains(digits.Length));

    /// <summary>True where the text has the number of a payment card in it, in one piece or as it is embossed: 4111 1111 1111 1111.</summary>
    public static bool HasCard(string text) => Cards().Matches(text).Any(card => IsCard(DigitsOf(card)));

    /// <summary>True where the text has a PAN in it: five letters, the fourth of them a kind of holder, four digits, a letter.</summary>
    public static bool HasPan(string text) => Pans().IsMatch(text);

    /// <summary>True where the text is a PAN and nothing else.</summary>
    public static bool IsPan(string text) => Pans().Match(text) is { Success: true } pan && pan.Length == text.Trim(' ', '.', '\n').Length;

    /// <summary>The text with dots in place of such numbers; of other numbers of twelve digits one in ten goes with them.</summary>
    public static string Hide(string text)
    {
        var withoutCards = Cards().Replace(text, card => IsCard(DigitsOf(card)) ? Masked.Code : card.Value);
        return Twelve().Replace(Pans().Replace(withoutCards, Masked.Code), twelve => IsAadhaar(DigitsOf(twelve)) ? Masked.Code : twelve.Value);
    }

    private static string DigitsOf(Match found) => string.Concat(found.Value.Where(char.IsAsciiDigit));

    private static bool IsVerhoeff(string digits)
    {
        byte check = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            check = Product[check][Permutation[i % Permutation.Length][digits[^(i + 1)] - '0']];
        }
        return check == 0;
    }

    private static bool IsLuhn(string digits) => digits.Reverse().Select((digit, place) => (digit - '0') * (1 + (place % 2))).Sum(n => n > 9 ? n - 9 : n) % 10 == 0;

    private static byte[][] Permutations(byte[] first)
    {
        var all = new byte[8][];
        all[0] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        for (var i = 1; i < all.Length; i++)
        {
            all[i] = [.. first.Select(at => all[i - 1][at])];
        }
        return all;
    }

    [GeneratedRegex(
        @"(?<![0-9])(?:[0-9]{13,19}|[0-9]{4}(?:[ \t\u00A0.\u2010-\u2015-]{1,3}[0-9]{4}){3}|[0-9]{4}[ \t.-]{1,3}[0-9]{6}[ \t.-]{1,3}[0-9]{4,5})(?![0-9])",
        RegexOptions.None, 1000)]
    private static partial Regex Cards();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}[ \t\u00A0.\u2010-\u2015-]{0,3}[0-9]{4}[ \t\u00A0.\u2010-\u2015-]{0,3}[0-9]{4}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Twelve();

    [GeneratedRegex(
        @"(?<![A-Z0-9])[A-Z]{3}[ABCFGHJLPT][A-Z][ -]?[0-9]{4}[ -]?[A-Z](?![A-Z0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pans();
}
