using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;

namespace BijliMitra.Delivery;

/// <summary>Makes a readable parcel of a row: the code in its place, choices by a template where there is one that holds them.</summary>
internal sealed class Packer(Protection protection, Templates templates)
{
    /// <summary>Throws <see cref="System.Security.Cryptography.CryptographicException"/> where the row cannot be read any more.</summary>
    public Parcel Pack(OutboxMessage message)
    {
        var choices = message.Choices is null ? [] : protection.Decrypt(message.Choices);
        var media = message.MediaUrl is null ? null : protection.DecryptText(message.MediaUrl);
        var reply = Reply.FromStored(protection.DecryptText(message.Body), media, choices);
        var code = message.Secret is null ? null : protection.DecryptText(message.Secret);
        var body = code is null ? reply.Numbered : reply.Text.Replace(Masked.Code, code, StringComparison.Ordinal);
        var to = ChannelAddress.FromStored(message.Channel, protection.DecryptText(message.Address));
        return new Parcel(message.Id, to, body, media, null, message.CreatedAt)
        {
            Template = templates.For(message, reply, code),
            TemplateBody = reply.Choices.Count > 0 ? reply.Above : null,
            Code = message.Channel == Channel.WhatsApp ? code : null,
        };
    }
}
