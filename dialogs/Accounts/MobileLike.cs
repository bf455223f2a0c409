using BijliMitra.Core.Accounts;
using BijliMitra.Core.Messaging;

namespace BijliMitra.Dialogs.Accounts;

/// <summary>How much an account number looks like a mobile number.</summary>
internal enum MobileGuess
{
    /// <summary>It cannot be one.</summary>
    No,

    /// <summary>It has the shape of one, which account numbers may have too.</summary>
    Maybe,

    /// <summary>It is the chat's own.</summary>
    Sure,
}

/// <summary>Account number or mobile number: both have ten digits (domain C3), so where the first is 6 to 9 the person is asked.</summary>
internal static class MobileLike
{
    private const string CountryCode = "91";

    public static MobileGuess Judge(AccountNumber account, ChannelAddress chat)
    {
        var digits = account.Digits;
        var national = account.IsLegacy && digits.StartsWith(CountryCode, StringComparison.Ordinal) ? digits[CountryCode.Length..] : digits;
        if (national.Length != 10 || national[0] is < '6' or > '9')
        {
            return MobileGuess.No;
        }
        return chat.Phone is { } phone && phone.E164 == $"+{CountryCode}{national}" ? MobileGuess.Sure : MobileGuess.Maybe;
    }
}
