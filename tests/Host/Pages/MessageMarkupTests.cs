using BijliMitra.Pages.Simulator;
using Xunit;

namespace BijliMitra.Tests.Host.Pages;

/// <summary>How a message's text is shown.</summary>
public sealed class MessageMarkupTests
{
    [Fact]
    public void Stars_and_underscores_are_bold_and_italic_on_WhatsApp_only()
    {
        Assert.Equal("Plain:Pay |Bold:Rs 1,842|Plain: by |Italic:5 Dec|Plain:.", Shown("Pay *Rs 1,842* by _5 Dec_."));
        Assert.Equal("Plain:Pay *Rs 1,842*", Shown("Pay *Rs 1,842*", isWhatsApp: false));
    }

    [Theory]
    [InlineData("2 * 3 * 4")]
    [InlineData("snake_case_name")]
    [InlineData("**")]
    public void What_is_no_markup_stays_as_it_is(string text) => Assert.Equal("Plain:" + text, Shown(text));

    [Fact]
    public void An_address_is_a_link_without_the_full_stop_behind_it() =>
        Assert.Equal("Plain:See |Link:https://example.in/a?b=1|Plain:.", Shown("See https://example.in/a?b=1.", isWhatsApp: false));

    [Fact]
    public void Each_line_has_its_language() =>
        Assert.Equal(["hi", null, "hi"], MessageMarkup.Lines("बिल 1042\nWrite ENGLISH\n'हिंदी' now", isWhatsApp: true).Select(line => line.Language));

    [Theory]
    [InlineData("https://example.in/a.pdf", true)]
    [InlineData("/simulator/samples/meter.png", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("nonsense", false)]
    public void Only_web_addresses_are_opened(string address, bool good) => Assert.Equal(good ? address : null, MessageMarkup.Safe(address));

    private static string Shown(string text, bool isWhatsApp = true) =>
        string.Join('|', MessageMarkup.Lines(text, isWhatsApp).Single().Runs.Select(run => $"{run.Style}:{run.Text}"));
}
