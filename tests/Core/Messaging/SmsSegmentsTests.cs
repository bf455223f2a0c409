using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Core.Messaging;

public sealed class SmsSegmentsTests
{
    [Theory]
    [InlineData("a", 0, 0)]
    [InlineData("a", 160, 1)]
    [InlineData("a", 161, 2)]
    [InlineData("a", 306, 2)]
    [InlineData("a", 307, 3)]
    [InlineData("€", 80, 1)]
    [InlineData("€", 81, 2)]
    [InlineData("€", 152, 2)]
    [InlineData("€", 153, 3)]
    [InlineData("क", 70, 1)]
    [InlineData("क", 71, 2)]
    [InlineData("क", 134, 2)]
    [InlineData("क", 135, 3)]
    [InlineData("\U0001F44D", 35, 1)]
    [InlineData("\U0001F44D", 66, 2)]
    [InlineData("\U0001F44D", 67, 3)]
    public void Parts_are_counted_at_the_edges(string letter, int times, int parts) =>
        Assert.Equal(parts, SmsSegments.Count(string.Concat(Enumerable.Repeat(letter, times))));

    [Theory]
    [InlineData("|")]
    [InlineData("^")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("~")]
    [InlineData("\\")]
    [InlineData("€")]
    public void An_extension_character_costs_two(string character)
    {
        Assert.Equal(1, SmsSegments.Count(new string('a', 158) + character));
        Assert.Equal(2, SmsSegments.Count(new string('a', 159) + character));
    }

    [Fact]
    public void One_letter_outside_the_alphabet_makes_the_whole_unicode()
    {
        Assert.Equal(1, SmsSegments.Count(new string('a', 69) + "₹"));
        Assert.Equal(2, SmsSegments.Count(new string('a', 70) + "₹"));
        Assert.False(SmsSegments.IsGsm("₹1842"));
        Assert.True(SmsSegments.IsGsm("Rs. 1,842.50 @ 12% \n\"é\""));
    }

    [Fact]
    public void The_alphabet_has_128_places_less_the_escape_and_ten_more() => Assert.Equal(
        127 + 10, Enumerable.Range(0, char.MaxValue + 1).Count(code => SmsSegments.IsGsm([(char)code])));
}
