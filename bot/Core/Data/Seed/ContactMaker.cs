using BijliMitra.Core.Contacts;

namespace BijliMitra.Core.Data.Seed;

/// <summary>Rows for contacts, with what is known of each.</summary>
internal sealed class ContactMaker(Protection protection, DateTimeOffset now)
{
    /// <summary>A contact that takes messages. <paramref name="verified"/>: a code has proved it once.</summary>
    public Contact Live(ContactKind kind, string value, int delivered, bool verified = false)
    {
        var contact = Make(kind, value, ContactState.Live);
        contact.LastDeliveredAt = now.AddDays(-delivered);
        contact.VerifiedAt = verified ? now.AddDays(-60 - (7 * delivered)) : null;
        return contact;
    }

    /// <summary>A number that may be a stranger's.</summary>
    public Contact Suspect(ContactKind kind, string value, int delivered)
    {
        var contact = Make(kind, value, ContactState.Suspect);
        contact.LastDeliveredAt = now.AddDays(-delivered);
        return contact;
    }

    /// <summary>A contact out of service.</summary>
    public Contact Dead(ContactKind kind, string value, int failed)
    {
        var contact = Make(kind, value, ContactState.Dead);
        contact.LastFailedAt = now.AddDays(-failed);
        return contact;
    }

    private Contact Make(ContactKind kind, string value, ContactState state) => new()
    {
        Kind = kind,
        Value = protection.Encrypt(value),
        Hash = protection.ContactHash(value),
        State = state,
    };
}
