using BijliMitra.Core.Data;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Contacts;

/// <summary>What a contact is used for.</summary>
public enum ContactKind
{
    /// <summary>Mobile number, by SMS.</summary>
    Mobile,

    /// <summary>WhatsApp number.</summary>
    WhatsApp,

    /// <summary>Mail address.</summary>
    Email,
}

/// <summary>What we believe of a contact. Whether the person wants notices is another fact.</summary>
public enum ContactState
{
    /// <summary>On record; messages arrive as far as we know.</summary>
    Live,

    /// <summary>May belong to a stranger or may be failing: gets no code and opens nothing.</summary>
    Suspect,

    /// <summary>Known not to exist or to be out of service.</summary>
    Dead,

    /// <summary>Was the consumer's until another took its place: gets nothing and opens nothing.</summary>
    Replaced,
}

/// <summary>One way to reach a consumer. The value itself is ciphertext.</summary>
public sealed class Contact
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The account it belongs to.</summary>
    public long AccountId { get; set; }

    /// <summary>Mobile, WhatsApp or mail.</summary>
    public ContactKind Kind { get; set; }

    /// <summary>The value, encrypted: E.164 or a mail address. Empty once it was replaced and nobody can undo that any more.</summary>
    public required byte[] Value { get; set; }

    /// <summary>Keyed hash of the value, the same for a mobile and a WhatsApp number.</summary>
    public required string Hash { get; set; }

    /// <summary>What we believe of it.</summary>
    public ContactState State { get; set; }

    /// <summary>When a code proved it; null for a contact taken over from the billing system.</summary>
    public DateTimeOffset? VerifiedAt { get; set; }

    /// <summary>Last time a message to it was delivered.</summary>
    public DateTimeOffset? LastDeliveredAt { get; set; }

    /// <summary>Last time a message to it failed for good.</summary>
    public DateTimeOffset? LastFailedAt { get; set; }

    /// <summary>The value as it is shown: it tells the owner which one is meant, and nobody else more.</summary>
    internal string Mask(Protection protection)
    {
        var value = protection.DecryptText(Value);
        return Kind == ContactKind.Email ? Masked.Mail(value) : Masked.Tail(value);
    }
}
