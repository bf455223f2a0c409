using BijliMitra.Dialogs.Contacts;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Contacts;

/// <summary>Bill and meter number as people copy them off the paper.</summary>
public sealed class PaperWordsTests
{
    [Theory]
    [InlineData("250400022017 GJ0022417")]
    [InlineData("bill no. 2504 0002 2017, meter no. gj-0022417")]
    [InlineData("मीटर GJ0022417 और बिल २५०४०००२२०१७")]
    [InlineData("GJ 00 22417\n2504-0002-2017")]
    [InlineData("bill:250400022017/meter:GJ0022417")]
    public void Both_numbers_are_found(string text)
    {
        var words = PaperWords.Read(text);
        Assert.Contains("250400022017", words);
        Assert.Contains("GJ0022417", words);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("I do not have the bill")]
    [InlineData("1234")]
    public void Words_alone_are_no_numbers(string? text) => Assert.Empty(PaperWords.Read(text));

    [Fact]
    public void A_long_text_gives_no_flood_of_numbers() =>
        Assert.InRange(PaperWords.Read(string.Join(' ', Enumerable.Repeat("12345", 300))).Count, 0, 10);

    [Theory]
    [InlineData("250400022017", true)]
    [InlineData("GJ0022417", false)]
    [InlineData("25040002201", false)]
    public void Twelve_digits_may_be_a_bill_number(string word, bool may) => Assert.Equal(may, PaperWords.MayBeBill(word));
}
