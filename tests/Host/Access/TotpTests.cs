using BijliMitra.Access;
using Xunit;

namespace BijliMitra.Tests.Host.Access;

/// <summary>Codes of authenticator apps are those of the standard.</summary>
public sealed class TotpTests
{
    // "12345678901234567890" in base 32.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    // RFC 6238, appendix B: the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_of_the_standard_are_found_at_their_times(long at, string code) => Assert.Equal(at / 30, Totp.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(at)));

    [Theory]
    [InlineData(-31, null)]
    [InlineData(-30, 37037036L)]
    [InlineData(59, 37037036L)]
    [InlineData(60, null)]
    public void A_code_is_taken_half_a_minute_before_and_after_its_time(int aside, long? step) =>
        Assert.Equal(step, Totp.StepOf(Secret, "081804", DateTimeOffset.FromUnixTimeSeconds(37037036 * 30 + aside)));

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("94287082")]
    [InlineData("२८७०८२")]
    public void What_is_no_code_is_of_no_time(string typed) => Assert.Null(Totp.StepOf(Secret, typed, DateTimeOffset.FromUnixTimeSeconds(59)));
}
