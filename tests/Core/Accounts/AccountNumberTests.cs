using BijliMitra.Core.Accounts;
using CsCheck;
using Xunit;

namespace BijliMitra.Tests.Core.Accounts;

public sealed class AccountNumberTests
{
    [Theory]
    [InlineData("1042210022", "1042210022")]
    [InlineData("  1042 210 022 ", "1042210022")]
    [InlineData("1042-210-022", "1042210022")]
    [InlineData("1042.210.022", "1042210022")]
    [InlineData("1042/210/022", "1042210022")]
    [InlineData("1042\u2013210\u2014022", "1042210022")]
    [InlineData("1042\u00A0210\u200C022", "1042210022")]
    [InlineData("1042\n210022", "1042210022")]
    [InlineData("१०४२२१००२२", "1042210022")]
    [InlineData("१०४२ २१० 022", "1042210022")]
    [InlineData("１０４２２１００２２", "1042210022")]
    [InlineData("104221000330", "104221000330")]
    [InlineData("0000000000", "0000000000")]
    public void A_text_that_is_nothing_but_a_number_is_read(string text, string digits)
    {
        Assert.True(AccountNumber.TryParse(text, out var number));
        Assert.Equal(digits, number.Digits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("104221002")]
    [InlineData("10422100222")]
    [InlineData("1042210003301")]
    [InlineData("account 1042210022")]
    [InlineData("+1042210022")]
    [InlineData("1042210022?")]
    [InlineData("1042210O22")]
    [InlineData("১০৪২২১০০২২")]
    [InlineData("1 0 4 2 2 1 0 0 2 2                                                           ")]
    public void Anything_else_is_not(string? text)
    {
        Assert.False(AccountNumber.TryParse(text, out var number));
        Assert.Equal(default, number);
    }

    [Fact]
    public void A_number_is_repeated_in_groups()
    {
        Assert.True(AccountNumber.TryParse("1042210022", out var number));
        Assert.True(AccountNumber.TryParse("104221000330", out var legacy));

        Assert.Equal(("1042 210 022", "0022", false), (number.Spaced, number.LastFour, number.IsLegacy));
        Assert.Equal(("1042 2100 0330", "0330", true), (legacy.Spaced, legacy.LastFour, legacy.IsLegacy));
    }

    [Fact]
    public void A_number_of_ten_digits_from_a_2_on_is_of_NPCL()
    {
        Assert.True(AccountNumber.TryParse("2000123456", out var npcl));
        Assert.True(AccountNumber.TryParse("200012345678", out var legacy));

        Assert.True(npcl.IsNpcl);
        Assert.False(legacy.IsNpcl);
    }

    [Fact]
    public void A_number_is_masked_where_it_is_printed()
    {
        Assert.True(AccountNumber.TryParse("1042210022", out var number));

        Assert.Equal("…0022", $"{number}");
    }

    [Fact]
    public void A_number_that_was_never_read_can_be_printed_and_compared()
    {
        AccountNumber none = default;

        Assert.Equal(("", false, false), (none.Digits, none.IsLegacy, none.IsNpcl));
        Assert.Equal("…", none.ToString());
        Assert.Equal("", none.Spaced);
        Assert.Equal("", none.LastFour);
    }

    [Fact]
    public void Reading_what_was_repeated_gives_the_number_again() =>
        Gen.Char['0', '9'].Array[10].Sample(digits =>
        {
            Assert.True(AccountNumber.TryParse(new string(digits), out var number));
            Assert.True(AccountNumber.TryParse(number.Spaced, out var again));
            Assert.Equal(number, again);
        });

    [Fact]
    public void No_text_stops_the_reader() =>
        Gen.String.Sample(text => AccountNumber.TryParse(text, out var number) == (number.Digits.Length > 0));
}
