using BijliMitra.Cli.Doctor;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Host.Setup;

/// <summary>Whom consumers are told to write to about their data.</summary>
public sealed class PrivacyChecksTests
{
    private static readonly Dictionary<string, string?> Real = new()
    {
        ["Twilio:AccountSid"] = "AC00000000000000000000000000000001",
        ["Twilio:AuthToken"] = "token",
        ["PublicUrl"] = "https://bijli.discom.in",
    };

    [Fact]
    public void An_example_is_worth_a_note_while_nobody_is_reached() => Assert.Contains("note  privacy", Look([]), StringComparison.Ordinal);

    [Fact]
    public void With_a_real_account_it_has_to_be_mended() => Assert.Contains("MEND  privacy", Look(Real), StringComparison.Ordinal);

    [Fact]
    public void An_address_of_the_company_is_well() =>
        Assert.Contains("ok    privacy: https://bijli.discom.in/privacy", Look(new(Real) { ["Privacy:Mail"] = "dpo@discom.in" }), StringComparison.Ordinal);

    private static string Look(Dictionary<string, string?> settings) =>
        PrivacyChecks.Look(OwnSettings.With(settings)).ToString();
}
