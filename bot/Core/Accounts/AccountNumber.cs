using System.Diagnostics.CodeAnalysis;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Accounts;

/// <summary>
/// A consumer's account number: 10 digits, or the 12 digits of before the migration of 2023 (domain C3). The number is known to
/// many and proves nothing by itself.
/// </summary>
public readonly record struct AccountNumber
{
    private readonly string? _digits;

    private AccountNumber(string digits) => _digits = digits;

    /// <summary>The digits, 10 or 12 of them.</summary>
    public string Digits => _digits ?? "";

    /// <summary>True for a 12-digit number of the old kind.</summary>
    public bool IsLegacy => Digits.Length == 12;

    /// <summary>True where the number has the shape of NPCL's (Greater Noida): 10 digits, the first a 2 (domain C1).</summary>
    public bool IsNpcl => Digits.Length == 10 && Digits[0] == '2';

    /// <summary>The last four digits.</summary>
    public string LastFour => _digits?[^4..] ?? "";

    /// <summary>As we name a connection of which the person typed the last four digits only: <c>...0022</c>.</summary>
    public string Tail => $"...{LastFour}";

    /// <summary>As we repeat it to the person: <c>1042 210 022</c>.</summary>
    public string Spaced => Digits.Length switch
    {
        0 => "",
        12 => $"{Digits[..4]} {Digits[4..8]} {Digits[8..]}",
        _ => $"{Digits[..4]} {Digits[4..7]} {Digits[7..]}",
    };

    /// <summary>
    /// Reads a text that is nothing but an account number: spaces, dashes, dots, slashes and Devanagari digits are accepted. False
    /// where it has another count of digits or anything else in it.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AccountNumber number)
    {
        number = default;
        if (text is null || text.Length > 60)
        {
            return false;
        }
        Span<char> kept = stackalloc char[12];
        var count = 0;
        foreach (var c in Texts.Digits.ToAscii(text))
        {
            if (c is >= '0' and <= '9')
            {
                if (count == kept.Length)
                {
                    return false;
                }
                kept[count++] = c;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '.' or '/' or '\u2013' or '\u2014' or '\u00A0' or '\u200C' or '\u200D'))
            {
                return false;
            }
        }
        if (count is not (10 or 12))
        {
            return false;
        }
        number = new AccountNumber(new string(kept[..count]));
        return true;
    }

    /// <summary>Masked, so that a log line never holds the whole number.</summary>
    public override string ToString() => Masked.Tail(Digits);
}
