using BijliMitra.Core.Contacts;
using BijliMitra.Core.Messaging;
using Xunit;

namespace BijliMitra.Tests.Core.Messaging;

public sealed class ChannelAddressTests
{
    [Theory]
    [InlineData("whatsapp:+919810000011", Channel.WhatsApp, "+919810000011")]
    [InlineData("+919810000011", Channel.Sms, "+919810000011")]
    [InlineData("+14158675309", Channel.Sms, "+14158675309")]
    [InlineData("whatsapp:IN.4f66a0", Channel.WhatsApp, "IN.4f66a0")]
    [InlineData("whatsapp:ID.4566128394", Channel.WhatsApp, "ID.4566128394")]
    public void A_sender_is_read_and_written_as_Twilio_has_it(string from, Channel channel, string value)
    {
        Assert.True(ChannelAddress.TryParseTwilio(from, out var address, out var reason));
        Assert.Null(reason);
        Assert.Equal((channel, value), (address.Channel, address.Value));
        Assert.Equal(from, address.ToTwilio());
        Assert.Equal(address, ChannelAddress.FromStored(channel, value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("919810000011")]
    [InlineData("AD-BIJLI")]
    [InlineData("56161")]
    [InlineData("whatsapp:")]
    [InlineData("whatsapp:919810000011")]
    [InlineData("WhatsApp:+919810000011")]
    [InlineData("whatsapp:in.4f66a0")]
    [InlineData("whatsapp:IN.")]
    [InlineData("whatsapp:IN.4f 66a0")]
    [InlineData("whatsapp:IN.४५६६")]
    [InlineData("messenger:+919810000011")]
    [InlineData("whatsapp:+91981000001१")]
    public void Another_sender_is_refused_with_a_reason(string? from)
    {
        Assert.False(ChannelAddress.TryParseTwilio(from, out var address, out var reason));
        Assert.NotEmpty(reason);
        Assert.Equal(default, address);
    }

    [Fact]
    public void A_user_id_of_140_characters_with_its_prefix_is_the_longest()
    {
        var longest = "whatsapp:IN." + new string('a', 128);

        Assert.Equal(140, longest.Length);
        Assert.True(ChannelAddress.TryParseTwilio(longest, out _, out _));
        Assert.False(ChannelAddress.TryParseTwilio(longest + "a", out _, out _));
    }

    [Fact]
    public void A_user_id_holds_no_phone_number()
    {
        Assert.True(ChannelAddress.TryParseTwilio("whatsapp:IN.919810000011", out var hidden, out _));
        Assert.True(ChannelAddress.TryParseTwilio("whatsapp:+919810000011", out var shown, out _));

        Assert.Null(hidden.Phone);
        Assert.Equal("+919810000011", shown.Phone?.E164);
    }

    [Fact]
    public void One_number_has_two_addresses()
    {
        Assert.True(PhoneNumber.TryParseE164("+919810000011", out var phone));

        Assert.NotEqual(ChannelAddress.Sms(phone), ChannelAddress.WhatsApp(phone));
        Assert.Equal("+919810000011", ChannelAddress.Sms(phone).ToTwilio());
        Assert.Equal("0011", ChannelAddress.Sms(phone).LastFour);
    }

    [Fact]
    public void An_address_is_masked_where_it_is_printed()
    {
        Assert.Equal("Sms:…0011", $"{ChannelAddress.FromStored(Channel.Sms, "+919810000011")}");
        Assert.Equal("WhatsApp:…66a0", $"{ChannelAddress.FromStored(Channel.WhatsApp, "IN.4f66a0")}");
        Assert.Equal("Email:a…@example.in", $"{ChannelAddress.Mail("asha.verma@example.in")}");
    }

    [Fact]
    public void An_address_that_was_never_read_can_be_printed()
    {
        ChannelAddress none = default;

        Assert.Equal(("", "", null), (none.Value, none.LastFour, none.Phone));
        Assert.Equal("WhatsApp:…", none.ToString());
    }
}
