using BijliMitra.Core.Fraud;
using BijliMitra.Dialogs.Fraud;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Fraud;

public sealed class FraudReaderTests
{
    private static readonly FraudReader Reader = new(new OfficialPlaces(
        new FraudOptions { OfficialDomains = { "uppcl.org" }, SenderHeaders = { "BJLMTR" } }, () => "https://bijli.example.in"));

    [Theory]
    [InlineData("pay at https://www.uppcl.org/pay", FraudMarks.OwnLink)]
    [InlineData("see consumer.uppcl.org for it", FraudMarks.OwnLink)]
    [InlineData("https://bijli.example.in/u/abcdefghjkmn", FraudMarks.OwnLink)]
    [InlineData("https://uppcl.org@evil.top/pay", FraudMarks.OtherLink)]
    [InlineData("https://uppcl.org.evil.top/pay", FraudMarks.OtherLink)]
    [InlineData("http://evil.top/uppcl.org", FraudMarks.OtherLink)]
    [InlineData("https://evil.top\\uppcl.org", FraudMarks.OtherLink)]
    [InlineData("notuppcl.org", FraudMarks.OtherLink)]
    [InlineData("uppсl.org", FraudMarks.OtherLink)]
    [InlineData("bit dot ly slash x, bit[.]ly/x", FraudMarks.OtherLink)]
    [InlineData("hxxps://evil.top", FraudMarks.OtherLink)]
    [InlineData("upp\u200Bcl.org", FraudMarks.OwnLink)]
    public void A_link_counts_by_its_host(string text, FraudMarks mark) =>
        Assert.Equal(mark, Reader.Read(text).Marks & (FraudMarks.OwnLink | FraudMarks.OtherLink));

    [Theory]
    [InlineData("call 9831120457")]
    [InlineData("call +91 98311-20457")]
    [InlineData("call 9️⃣8️⃣3️⃣1️⃣1️⃣2️⃣0️⃣4️⃣5️⃣7️⃣")]
    [InlineData("call ९८३११२०४५७")]
    [InlineData("call 98311 2O457")]
    [InlineData("call nine eight three double one two zero four five seven")]
    [InlineData("नौ आठ तीन एक एक दो शून्य चार पाँच सात पर फोन करें")]
    [InlineData("call 9.8.3.1.1.2.0.4.5.7")]
    [InlineData("at 10 pm call 0120-2511234 or 1800 180 5025")]
    public void A_phone_number_is_found_however_it_is_written(string text) =>
        Assert.True(Reader.Read(text).Marks.HasFlag(FraudMarks.OtherNumber));

    [Theory]
    [InlineData("my account is 1042210011")]
    [InlineData("bill 250400011017 of Rs 1,842.00 due 03-12-2026")]
    [InlineData("call 1912")]
    [InlineData("meter GJ0011417")]
    [InlineData("asha.verma@example.in")]
    public void Other_numbers_are_no_phone_numbers(string text) =>
        Assert.Equal(FraudMarks.None, Reader.Read(text).Marks & (FraudMarks.OtherNumber | FraudMarks.OtherLink | FraudMarks.SmallPayment));

    [Theory]
    [InlineData("VK-BJLMTR-S says so", FraudMarks.OwnHeader)]
    [InlineData("it came from VK-ELECBL", FraudMarks.OtherHeader)]
    public void A_header_is_ours_or_is_not(string text, FraudMarks mark) => Assert.True(Reader.Read(text).Marks.HasFlag(mark));

    [Fact]
    public void The_same_fraud_with_another_name_number_and_hour_has_the_same_shape()
    {
        string[] texts =
        [
            "Dear Consumer, your electricity power will be disconnected tonight at 9.30 pm because your last bill was not updated. Call officer Rakesh 9831120457",
            "Dear consumer your electricity power will be disconnected tonight 8:45 PM because your last bill was not updated, call officer Mahesh Kumar 7003344556",
        ];
        var shapes = texts.Select(text => Reader.Read(text).Signs.Single(sign => sign.StartsWith("shape:", StringComparison.Ordinal))).Distinct();
        Assert.Single(shapes);
    }

    [Fact]
    public void The_longest_message_is_read_in_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("a.b-c_d@e 9 8 1 0 ", 100))[..1600];
        Reader.Read(text);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        Reader.Read(text);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromMilliseconds(250));
    }
}
