using BijliMitra.Adapters.TwilioChannel;
using BijliMitra.Tests.Support;
using Microsoft.Bot.Schema;
using Xunit;

namespace BijliMitra.Tests.Adapters.TwilioChannel;

public sealed class InboundActivityTests
{
    private const string Asha = "+919810000011";
    private static readonly string Sid = TwilioForms.Sid(1);

    [Fact]
    public void A_text_becomes_a_message()
    {
        var activity = Read(TwilioForms.WhatsAppText(Sid, Asha, "मेरा बिल"));
        Assert.Equal((ActivityTypes.Message, Sid, "whatsapp", "मेरा बिल"), (activity.Type, activity.Id, activity.ChannelId, activity.Text));
        Assert.Equal(
            ("whatsapp:" + Asha, TwilioForms.WhatsAppSender, "whatsapp:" + Asha),
            (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id));
        Assert.Empty(activity.Attachments);
        Assert.Null(activity.Locale);
        Assert.Equal(
            new InboundDetails { Body = "मेरा बिल", ProfileName = "Asha", ExternalUserId = "whatsapp:IN.0000114566" },
            activity.GetChannelData<InboundDetails>());
    }

    [Fact]
    public void An_SMS_is_known_by_its_sender() =>
        Assert.Equal("sms", Read(TwilioForms.SmsText(Sid, Asha, "BILL")).ChannelId);

    [Fact]
    public void A_hidden_number_is_a_conversation_of_its_own() =>
        Assert.Equal("whatsapp:IN.4f66a0", Read(TwilioForms.HiddenNumberText(Sid, "IN.4f66a0", "hi")).Conversation.Id);

    [Fact]
    public void A_button_brings_its_words_and_its_payload()
    {
        var activity = Read(TwilioForms.ButtonTap(Sid, Asha, "हाँ", "yes", TwilioForms.Sid(9)));
        var details = activity.GetChannelData<InboundDetails>();
        Assert.Equal(("हाँ", "yes"), (activity.Text, activity.Value));
        Assert.Equal(("हाँ", "हाँ", TwilioForms.Sid(9)), (details.Body, details.ButtonText, details.OriginalRepliedMessageSid));
    }

    [Theory]
    [InlineData("ListId")]
    [InlineData("InteractiveData")]
    [InlineData("ButtonPayload")]
    public void A_list_item_brings_its_words_and_its_id_wherever_that_stands(string place)
    {
        var activity = Read(TwilioForms.ListPick(Sid, Asha, "My bill", "bill", place));
        Assert.Equal(("My bill", "bill"), (activity.Text, activity.Value));
    }

    [Theory]
    [InlineData("""{"interactive":{"type":"list_reply","list_reply":{"id":"deep"}}}""", "deep")]
    [InlineData("""{"type":"button_reply","button_reply":{"id":"button","title":"Yes"}}""", "button")]
    [InlineData("""{"list_reply":{"title":"no id"}}""", null)]
    [InlineData("""{"list_reply":{"id":7}}""", null)]
    [InlineData("""{"list_reply":"x"}""", null)]
    [InlineData("""[1]""", null)]
    [InlineData("""{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{"a":{}}}}}}}}}}""", null)]
    [InlineData("not json", null)]
    [InlineData("", null)]
    public void Interactive_data_is_read_carefully(string json, string? id)
    {
        var activity = Read([.. TwilioForms.WhatsAppText(Sid, Asha, "words"), new("InteractiveData", json)]);
        Assert.Equal(("words", id), (activity.Text, activity.Value));
    }

    [Theory]
    [InlineData("ButtonText")]
    [InlineData("ListTitle")]
    public void Words_of_a_tap_may_stand_beside_an_empty_body(string place) =>
        Assert.Equal("My bill", Read([.. TwilioForms.WhatsAppText(Sid, Asha, ""), new(place, "My bill"), new("ListId", "bill")]).Text);

    [Fact]
    public void The_first_place_of_a_list_id_wins() => Assert.Equal(
        "first",
        Read([.. TwilioForms.WhatsAppText(Sid, Asha, "words"), new("ButtonPayload", "third"), new("ListId", "first"), new("ListId", "x")]).Value);

    [Fact]
    public void A_location_stands_in_the_details()
    {
        var activity = Read(TwilioForms.Location(Sid, Asha, "28.5703", "77.3218", "Sector 18", "Noida"));
        var details = activity.GetChannelData<InboundDetails>();
        Assert.Equal((28.5703, 77.3218, "Sector 18", "Noida"), (details.Latitude, details.Longitude, details.Label, details.Address));
        Assert.Equal("", activity.Text);
    }

