using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Tests.Support;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

public sealed class EnvelopeTests
{
    private static readonly string Sid = TwilioForms.Sid(1);

    [Fact]
    public void A_WhatsApp_message_names_sender_and_user_id()
    {
        var envelope = Read(TwilioForms.WhatsAppText(Sid, "+919810000011", "hi"));
        Assert.Equal(new Envelope(Sid, "whatsapp:+919810000011", TwilioForms.WhatsAppSender, "whatsapp:IN.0000114566"), envelope);
        Assert.True(envelope.IsWhatsApp);
    }

    [Fact]
    public void A_hidden_number_leaves_only_the_user_id()
    {
        var envelope = Read(TwilioForms.HiddenNumberText(Sid, "IN.4f66a0", "hi"));
        Assert.Equal(("whatsapp:IN.4f66a0", "whatsapp:IN.4f66a0"), (envelope.From, envelope.ExternalUserId));
    }

    [Fact]
    public void An_SMS_has_no_user_id()
    {
        var envelope = Read(TwilioForms.SmsText(Sid, "+919810000022", "hi"));
        Assert.Equal(new Envelope(Sid, "+919810000022", TwilioForms.SmsSender, null), envelope);
        Assert.False(envelope.IsWhatsApp);
    }

    [Theory]
    [InlineData("SM0123456789abcdefABCDEF0123456789")]
    [InlineData("MM0123456789abcdefABCDEF0123456789")]
    public void The_older_name_of_the_id_will_do(string sid) =>
        Assert.Equal(sid, Read([new("SmsSid", sid), new("MessageSid", ""), new("From", "+919810000022")]).ProviderId);

    [Theory]
    [InlineData("From=%2B919810000022", "no MessageSid")]
    [InlineData("MessageSid=&From=%2B919810000022", "no MessageSid")]
    [InlineData("MessageSid=SM1&From=%2B919810000022", "not SM or MM")]
    [InlineData("MessageSid=SM0123456789abcdefABCDEF0123456789%0A&From=%2B919810000022", "not SM or MM")]
    [InlineData("MessageSid=CA0123456789abcdefABCDEF0123456789&From=%2B919810000022", "not SM or MM")]
    [InlineData("messagesid=SM0123456789abcdefABCDEF0123456789&From=%2B919810000022", "no MessageSid")]
    [InlineData("MessageSid=SM0123456789abcdefABCDEF0123456789", "no From")]
    [InlineData("MessageSid=SM0123456789abcdefABCDEF0123456789&From", "no From")]
    [InlineData("MessageSid=SM0123456789abcdefABCDEF0123456789&From=%2B91&MessageStatus=sent", "status report")]
    [InlineData("", "no MessageSid")]
    public void What_is_no_message_is_told_why(string body, string reason)
    {
        Assert.False(Envelope.TryRead(new InboundForm(TwilioForms.Parse(body)), out _, out var why));
        Assert.Contains(reason, why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(140, true)]
    [InlineData(141, false)]
    public void A_sender_has_at_most_140_characters(int length, bool taken)
    {
        var form = new InboundForm([new("MessageSid", Sid), new("From", "whatsapp:IN.".PadRight(length, '4'))]);
        Assert.Equal(taken, Envelope.TryRead(form, out _, out _));
    }

    private static Envelope Read(IReadOnlyList<KeyValuePair<string, string>> form)
    {
        Assert.True(Envelope.TryRead(new InboundForm(form), out var envelope, out var reason), reason);
        return envelope;
    }
}
