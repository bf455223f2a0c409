using System.Diagnostics.CodeAnalysis;

namespace BijliMitra.Core.Contacts;

/// <summary>A mail address as mail servers take it: one local part, one domain with a dot, no display name.</summary>
public readonly record struct MailAddress
{
    private const int Longest = 254;
    private const int LongestLocal = 64;
    private const int ShortestEnding = 2;
    private static readonly string[] Known =
        ["gmail.com", "yahoo.com", "yahoo.co.in", "yahoo.in", "hotmail.com", "outlook.com", "rediffmail.com", "icloud.com", "live.com", "protonmail.com", "zoho.com", "mail.com", "ymail.com"];

    private readonly string? _value;

    private MailAddress(string value) => _value = value;

    /// <summary>The address in lower case.</summary>
    public string Value => _value ?? "";

    /// <summary>What stands after the @.</summary>
    public string Domain => Value[(Value.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>Reads a text that is nothing but an address. False where a mail server would not take it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out MailAddress address)
    {
        address = default;
        var value = text?.Trim().ToLowerInvariant();
        if (value is not { Length: > 0 and <= Longest } || value.Split('@') is not [{ Length: > 0 and <= LongestLocal } local, var domain])
        {
            return false;
        }
        if (!local.All(IsLocal) || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal) || !IsDomain(domain))
        {
            return false;
        }
        address = new MailAddress(value);
        return true;
    }

    /// <summary>The address that was probably meant, as <c>asha@gmail.com</c> for <c>asha@gmial.com</c>; null where this one looks right.</summary>
    public MailAddress? Suggestion()
    {
        var domain = Domain;
        if (Known.Contains(domain) || Array.Find(Known, known => Distance(domain, known) == 1) is not { } meant)
        {
            return null;
        }
        return new MailAddress(Value[..^domain.Length] + meant);
    }

    /// <summary>Masked.</summary>
    public override string ToString() => Texts.Masked.Mail(Value);

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".Contains(c, StringComparison.Ordinal);

    private static bool IsDomain(string domain)
    {
        var labels = domain.Split('.');
        return labels.Length >= 2 && labels.All(IsLabel) && labels[^1].Length >= ShortestEnding && labels[^1].All(char.IsAsciiLetter);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    // One letter more, less, other, or two changed about: 1. Anything further: 2.
    private static int Distance(string one, string other)
    {
        var begin = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        var (left, right) = (one[begin..], other[begin..]);
        var end = left.Reverse().Zip(right.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        (left, right) = (left[..^end], right[..^end]);
        var swapped = left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
        return (left.Length <= 1 && right.Length <= 1) || swapped ? 1 : 2;
    }
}