    [Theory]
    [InlineData("91", "77")]
    [InlineData("28", "-180.5")]
    [InlineData("NaN", "77")]
    [InlineData("28,5", "")]
    public void An_impossible_place_is_left_out(string latitude, string longitude)
    {
        var details = Read(TwilioForms.Location(Sid, Asha, latitude, longitude)).GetChannelData<InboundDetails>();
        Assert.True(details.Latitude is null || details.Longitude is null);
    }

    [Fact]
    public void Media_become_attachments()
    {
        var activity = Read(TwilioForms.Media(TwilioForms.Sid(2, "MM"), Asha, "image/jpeg", "https://api.twilio.com/Media/ME1", "my bill"));
        var attachment = Assert.Single(activity.Attachments);
        Assert.Equal(("image/jpeg", "https://api.twilio.com/Media/ME1"), (attachment.ContentType, attachment.ContentUrl));
        Assert.Equal(("my bill", 1), (activity.Text, activity.GetChannelData<InboundDetails>().NumMedia));
    }

    [Theory]
    [InlineData("NumMedia=2&MediaUrl0=https://a/0&MediaUrl1=https://a/1&MediaContentType1=text/vcard", 2)]
    [InlineData("NumMedia=2&MediaUrl1=https://a/1", 1)]
    [InlineData("NumMedia=1&MediaUrl0=file:///etc/passwd", 0)]
    [InlineData("NumMedia=1&MediaUrl0=/relative", 0)]
    [InlineData("NumMedia=-1&MediaUrl0=https://a/0", 0)]
    [InlineData("NumMedia=x&MediaUrl0=https://a/0", 0)]
    [InlineData("NumMedia=99999999999&MediaUrl0=https://a/0", 0)]
    [InlineData("NumMedia=4000000&MediaUrl0=https://a/0", 1)]
    [InlineData("MediaUrl0=https://a/0", 0)]
    public void Only_announced_media_with_a_web_address_count(string form, int count)
    {
        List<KeyValuePair<string, string>> fields = [new("MessageSid", Sid), new("From", Asha), .. TwilioForms.Parse(form)];
        Assert.Equal(count, Read(fields).Attachments.Count);
    }

    [Fact]
    public void Forwarding_is_told()
    {
        var details = Read([.. TwilioForms.WhatsAppText(Sid, Asha, "x"), new("Forwarded", "true"), new("FrequentlyForwarded", "false")])
            .GetChannelData<InboundDetails>();
        Assert.Equal((true, false), (details.Forwarded, details.FrequentlyForwarded));
    }

    // Not inline data: lone surrogates do not survive in attributes.
    [Fact]
    public void A_text_is_made_safe_to_store()
    {
        (string Body, string Text)[] cases =
        [
            ("a\0b", "a\uFFFDb"), ("a\uD83Db", "a\uFFFDb"), ("a\uDC4Db", "a\uFFFDb"), ("\uD83D\uDC4D", "\uD83D\uDC4D"), ("नमस्ते", "नमस्ते"),
        ];
        Assert.All(cases, pair => Assert.Equal(pair.Text, Read(TwilioForms.SmsText(Sid, Asha, pair.Body)).Text));
    }

    [Fact]
    public void A_long_text_is_cut_between_code_points()
    {
        var text = Read(TwilioForms.SmsText(Sid, Asha, new string('x', InboundLimits.Text - 1) + "\U0001F44D")).Text;
        Assert.Equal(InboundLimits.Text - 1, text.Length);
        Assert.Equal("", InboundLimits.Clean("\U0001F44D", 1));
    }

    [Fact]
    public void A_repeated_name_is_read_by_its_first_value_and_all_are_there()
    {
        var form = new InboundForm([new("Body", "first"), new("Body", "second"), new("Body", "")]);
        Assert.Equal("first", form.First("Body"));
        Assert.Equal(["first", "second", ""], form.All("Body"));
        Assert.Null(form.First("body"));
        Assert.Empty(form.All("body"));
    }

    private static Activity Read(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var form = new InboundForm(fields);
        Assert.True(Envelope.TryRead(form, out var envelope, out var reason), reason);
        return InboundActivity.Read(form, envelope);
    }
}
