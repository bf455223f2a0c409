using BijliMitra.Core.Contacts;
using CsCheck;
using Xunit;

namespace BijliMitra.Tests.Core.Contacts;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("9834257234", "+919834257234")]
    [InlineData("09810234587", "+919810234587")]
    [InlineData("+91 98102 34587", "+919810234587")]
    [InlineData("919834257234", "+919834257234")]
    [InlineData("00919834257234", "+919834257234")]
    [InlineData("९८३४२५७२३४", "+919834257234")]
    [InlineData("98342-57234", "+919834257234")]
    [InlineData("(0) 98342 57234", "+919834257234")]
    [InlineData(" 98342 57234 ", "+919834257234")]
    [InlineData("+919999999000", "+919999999000")]
    [InlineData("Mob. 98342 57234", "+919834257234")]
    [InlineData("मोबाइल: ९८३४२५७२३४", "+919834257234")]
    public void An_Indian_mobile_is_read_in_any_usual_spelling(string text, string e164)
    {
        Assert.True(PhoneNumber.TryParseIndianMobile(text, out var number));
        Assert.Equal(e164, number.E164);
        Assert.Equal(e164[^4..], number.LastFour);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("98342572345")]
    [InlineData("983425723")]
    [InlineData("1912")]
    [InlineData("5834257234")]
    [InlineData("1234567890")]
    [InlineData("0120-2970431")]
    [InlineData("1800 180 8752")]
    [InlineData("+1 415 867 5309")]
    [InlineData("+44 7911 123456")]
    [InlineData("hello")]
    public void Landlines_short_codes_foreign_numbers_and_junk_are_no_Indian_mobiles(string? text)
    {
        Assert.False(PhoneNumber.TryParseIndianMobile(text, out var number));
        Assert.Equal(default, number);
    }

    [Theory]
    [InlineData("9834257234 and 9810234587")]
    [InlineData("9834257234 ext 12")]
    [InlineData("9834257234, 9810234587")]
    [InlineData("9834257234 / 9810234587")]
    [InlineData("9834257234 x 2")]
    [InlineData("2 numbers: 9834257234")]
    [InlineData("98-FLOWERS-1")]
    [InlineData("tel:+919834257234;ext=5")]
    public void A_text_that_holds_more_than_a_number_is_not_one(string text) =>
        Assert.False(PhoneNumber.TryParseIndianMobile(text, out _));

    [Theory]
    [InlineData("+919810000011", true)]
    [InlineData("+1415867", true)]
    [InlineData("+123456789012345", true)]
    [InlineData("+1234567890123456", false)]
    [InlineData("+141586", false)]
    [InlineData("919810000011", false)]
    [InlineData("+91 9810000011", false)]
    [InlineData("+९१९८१०००००११", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void E164_is_taken_as_it_is_or_not_at_all(string? text, bool read)
    {
        Assert.Equal(read, PhoneNumber.TryParseE164(text, out var number));
        Assert.Equal(read ? text : "", number.E164);
    }

    [Fact]
    public void A_number_is_masked_where_it_is_printed()
    {
        Assert.True(PhoneNumber.TryParseE164("+919810000011", out var number));

        Assert.Equal("…0011", $"{number}");
        Assert.Equal("…", default(PhoneNumber).ToString());
        Assert.Equal("", default(PhoneNumber).LastFour);
    }

    [Fact]
    public void Every_spelling_of_a_mobile_is_the_same_number() =>
        Gen.Int[0, 99_999].Sample(rest =>
        {
            foreach (var prefix in new[] { "", "0", "91", "+91", "+91 ", "0091", "+91-" })
            {
                Assert.True(PhoneNumber.TryParseIndianMobile($"{prefix}98100{rest:00000}", out var number));
                Assert.Equal($"+9198100{rest:00000}", number.E164);
            }
        });

    [Fact]
    public void No_text_stops_the_reader() =>
        Gen.String.Sample(text => PhoneNumber.TryParseIndianMobile(text, out var number) == (number.E164.Length > 0));
}
