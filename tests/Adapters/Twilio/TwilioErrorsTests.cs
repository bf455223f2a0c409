using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Contacts;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

public sealed class TwilioErrorsTests
{
    [Theory]
    [InlineData(63016, TwilioErrorKind.OutsideWindow)]
    [InlineData(63032, TwilioErrorKind.Refused)]
    [InlineData(21655, TwilioErrorKind.Template)]
    [InlineData(63030, TwilioErrorKind.Template)]
    [InlineData(63024, TwilioErrorKind.NotOnWhatsApp)]
    [InlineData(63003, TwilioErrorKind.NotOnWhatsApp)]
    [InlineData(63018, TwilioErrorKind.Throttled)]
    [InlineData(20429, TwilioErrorKind.Throttled)]
    [InlineData(30003, TwilioErrorKind.RetryLater)]
    [InlineData(30005, TwilioErrorKind.BadNumber)]
    [InlineData(30006, TwilioErrorKind.BadNumber)]
    [InlineData(21614, TwilioErrorKind.BadNumber)]
    [InlineData(21610, TwilioErrorKind.OptedOut)]
    [InlineData(21617, TwilioErrorKind.Split)]
    [InlineData(20003, TwilioErrorKind.Config)]
    public void A_known_code_decides_whatever_the_status(int code, TwilioErrorKind kind)
    {
        Assert.Equal(kind, TwilioErrors.Find(code)!.Kind);
        Assert.Equal(kind, TwilioErrors.Kind(code, 400));
    }

    [Theory]
    [InlineData(400, TwilioErrorKind.Refused)]
    [InlineData(404, TwilioErrorKind.Refused)]
    [InlineData(401, TwilioErrorKind.Config)]
    [InlineData(403, TwilioErrorKind.Config)]
    [InlineData(429, TwilioErrorKind.Throttled)]
    [InlineData(500, TwilioErrorKind.RetryLater)]
    [InlineData(503, TwilioErrorKind.RetryLater)]
    [InlineData(0, TwilioErrorKind.RetryLater)]
    public void Otherwise_the_status_decides(int status, TwilioErrorKind kind)
    {
        Assert.Equal(kind, TwilioErrors.Kind(0, status));
        Assert.Equal(kind, TwilioErrors.Kind(99999, status));
    }

    [Theory]
    [InlineData(30003, ContactSign.Unreachable)]
    [InlineData(30005, ContactSign.OutOfService)]
    [InlineData(30006, ContactSign.OutOfService)]
    [InlineData(21211, ContactSign.NoSuchAddress)]
    [InlineData(21614, ContactSign.NoSuchAddress)]
    [InlineData(63003, ContactSign.NoSuchAddress)]
    [InlineData(63024, ContactSign.NoSuchAddress)]
    public void Some_errors_tell_of_the_number(int code, ContactSign sign) => Assert.Equal(sign, TwilioErrors.SignOf(code));

    [Fact]
    public void All_others_tell_nothing_of_it()
    {
        Assert.Equal(7, TwilioErrors.All.Count(error => error.Contact != ContactSign.None));
        Assert.Equal(ContactSign.None, TwilioErrors.SignOf(99999));
    }

    [Fact]
    public void Every_kind_is_used_and_every_error_is_explained()
    {
        Assert.Equal(Enum.GetValues<TwilioErrorKind>().Order(), TwilioErrors.All.Select(error => error.Kind).Distinct().Order());
        Assert.All(TwilioErrors.All, error => Assert.EndsWith(".", error.Meaning, StringComparison.Ordinal));
    }
}
