using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Portal;

namespace BijliMitra.Portal;

/// <summary>
/// Reads the data of <c>consumer-changed</c>: <c>change</c> (transferred, closed, meter-replaced, contact-changed), and where they changed
/// <c>name</c>, <c>nameHindi</c>, <c>meter</c>, <c>mobile</c>, <c>whatsapp</c>, <c>email</c>.
/// </summary>
internal static class ConsumerChangeReader
{
    private const int LongestText = 200;
    private static readonly Dictionary<string, ConsumerChangeKind> Kinds = new()
    {
        ["transferred"] = ConsumerChangeKind.Transferred,
        ["closed"] = ConsumerChangeKind.Closed,
        ["meter-replaced"] = ConsumerChangeKind.MeterReplaced,
        ["contact-changed"] = ConsumerChangeKind.ContactChanged,
    };

    /// <summary>False with the reason where something in it cannot be taken.</summary>
    public static bool TryRead(PortalEnvelope envelope, [NotNullWhen(true)] out ConsumerChange? change, [NotNullWhen(false)] out string? reason)
    {
        change = null;
        reason = null;
        if (Text(envelope.Data, "change") is not { } word || !Kinds.TryGetValue(word, out var kind))
        {
            reason = $"data.change is one of {string.Join(", ", Kinds.Keys)}.";
            return false;
        }
        if (kind == ConsumerChangeKind.MeterReplaced && Text(envelope.Data, "meter") is null)
        {
            reason = "data.meter is needed: the number of the new meter.";
            return false;
        }
        if (!TryContacts(envelope.Data, out var contacts, out reason))
        {
            return false;
        }
        change = new ConsumerChange
        {
            EventId = envelope.Id!,
            OccurredAt = envelope.OccurredAt!.Value,
            AccountNumber = envelope.Number!.Value.Digits,
            Kind = kind,
            Name = Text(envelope.Data, "name"),
            NameHindi = Text(envelope.Data, "nameHindi"),
            MeterNumber = Text(envelope.Data, "meter"),
            Contacts = contacts,
        };
        return true;
    }

    private static bool TryContacts(JsonElement data, out List<PortalContact> contacts, [NotNullWhen(false)] out string? reason)
    {
        contacts = [];
        reason = null;
        foreach (var (field, kind) in new[] { ("mobile", ContactKind.Mobile), ("whatsapp", ContactKind.WhatsApp) })
        {
            if (Text(data, field) is not { } text)
            {
                continue;
            }
            if (!PhoneNumber.TryParseIndianMobile(text, out var phone))
            {
                reason = $"data.{field} is no Indian mobile number.";
                return false;
            }
            contacts.Add(new PortalContact(kind, phone.E164));
        }
        if (Text(data, "email") is { } mail)
        {
            if (!MailAddress.TryParse(mail, out var address))
            {
                reason = "data.email is no mail address.";
                return false;
            }
            contacts.Add(new PortalContact(ContactKind.Email, address.Value));
        }
        return true;
    }

    private static string? Text(JsonElement data, string field) => data.Text(field) is { Length: > 0 and <= LongestText } text ? text : null;
}
