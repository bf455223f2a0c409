using Microsoft.Bot.Schema;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>An inbound message as an activity.</summary>
public static class InboundActivity
{
    /// <summary>Channel id of WhatsApp.</summary>
    public const string WhatsApp = "whatsapp";

    /// <summary>Channel id of SMS.</summary>
    public const string Sms = "sms";

    /// <summary>
    /// The message: its text is the words, its value the id of what was tapped, its attachments the media, its channel data the
    /// <see cref="InboundDetails"/>. It has neither time nor locale: the turn gives them.
    /// </summary>
    public static Activity Read(InboundForm form, Envelope envelope) => new(ActivityTypes.Message)
    {
        Id = envelope.ProviderId,
        ChannelId = envelope.IsWhatsApp ? WhatsApp : Sms,
        From = new ChannelAccount(id: envelope.From),
        Recipient = new ChannelAccount(id: envelope.To),
        Conversation = new ConversationAccount(id: envelope.From),
        Text = InboundText.Words(form),
        Value = InboundButton.ChosenId(form),
        Attachments = InboundMedia.Attachments(form),
        ChannelData = Details(form, envelope),
    };

    private static InboundDetails Details(InboundForm form, Envelope envelope) => new()
    {
        Body = InboundText.Body(form),
        ProfileName = form.Clean("ProfileName", InboundLimits.Name),
        ExternalUserId = envelope.ExternalUserId,
        Forwarded = form.First("Forwarded") == "true",
        FrequentlyForwarded = form.First("FrequentlyForwarded") == "true",
        Latitude = InboundLocation.Latitude(form),
        Longitude = InboundLocation.Longitude(form),
        Address = form.Clean("Address", InboundLimits.Address),
        Label = form.Clean("Label", InboundLimits.Name),
        ButtonText = form.Clean("ButtonText", InboundLimits.Name),
        OriginalRepliedMessageSid = form.First("OriginalRepliedMessageSid") is { } sid && Envelope.IsMessageSid(sid) ? sid : null,
        NumMedia = InboundMedia.Count(form),
    };
}
