using BijliMitra.Adapters.TwilioChannel;
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

    [Fact]
    public void Every_kind_is_used_and_every_error_is_explained()
    {
        Assert.Equal(Enum.GetValues<TwilioErrorKind>().Order(), TwilioErrors.All.Select(error => error.Kind).Distinct().Order());
        Assert.All(TwilioErrors.All, error => Assert.EndsWith(".", error.Meaning, StringComparison.Ordinal));
    }
}
