using BijliMitra.Dialogs.Understanding;
using Xunit;

namespace BijliMitra.Tests.Dialogs.Understanding;

public sealed class MonthReaderTests
{
    private static readonly Reader Reader = new();

    [Theory]
    [InlineData("March ka bill", "2026-03-01")]
    [InlineData("मार्च का बिल", "2026-03-01")]
    [InlineData("bill of march", "2026-03-01")]
    [InlineData("december bill", "2025-12-01")]
    [InlineData("bill for Sept 2024", "2024-09-01")]
    [InlineData("सितम्बर २०२५ का बिल", "2025-09-01")]
    [InlineData("फरवरी का बिल चाहिए", "2026-02-01")]
    [InlineData("last month's bill", "2026-10-01")]
    [InlineData("bill of last month", "2026-10-01")]
    [InlineData("pichle mahine ka bill", "2026-10-01")]
    [InlineData("पिछले महीने का बिल", "2026-10-01")]
    [InlineData("may ka bill", "2026-05-01")]
    [InlineData("bill of may", "2026-05-01")]
    [InlineData("june", "2026-06-01")]
    [InlineData("2027 june bill", "2027-06-01")]
    [InlineData("do mahine pehle ka bill", "2026-09-01")]
    [InlineData("दो महीने पहले का बिल", "2026-09-01")]
    [InlineData("bill three months ago", "2026-08-01")]
    public void A_month_is_read(string text, string month)
    {
        var reading = Reader.Read(text);
        Assert.Equal((Intent.Bill, month), (reading.Intent, reading.Month?.Before(new DateOnly(2026, 11, 23)).ToString("yyyy-MM-dd")));
        Assert.Null(reading.Entities.Digits);
    }

    [Theory]
    [InlineData("bill for 10/2026", "2026-10-01")]
    [InlineData("03-2026 ka bill", "2026-03-01")]
    [InlineData("bill 2 months ago", "2026-09-01")]
    public void A_month_in_numerals_is_read(string text, string month)
    {
        var reading = Reader.Read(text);
        Assert.Equal((Intent.Bill, month), (reading.Intent, reading.Month?.Before(new DateOnly(2026, 11, 23)).ToString("yyyy-MM-dd")));
        Assert.InRange(reading.Entities.Digits?.Length ?? 0, 0, 2);
    }

    [Theory]
    [InlineData("may i see my bill")]
    [InlineData("mai apna bill dekhna chahta hu")]
    [InlineData("मैं अपना बिल देखना चाहता हूँ")]
    [InlineData("bill batao")]
    [InlineData("last bill")]
    [InlineData("is mahine ka bill")]
    public void No_month_is_read_where_none_is_meant(string text) => Assert.Null(Reader.Read(text).Month);

    [Theory]
    [InlineData("pichhle chhah mahine ka bill")]
    [InlineData("पिछले महीनों के बिल")]
    [InlineData("bills of the last six months")]
    public void Several_months_are_the_history(string text) =>
        Assert.Equal((Intent.BillHistory, null), (Reader.Read(text).Intent, Reader.Read(text).Month));

    [Theory]
    [InlineData("Bill 1042210011 march 2026", "1042210011")]
    [InlineData("march 2026 1042210011", "1042210011")]
    [InlineData("bill 2026", "2026")]
    public void A_year_beside_a_month_is_no_number_of_ours(string text, string digits) => Assert.Equal(digits, Reader.Read(text).Entities.Digits);

    [Theory]
    [InlineData("e-mail it to me", true)]
    [InlineData("mail kar do", true)]
    [InlineData("ईमेल कर दो", true)]
    [InlineData("bill mail par bhejo", true)]
    [InlineData("bill bhejo", false)]
    public void A_wish_for_mail_is_a_wish_for_the_bill(string text, bool byMail) =>
        Assert.Equal((Intent.Bill, byMail), (Reader.Read(text).Intent, Reader.Read(text).ByMail));

    [Theory]
    [InlineData("update my email", Intent.UpdateContact)]
    [InlineData("email badalna hai", Intent.UpdateContact)]
    [InlineData("when did i pay in march, payment status", Intent.PaymentStatus)]
    public void Other_wishes_stay_what_they_are(string text, Intent intent) => Assert.Equal(intent, Reader.Read(text).Intent);
}
