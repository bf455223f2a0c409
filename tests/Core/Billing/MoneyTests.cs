using BijliMitra.Core.Billing;
using BijliMitra.Core.Texts;
using CsCheck;
using Xunit;

namespace BijliMitra.Tests.Core.Billing;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0", "Rs 0", "0 रुपये")]
    [InlineData("7", "Rs 7", "7 रुपये")]
    [InlineData("967", "Rs 967", "967 रुपये")]
    [InlineData("1842", "Rs 1,842", "1,842 रुपये")]
    [InlineData("99999", "Rs 99,999", "99,999 रुपये")]
    [InlineData("123456", "Rs 1,23,456", "1,23,456 रुपये")]
    [InlineData("1234567", "Rs 12,34,567", "12,34,567 रुपये")]
    [InlineData("12345678", "Rs 1,23,45,678", "1,23,45,678 रुपये")]
    [InlineData("1842.5", "Rs 1,842.50", "1,842.50 रुपये")]
    [InlineData("1842.05", "Rs 1,842.05", "1,842.05 रुपये")]
    [InlineData("0.5", "Rs 0.50", "0.50 रुपये")]
    [InlineData("-212", "Rs -212", "-212 रुपये")]
    [InlineData("-1234.25", "Rs -1,234.25", "-1,234.25 रुपये")]
    public void Rupees_are_grouped_as_in_India(string rupees, string english, string hindi)
    {
        var amount = decimal.Parse(rupees);

        Assert.Equal(english, Money.Format(amount, Language.English));
        Assert.Equal(hindi, Money.Format(amount, Language.Hindi));
    }

    [Theory]
    [InlineData("0.005", "Rs 0.01")]
    [InlineData("999.995", "Rs 1,000")]
    [InlineData("-0.001", "Rs 0")]
    [InlineData("-0.004", "Rs 0")]
    [InlineData("10.00", "Rs 10")]
    public void Fractions_of_a_paisa_are_rounded(string rupees, string english) =>
        Assert.Equal(english, Money.Format(decimal.Parse(rupees), Language.English));

    [Fact]
    public void Every_amount_reads_back() =>
        Gen.Long[-99_999_999_999, 99_999_999_999].Sample(paise =>
        {
            var text = Money.Format(paise / 100m, Language.English);
            Assert.Equal(paise / 100m, decimal.Parse(text["Rs ".Length..].Replace(",", "", StringComparison.Ordinal)));
            Assert.Matches(@"^Rs -?(([0-9]{1,2},)([0-9]{2},)*[0-9]{3}|[0-9]{1,3})(\.[0-9]{2})?$", text);
        });

    [Theory]
    [InlineData("1842", "1,842.00")]
    [InlineData("-150.5", "-150.50")]
    [InlineData("1234567.896", "12,34,567.90")]
    [InlineData("0", "0.00")]
    public void Figures_below_one_another_have_paise_always(string rupees, string figure) =>
        Assert.Equal(figure, Money.Figure(decimal.Parse(rupees, System.Globalization.CultureInfo.InvariantCulture)));
}
