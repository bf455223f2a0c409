using System.Globalization;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Billing;

/// <summary>Rupees, as the billing system gave them: shown, never computed by us.</summary>
public static class Money
{
    /// <summary>
    /// <c>Rs 1,23,456</c> or <c>1,23,456 रुपये</c>, with paise only where there are any. "Rs" rather than the rupee sign, which is
    /// outside GSM-7 and would double the price of an SMS (domain A8).
    /// </summary>
    public static string Format(decimal rupees, Language language)
    {
        var rounded = decimal.Round(rupees, 2, MidpointRounding.AwayFromZero);
        var sign = rounded < 0 ? "-" : "";
        var paise = Math.Abs(rounded);
        var whole = decimal.Truncate(paise);
        var rest = paise == whole ? "" : "." + ((int)((paise - whole) * 100)).ToString("00", CultureInfo.InvariantCulture);
        var digits = sign + Grouped(whole.ToString("0", CultureInfo.InvariantCulture)) + rest;
        return language == Language.Hindi ? $"{digits} रुपये" : $"Rs {digits}";
    }

    /// <summary><c>1,23,456.00</c>, with paise always: figures that stand below one another.</summary>
    public static string Figure(decimal rupees)
    {
        var paise = decimal.Round(Math.Abs(rupees), 2, MidpointRounding.AwayFromZero);
        var digits = paise.ToString("0.00", CultureInfo.InvariantCulture);
        return (rupees < 0 ? "-" : "") + Grouped(digits[..^3]) + digits[^3..];
    }

    // Indian grouping: the last three digits, then by twos.
    private static string Grouped(string digits)
    {
        if (digits.Length <= 3)
        {
            return digits;
        }
        var head = digits[..^3];
        var groups = new List<string> { digits[^3..] };
        while (head.Length > 0)
        {
            var take = Math.Min(2, head.Length);
            groups.Insert(0, head[^take..]);
            head = head[..^take];
        }
        return string.Join(',', groups);
    }
}
