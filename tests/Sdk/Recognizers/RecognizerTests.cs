using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Sequence;
using Xunit;

namespace BijliMitra.Tests.Sdk.Recognizers;

public sealed class RecognizerTests(ITestOutputHelper output)
{
    [Fact]
    public void Mail_addresses_are_recognised_as_specified() =>
        Measure("Sequence/English/EmailModel.json", text => SequenceRecognizer.RecognizeEmail(text, Culture.English), 1.0);

    [Fact]
    public void English_numbers_are_recognised_as_specified() =>
        Measure("Number/English/NumberModel.json", text => NumberRecognizer.RecognizeNumber(text, Culture.English), 0.97);

    [Fact]
    public void Hindi_numbers_are_recognised_as_specified() =>
        Measure("Number/Hindi/NumberModel.json", text => NumberRecognizer.RecognizeNumber(text, Culture.Hindi), 1.0);

    [Theory]
    [InlineData(Culture.English, "my bill is 1,842", "1,842", "1842")]
    [InlineData(Culture.English, "I paid one thousand eight hundred and forty-two rupees", "one thousand eight hundred and forty-two", "1842")]
    [InlineData(Culture.English, "two lakh fifty thousand", "two lakh fifty thousand", "250000")]
    [InlineData(Culture.English, "wait ninety  five minutes", "ninety  five", "95")]
    [InlineData(Culture.English, "Rs.500.50", "500.50", "500.5")]
    [InlineData("en-IN", "option three please", "three", "3")]
    [InlineData(Culture.Hindi, "मेरा बिल एक हज़ार आठ सौ बयालीस रुपये है", "एक हज़ार आठ सौ बयालीस", "1842")]
    [InlineData(Culture.Hindi, "ढाई लाख", "ढाई लाख", "250000")]
    [InlineData(Culture.Hindi, "पाँच दिन से", "पाँच", "5")]
    [InlineData(Culture.Hindi, "पांच दिन से", "पांच", "5")]
    [InlineData(Culture.Hindi, "१,८४२ रुपये", "१,८४२", "1842")]
    [InlineData(Culture.Hindi, "1842 rupees", "1842", "1842")]
    [InlineData(Culture.English, "0/0", "0/0", "NaN")]
    [InlineData(Culture.English, "five over zero", "five over zero", "Infinity")]
    [InlineData(Culture.Hindi, "-1/0", "-1/0", "-Infinity")]
    [InlineData(Culture.Hindi, "एक बटा शून्य", "एक बटा शून्य", "Infinity")]
    public void What_consumers_write_is_read(string culture, string text, string words, string value)
    {
        var number = Assert.Single(NumberRecognizer.RecognizeNumber(text, culture));
        Assert.Equal((words, value, "number"), (number.Text, number.Resolution["value"], number.TypeName));
        Assert.Equal(words, text[number.Start..(number.End + 1)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no power since morning")]
    [InlineData("which one")]
    [InlineData("b2b, 4th, 29km")]
    public void Other_words_are_no_numbers(string text) => Assert.Empty(NumberRecognizer.RecognizeNumber(text, Culture.English));

    [Theory]
    [InlineData("asha.verma@example.in.", "asha.verma@example.in")]
    [InlineData("mail:Asha_V+bill@mail.example.co.in,thanks", "asha_v+bill@mail.example.co.in")]
    [InlineData("मेरा ईमेल asha@example.in है", "asha@example.in")]
    public void A_mail_address_is_found_in_its_sentence(string text, string address) =>
        Assert.Equal(address, Assert.Single(SequenceRecognizer.RecognizeEmail(text, Culture.Hindi)).Resolution["value"]);

    [Theory]
    [InlineData("0")]
    [InlineData("1.")]
    [InlineData("1,")]
    [InlineData("1 ")]
    [InlineData("111 ")]
    [InlineData("-")]
    [InlineData("1/")]
    [InlineData("a@")]
    [InlineData("a.")]
    public void The_longest_message_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (4096 / piece.Length) + 1));
        foreach (var culture in (string[])[Culture.English, Culture.Hindi])
        {
            _ = NumberRecognizer.RecognizeNumber(text[..4096], culture);
            _ = SequenceRecognizer.RecognizeEmail(text[..4096], culture);
        }
    }

    [Fact]
    public void An_unknown_culture_is_English_or_an_error()
    {
        Assert.Single(NumberRecognizer.RecognizeNumber("two", "ta-in"));
        Assert.Throws<ArgumentException>(() => NumberRecognizer.RecognizeNumber("two", "ta-in", NumberOptions.None, false));
    }

    private void Measure(string file, Func<string, List<ModelResult>> recognize, double least)
    {
        var specs = SpecFiles.Read(file);
        var failed = specs.Where(spec => !Fits(spec, recognize(spec.Input))).ToList();
        foreach (var spec in failed)
        {
            var found = string.Join("; ", recognize(spec.Input).Select(result => $"{result.Text} = {result.Resolution["value"]}"));
            output.WriteLine($"{spec.Input} -> {string.Join("; ", spec.Results)} but found {found}");
        }
        output.WriteLine($"{specs.Count - failed.Count} of {specs.Count}");
        Assert.True(specs.Count - failed.Count >= least * specs.Count, $"{failed.Count} of {specs.Count} failed: see the output.");
    }

    private static bool Fits(SpecFiles.Spec spec, List<ModelResult> found) =>
        found.Count == spec.Results.Count && found.Zip(spec.Results).All(pair =>
            pair.First.Text.Equals(pair.Second.Text, StringComparison.OrdinalIgnoreCase)
            && (pair.Second.Value.Length == 0 || pair.Second.Value == (string)pair.First.Resolution["value"]));
}
