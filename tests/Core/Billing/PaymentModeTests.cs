using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using Xunit;

namespace BijliMitra.Tests.Core.Billing;

public sealed class PaymentModeTests
{
    [Theory]
    [InlineData("UPI", "UPI", "यूपीआई")]
    [InlineData("counter", "Counter", "काउंटर")]
    [InlineData(" Net banking ", "Net banking", "नेट बैंकिंग")]
    [InlineData("NEFT", "Bank transfer", "बैंक ट्रांसफर")]
    [InlineData("Kiosk 12", "Kiosk 12", "Kiosk 12")]
    public void A_mode_is_worded_in_both_languages_and_an_unknown_one_stays(string mode, string english, string hindi) =>
        Assert.Equal((english, hindi), (PaymentMode.Word(mode, Language.English), PaymentMode.Word(mode, Language.Hindi)));
}
