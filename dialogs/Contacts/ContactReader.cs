using BijliMitra.Core.Contacts;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>What a message says of contacts: which, that one is dead, and a new value.</summary>
internal static class ContactReader
{
    private static readonly HashSet<string> Dead = [.. Normaliser.Tokens(
        "dead lost stolen closed deactivated discontinued expired band bandh kho gum gumm chori khatam nahi chalta "
        + "बंद खो गुम चोरी")];

    /// <summary>
    /// The contacts that the message is about; none where it does not say. A number and a mail address are two changes, one after the other: then
    /// <see cref="AndMail"/> holds too.
    /// </summary>
    public static ContactKinds Kinds(ITurnContext context) => context.Reading().Entities.Contact switch
    {
        ContactWord.Mobile => ContactKinds.Mobile,
        ContactWord.WhatsApp => ContactKinds.WhatsApp,
        ContactWord.Email => ContactKinds.Email,
        ContactWord.All => Named(context) switch
        {
            (true, false, true) => ContactKinds.Mobile,
            (false, true, true) => ContactKinds.WhatsApp,
            _ => ContactKinds.Phone,
        },
        _ => ContactKinds.None,
    };

    /// <summary>True where the message names a number and a mail address: "number and mail both".</summary>
    public static bool AndMail(ITurnContext context) =>
        context.Reading().Entities.Contact == ContactWord.All && (Named(context).Email || context.Reading().Entities.Email is not null);

    /// <summary>True where the message says that a number is lost or out of use.</summary>
    public static bool SaysDead(ITurnContext context) => Normaliser.Tokens(context.Activity.Text).Any(Dead.Contains);

    /// <summary>A mobile number in the message; null where there is none.</summary>
    public static string? Mobile(ITurnContext context)
    {
        var entities = context.Reading().Entities;
        return entities.Mobile ?? (PhoneNumber.TryParseIndianMobile(entities.Digits, out var phone) ? phone.E164 : null);
    }

    /// <summary>A mail address in the message, well-formed or not; null where there is none.</summary>
    public static string? Mail(ITurnContext context) => context.Reading().Entities.Email
        ?? (context.Activity.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.Contains('@', StringComparison.Ordinal));

    /// <summary>True where the message says "this number": the one it came from.</summary>
    public static bool SaysThis(ITurnContext context) =>
        ChoiceReader.Read(context.Reading(), context.Activity.Text, [TextKey.ChoiceThisNumber]) is not null;

    private static (bool Mobile, bool WhatsApp, bool Email) Named(ITurnContext context) => ContactWish.Named(Normaliser.Tokens(context.Activity.Text));

    /// <summary>The new contact in the message for <paramref name="kinds"/>; null where it holds none.</summary>
    public static NewContact? New(ITurnContext context, ContactKinds kinds)
    {
        if (kinds is ContactKinds.None or ContactKinds.Email && Mail(context) is { } mail && MailAddress.TryParse(mail, out var address))
        {
            return new NewContact(ContactKinds.Email, address.Value);
        }
        return kinds != ContactKinds.Email && Mobile(context) is { } mobile
            ? new NewContact(kinds == ContactKinds.None ? ContactKinds.Mobile : kinds, mobile)
            : null;
    }
}
