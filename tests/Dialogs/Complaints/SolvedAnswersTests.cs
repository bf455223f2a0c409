using BijliMitra.Dialogs.Complaints;
using BijliMitra.Dialogs.Understanding;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Complaints;

/// <summary>What people answer to "is your complaint solved?".</summary>
public sealed class SolvedAnswersTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("yes")]
    [InlineData("yes solved")]
    [InlineData("done, thank you")]
    [InlineData("haan ho gaya")]
    [InlineData("theek ho gaya bhai")]
    [InlineData("हाँ")]
    [InlineData("जी हो गया")]
    [InlineData("ठीक हो गई")]
    [InlineData("👍")]
    public void It_is_solved(string text) => Assert.True(ComplaintAnswers.Read(Reader.Read(text), text));

    [Theory]
    [InlineData("no")]
    [InlineData("not solved")]
    [InlineData("not yet solved")]
    [InlineData("nahi hua")]
    [InlineData("abhi nahi hua bhai")]
    [InlineData("नहीं हुआ")]
    [InlineData("अभी तक नहीं")]
    public void It_is_not(string text) => Assert.False(ComplaintAnswers.Read(Reader.Read(text), text));

    [Theory]
    [InlineData("my bill please")]
    [InlineData("complaint status")]
    [InlineData("शिकायत की स्थिति")]
    [InlineData("light nahi hai")]
    [InlineData("mera mobile number badal do")]
    public void It_is_something_else(string text) => Assert.Null(ComplaintAnswers.Read(Reader.Read(text), text));
}
