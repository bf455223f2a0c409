using BijliMitra.Dialogs.Outages;
using BijliMitra.Dialogs.Understanding;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Outages;

/// <summary>What people answer to "is your supply back?".</summary>
public sealed class SupplyAnswersTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("yes")]
    [InlineData("yes it came back")]
    [InlineData("yes power is back")]
    [InlineData("thank you it is back")]
    [InlineData("haan aa gayi")]
    [InlineData("han ji aa gyi")]
    [InlineData("light aa gayi hai")]
    [InlineData("हाँ")]
    [InlineData("आ गई")]
    [InlineData("जी बिजली आ गई है")]
    [InlineData("शुरू")]
    [InlineData("👍")]
    public void It_is_back(string text) => Assert.True(SupplyAnswers.Read(Reader.Read(text), text));

    [Theory]
    [InlineData("no")]
    [InlineData("not yet")]
    [InlineData("no, still no light")]
    [InlineData("still off")]
    [InlineData("nahi")]
    [InlineData("abhi nahi aayi")]
    [InlineData("nahi aayi bhai")]
    [InlineData("nahi aayi abhi tak")]
    [InlineData("abhi bhi band hai")]
    [InlineData("light gayi hui hai")]
    [InlineData("नहीं आई")]
    [InlineData("बंद")]
    [InlineData("बंद है")]
    [InlineData("👎")]
    public void It_is_not(string text) => Assert.False(SupplyAnswers.Read(Reader.Read(text), text));

    [Theory]
    [InlineData("bill")]
    [InlineData("mera bill nahi aaya")]
    [InlineData("menu")]
    [InlineData("my number is changed")]
    [InlineData("meter kharab hai shikayat karni hai aur koi sunta nahi hai yahan")]
    [InlineData("")]
    public void It_is_another_wish(string text) => Assert.Null(SupplyAnswers.Read(Reader.Read(text), text));
}
