using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Core.Messaging;

public sealed class ReplyTests
{
    private static readonly Reply Question = new("Which?")
    {
        Choices = [new("c:A", "One"), new("n:2", "Two") { Detail = "paid" }],
        Hint = "Write its number.",
    };

    [Fact]
    public void Choices_are_numbered_below_the_text_and_above_the_last_line() =>
        Assert.Equal("Which?\n1. One\n2. Two: paid\nWrite its number.\nBye", Question.WithLine("Bye").Numbered);

    [Fact]
    public void Above_buttons_stands_what_they_do_not_show() => Assert.Equal("Which?\nTwo: paid\nBye", Question.WithLine("Bye").Above);

    [Fact]
    public void Without_choices_it_is_the_text()
    {
        var plain = new Reply("Hello").WithLine("Bye");
        Assert.Equal(("Hello\nBye", "Hello\nBye", (byte[]?)null), (plain.Numbered, plain.Above, plain.ChoicesToBytes()));
    }

    [Fact]
    public void It_is_the_same_after_it_was_stored()
    {
        var stored = Question.WithLine("Bye");
        var read = Reply.FromStored(stored.Text, null, stored.ChoicesToBytes());
        Assert.Equal((stored.Numbered, stored.Above), (read.Numbered, read.Above));
        Assert.Equal(stored.Choices, read.Choices);
    }
}
