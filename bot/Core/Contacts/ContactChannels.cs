using BijliMitra.Core.Messaging;

namespace BijliMitra.Core.Contacts;

/// <summary>Which channel reaches which contact.</summary>
internal static class ContactChannels
{
    /// <summary>The channel by which a contact of this kind is reached.</summary>
    public static Channel ToChannel(this ContactKind kind) => kind switch
    {
        ContactKind.Mobile => Channel.Sms,
        ContactKind.WhatsApp => Channel.WhatsApp,
        _ => Channel.Email,
    };

    /// <summary>The kind of contact that this channel reaches.</summary>
    public static ContactKind ToContactKind(this Channel channel) => channel switch
    {
        Channel.WhatsApp => ContactKind.WhatsApp,
        Channel.Email => ContactKind.Email,
        _ => ContactKind.Mobile,
    };
}
