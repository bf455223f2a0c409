using System.Text;
using System.Text.RegularExpressions;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>Finds account numbers, codes and other runs of digits; spaces, dashes and dots do not part a number.</summary>
internal static partial class NumberReader
{
    private const int LongestRun = 16;

    public static Entities Read(string text)
    {
        var runs = Runs().Matches(Digits.ToAscii(text)).Select(match => match.Value).ToList();
        var mobile = runs.Select(MobileOf).FirstOrDefault(found => found is not null);
        var numbers = runs.Where(run => MobileOf(run) is null).SelectMany(Candidates).ToList();
        // "my mobile 98… account 1042…": of two, the one that is surely no mobile.
        var account = numbers.Where(number => number.Length is 10 or 12).OrderBy(number => number.Length == 10 && number[0] >= '6').FirstOrDefault();
        var digits = account ?? numbers.OrderByDescending(number => number.Length).FirstOrDefault();
        return new Entities
        {
            Account = AccountNumber.TryParse(account, out var parsed) ? parsed : null,
            Mobile = mobile,
            Code = account is null ? numbers.FirstOrDefault(number => number.Length == CodeDesk.Length) : null,
            Digits = digits is { Length: > LongestRun } ? digits[..LongestRun] : digits,
        };
    }

    // The whole run where that is a number we know; else its groups, of which one may be it: "1042210011 2500".
    private static IEnumerable<string> Candidates(string run)
    {
        var whole = OnlyDigits(run);
        if (whole.Length <= 10 || whole.Length == 12)
        {
            return [whole];
        }
        var groups = Groups().Matches(run).Select(match => match.Value).ToList();
        return groups.Any(group => group.Length is 10 or 12) ? groups : [whole];
    }

    // A plus sign, or eleven digits with a leading zero: no account number looks so.
    private static string? MobileOf(string run)
    {
        var digits = OnlyDigits(run);
        var marked = run.StartsWith('+') || (digits.Length == 11 && digits[0] == '0');
        return marked && PhoneNumber.TryParseIndianMobile(run, out var phone) ? phone.E164 : null;
    }

    private static string OnlyDigits(string run)
    {
        var digits = new StringBuilder(run.Length);
        foreach (var c in run.Where(char.IsAsciiDigit))
        {
            digits.Append(c);
        }
        return digits.ToString();
    }

    [GeneratedRegex(@"\+?[0-9](?:[ \t\u00A0\u200B-\u200D\u2060./,()_\u2010-\u2015\u2212-]{0,3}[0-9])*", RegexOptions.None, 1000)]
    private static partial Regex Runs();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Groups();
}
