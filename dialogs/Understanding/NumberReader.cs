using System.Text;
using System.Text.RegularExpressions;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Understanding;

/// <summary>
/// Finds account numbers, mobile numbers, codes and other runs of digits, in figures or said digit by digit; spaces, dashes and dots do not part
/// a number.
/// </summary>
internal static partial class NumberReader
{
    private const int LongestRun = 16;

    public static Entities Read(string text)
    {
        text = SpokenDigits.ToDigits(Digits.ToAscii(text));
        var runs = Runs().Matches(text).ToList();
        var mobile = runs.Select(run => MobileOf(run.Value)).FirstOrDefault(found => found is not null);
        var numbers = runs.Where(run => MobileOf(run.Value) is null).SelectMany(run => Candidates(run.Value)).ToList();
        // "my mobile 98… account 1042…": of two, the one that is surely no mobile.
        var account = numbers.Where(number => number.Length is 10 or 12).OrderBy(number => LikeMobile(number) is not null).FirstOrDefault();
        var digits = account ?? numbers.OrderByDescending(number => number.Length).FirstOrDefault();
        return new Entities
        {
            Account = AccountNumber.TryParse(account, out var parsed) ? parsed : null,
            Mobile = mobile,
            MobileLike = runs.Where(run => MobileOf(run.Value) is null && !AccountWords().IsMatch(text[..run.Index]))
                .SelectMany(run => Candidates(run.Value)).Select(LikeMobile).FirstOrDefault(found => found is not null),
            Email = EmailReader.Read(text),
            Code = account is null ? numbers.FirstOrDefault(number => number.Length == CodeDesk.Length) : null,
            Digits = digits is { Length: > LongestRun } ? digits[..LongestRun] : digits,
        };
    }

    /// <summary>All runs of digits that are no mobile number by a sign in front, without what stands between their digits.</summary>
    public static IEnumerable<string> Numbers(string text) =>
        Runs().Matches(text).Where(run => MobileOf(run.Value) is null).SelectMany(run => Candidates(run.Value));

    // The whole run where that is a number we know; else its groups, of which one may be it: "1042210011 2500".
    private static List<string> Candidates(string run)
    {
        var whole = OnlyDigits(run);
        if (whole.Length <= 10 || whole.Length == 12)
        {
            return [whole];
        }
        var groups = Groups().Matches(run).Select(match => match.Value).ToList();
        return groups.Any(group => group.Length is 10 or 12) ? groups : [whole];
    }

    // A plus sign, two zeros, or eleven digits with a leading zero: no account number looks so.
    private static string? MobileOf(string run)
    {
        var digits = OnlyDigits(run);
        var marked = run.StartsWith('+') || digits.Length is 11 or 14 && digits[0] == '0';
        return marked && PhoneNumber.TryParseIndianMobile(run, out var phone) ? phone.E164 : null;
    }

    // Ten digits from 6 on, or twelve with the country's code.
    private static string? LikeMobile(string number) =>
        number.Length is 10 or 12 && number[^10] >= '6' && PhoneNumber.TryParseIndianMobile(number, out var phone) ? phone.E164 : null;

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

    // Such words right before a number say what it is.
    [GeneratedRegex(
        @"(?:account|acct|acc|a/c|ac|consumer|connection|khata|khaata|upbhokta|खाता|खाते|अकाउंट|उपभोक्ता|कनेक्शन|कंज्यूमर)\W{1,3}(?:(?:no|num|number|id|is|ka|hai|sankhya|नंबर|नम्बर|संख्या|क्रमांक|है)\W{1,3}){0,3}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex AccountWords();
}
