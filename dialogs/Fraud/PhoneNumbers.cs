using System.Text.RegularExpressions;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>Phone numbers in a text: mobiles, landlines and 1800 numbers, however they are spaced. Account numbers of ours begin with a 1 and are none.</summary>
internal static partial class PhoneNumbers
{
    private const int MobileDigits = 10;

    /// <summary>Each once, by its digits; of a mobile the last ten.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Number().Matches(text).Select(number => string.Concat(number.Value.Where(char.IsAsciiDigit))).Select(digits => digits[^Math.Min(MobileDigits, digits.Length)..]).Distinct()];

    [GeneratedRegex(@"(?<![0-9])(?:(?:\+?91[ -]{0,2}|0)?[6-9](?:[ .-]{0,2}[0-9]){9}|0[1-9][0-9]{1,3}[ -]?[2-7](?:[ -]?[0-9]){5,7}|18[06]0(?:[ -]?[0-9]){6,7})(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
