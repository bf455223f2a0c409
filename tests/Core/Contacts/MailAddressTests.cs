using BijliMitra.Core.Contacts;
using Xunit;

namespace BijliMitra.Tests.Core.Contacts;

public sealed class MailAddressTests
{
    [Theory]
    [InlineData("Asha.Verma@Example.IN", "asha.verma@example.in")]
    [InlineData(" asha+bill@mail.example.co.in ", "asha+bill@mail.example.co.in")]
    [InlineData("a@b.in", "a@b.in")]
    public void An_address_is_read_in_lower_case(string text, string value)
    {
        Assert.True(MailAddress.TryParse(text, out var address));
        Assert.Equal(value, address.Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("asha")]
    [InlineData("asha@gmail")]
    [InlineData("@gmail.com")]
    [InlineData("asha@@gmail.com")]
    [InlineData("asha..v@gmail.com")]
    [InlineData(".asha@gmail.com")]
    [InlineData("asha verma@gmail.com")]
    [InlineData("आशा@gmail.com")]
    [InlineData("asha@-gmail.com")]
    [InlineData("asha@gmail.c0m")]
    [InlineData("Asha <asha@gmail.com>")]
    public void What_no_mail_server_takes_is_none(string? text) => Assert.False(MailAddress.TryParse(text, out _));

    [Fact]
    public void An_address_longer_than_mail_allows_is_none() => Assert.False(MailAddress.TryParse(new string('a', 65) + "@gmail.com", out _));

    [Theory]
    [InlineData("asha@gmial.com", "asha@gmail.com")]
    [InlineData("asha@gmail.co", "asha@gmail.com")]
    [InlineData("asha@gmal.com", "asha@gmail.com")]
    [InlineData("asha@gmaill.com", "asha@gmail.com")]
    [InlineData("asha@yaho.com", "asha@yahoo.com")]
    [InlineData("asha@redifmail.com", "asha@rediffmail.com")]
    [InlineData("asha@gmail.com", null)]
    [InlineData("asha@pvvnl.org", null)]
    [InlineData("asha@mail.com", null)]
    public void One_slip_from_a_usual_domain_is_asked_about(string text, string? meant)
    {
        Assert.True(MailAddress.TryParse(text, out var address));
        Assert.Equal(meant, address.Suggestion()?.Value);
    }

    [Fact]
    public void It_is_masked_wherever_it_is_written_out()
    {
        Assert.True(MailAddress.TryParse("asha@gmail.com", out var address));
        Assert.Equal("a…@gmail.com", $"{address}");
    }
}
