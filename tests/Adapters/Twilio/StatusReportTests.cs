using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Core.Messaging;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

public sealed class StatusReportTests
{
    private static readonly string Sid = TwilioForms.Sid(1);

    [Theory]
    [InlineData("accepted", DeliveryStatus.Queued)]
    [InlineData("scheduled", DeliveryStatus.Queued)]
    [InlineData("queued", DeliveryStatus.Queued)]
    [InlineData("sending", DeliveryStatus.Sending)]
    [InlineData("sent", DeliveryStatus.Sent)]
    [InlineData("partially_delivered", DeliveryStatus.Sent)]
    [InlineData("delivered", DeliveryStatus.Delivered)]
    [InlineData("read", DeliveryStatus.Read)]
    [InlineData("undelivered", DeliveryStatus.Undelivered)]
    [InlineData("failed", DeliveryStatus.Failed)]
    [InlineData("canceled", DeliveryStatus.Canceled)]
    public void Each_word_of_an_outbound_message_has_its_status(string word, DeliveryStatus status)
    {
        var message = new FakeMessage(0, Sid, "AC1", [new("To", "whatsapp:+919810000011")], default, null) { Status = word };
        Assert.True(StatusReport.TryRead(new InboundForm(TwilioForms.Status(message)), out var report, out var reason), reason);
        Assert.Equal(new StatusReport(Sid, status, null), report);
    }

    [Theory]
    [InlineData("received")]
    [InlineData("receiving")]
    [InlineData("Delivered")]
    [InlineData("word-of-tomorrow")]
    [InlineData("")]
    public void Any_other_word_is_an_error(string word)
    {
        Assert.False(StatusReport.TryRead(new InboundForm([new("MessageSid", Sid), new("MessageStatus", word)]), out var report, out var reason));
        Assert.Null(report);
        Assert.Contains("MessageStatus", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30005", 30005)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("-1", null)]
    [InlineData("x", null)]
    public void An_error_code_comes_along(string code, int? read)
    {
        InboundForm form = new([new("SmsSid", Sid), new("SmsStatus", "failed"), new("ErrorCode", code)]);
        Assert.True(StatusReport.TryRead(form, out var report, out _));
        Assert.Equal(read, report.ErrorCode);
    }

    [Fact]
    public void A_report_without_a_message_is_an_error() =>
        Assert.False(StatusReport.TryRead(new InboundForm([new("MessageSid", "SM1"), new("MessageStatus", "sent")]), out _, out _));
}
