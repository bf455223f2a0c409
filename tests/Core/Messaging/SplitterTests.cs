using System.Globalization;
using BijliMitra.Core.Messaging;
using CsCheck;
using Xunit;

namespace BijliMitra.Tests.Core.Messaging;

public sealed class SplitterTests
{
    private static readonly string[] Pieces =
    [
        "a", "bill ", "Rs. ", "1,842.50", ". ", "? ", "! ", "।", "।\n", "\n", " ", "क", "क्षे", "त्र", "ज्ञ", "हिंदी ", "क्\u200Dष", "कं",
        "\U0001F44D", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "e\u0301", "€", "https://uppcl.org/a.b?c=d ",
    ];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Pieces.Length - 1].Array[0, 300].Select(numbers => string.Concat(numbers.Select(number => Pieces[number])));

    [Fact]
    public void Nothing_but_blanks_is_lost_and_nothing_is_too_long() =>
        Gen.Select(Texts, Gen.Int[20, 400]).Sample((text, limit) =>
        {
            var parts = Splitter.ForWhatsApp(text, limit);
            Assert.All(parts, part => Assert.InRange(part.Length, 1, limit));
            Assert.All(parts, part => Assert.Equal(part.Trim(), part));
            Assert.Equal(WithoutBlanks(text), WithoutBlanks(string.Concat(parts)));
        });

    [Fact]
    public void No_letter_is_cut_in_two() => Gen.Select(Texts, Gen.Int[40, 400]).Sample((text, limit) =>
    {
        var borders = StringInfo.ParseCombiningCharacters(text).ToHashSet();
        var at = 0;
        foreach (var part in Splitter.ForWhatsApp(text, limit))
        {
            at = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(at >= 0);
            Assert.Contains(at, borders);
            Assert.False(at > 0 && text[at - 1] is '\u094D' && char.IsLetter(text[at]));
            at += part.Length;
        }
    });

    [Fact]
    public void An_SMS_takes_no_more_parts_than_allowed() => Gen.Select(Texts, Gen.Int[1, 3]).Sample((text, segments) =>
    {
        var messages = Splitter.ForSms(text, segments);
        Assert.All(messages, message => Assert.InRange(SmsSegments.Count(message), 1, segments));
        Assert.Equal(WithoutBlanks(text), WithoutBlanks(string.Concat(messages)));
    });

    [Theory]
    [InlineData("", 10)]
    [InlineData(" \n ", 10)]
    public void A_text_of_blanks_is_no_message(string text, int limit) => Assert.Empty(Splitter.ForWhatsApp(text, limit));

    [Theory]
    [InlineData("One sentence. Another one here.", 20, "One sentence.", "Another one here.")]
    [InlineData("बिजली आ गई। धन्यवाद।", 15, "बिजली आ गई।", "धन्यवाद।")]
    [InlineData("बिजली आ गई।धन्यवाद।", 15, "बिजली आ गई।", "धन्यवाद।")]
    [InlineData("Is it back? Yes it is now!", 20, "Is it back?", "Yes it is now!")]
    [InlineData("first line\nsecond line", 15, "first line", "second line")]
    [InlineData("You have to pay Rs. 1842 now", 21, "You have to pay Rs.", "1842 now")]
    [InlineData("The amount is 1842.50 rupees", 20, "The amount is", "1842.50 rupees")]
    [InlineData("Due Rs. 1842 on friday", 14, "Due Rs. 1842", "on friday")]
    [InlineData("Ok. ThisIsOneVeryLongWord", 22, "Ok.", "ThisIsOneVeryLongWord")]
    [InlineData("Yes. This is all that there is.", 22, "Yes. This is all that", "there is.")]
    [InlineData("abcdefghij", 4, "abcd", "efgh", "ij")]
    public void The_cut_is_at_the_best_place(string text, int limit, params string[] parts) =>
        Assert.Equal(parts, Splitter.ForWhatsApp(text, limit));

    [Fact]
    public void A_text_that_fits_stays_whole()
    {
        var text = string.Concat(Enumerable.Repeat("बिल। ", 320)).Trim();
        Assert.Equal([text], Splitter.ForWhatsApp(text));
        Assert.Equal(2, Splitter.ForWhatsApp(text + " x").Count);
    }

    [Fact]
    public void A_letter_with_endless_marks_is_cut_between_code_points()
    {
        var parts = Splitter.ForWhatsApp("e" + new string('\u0301', 100) + "\U0001F44D", 10);
        Assert.All(parts, part => Assert.InRange(part.Length, 1, 10));
        Assert.Equal(103, parts.Sum(part => part.Length));
    }

    [Fact]
    public void A_limit_that_fits_nothing_is_a_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Splitter.ForWhatsApp("x", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Splitter.ForSms("x", 0));
    }

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
