using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Billing;

/// <summary>How a payment was made, in words. Words we do not know stay as the billing system gave them.</summary>
public static class PaymentMode
{
    private static readonly Dictionary<string, TextKey> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UPI"] = TextKey.ModeUpi,
        ["BBPS"] = TextKey.ModeBbps,
        ["Net banking"] = TextKey.ModeNetBanking,
        ["NetBanking"] = TextKey.ModeNetBanking,
        ["Debit card"] = TextKey.ModeDebitCard,
        ["Credit card"] = TextKey.ModeCreditCard,
        ["Counter"] = TextKey.ModeCounter,
        ["Cash"] = TextKey.ModeCash,
        ["Cheque"] = TextKey.ModeCheque,
        ["Wallet"] = TextKey.ModeWallet,
        ["RTGS"] = TextKey.ModeTransfer,
        ["NEFT"] = TextKey.ModeTransfer,
    };

    /// <summary>The billing system's <paramref name="mode"/> as a consumer reads it.</summary>
    public static string Word(string mode, Language language) =>
        Known.TryGetValue(mode.Trim(), out var key) ? Catalogue.Text(key, language) : mode;
}
