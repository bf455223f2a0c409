namespace BijliMitra.Core.Attachments;

/// <summary>What kind of file it is. The stored value is the number: add at the end.</summary>
public enum AttachmentKind
{
    /// <summary>A document, as it was uploaded.</summary>
    Pdf,

    /// <summary>A picture of our own making, without what a camera writes into its files.</summary>
    Jpeg,
}

/// <summary>A file that goes along with a message.</summary>
/// <param name="Name">Its name with ending, as the consumer sees it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AttachmentFile(string Name, AttachmentKind Kind, byte[] Content)
{
    /// <summary>Media type.</summary>
    public string ContentType => Kind == AttachmentKind.Pdf ? "application/pdf" : "image/jpeg";
}

/// <summary>
/// A file that a member of staff sends to a consumer. It waits at its chat until the next message of that member takes it along; from then on whoever has its
/// address can open it for a while. Once its time is over the row is deleted.
/// </summary>
public sealed class Attachment
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>The case.</summary>
    public long HandoffId { get; set; }

    /// <summary>Who uploaded it.</summary>
    public long StaffId { get; set; }

    /// <summary>What it is.</summary>
    public AttachmentKind Kind { get; set; }

    /// <summary>Its name, encrypted: it may be a person's.</summary>
    public required byte[] Name { get; set; }

    /// <summary>Its bytes, encrypted.</summary>
    public required byte[] Content { get; set; }

    /// <summary>How many bytes it has.</summary>
    public int Size { get; set; }

    /// <summary>Keyed hash of the token in its address; null until it is sent.</summary>
    public string? TokenHash { get; set; }

    /// <summary>From when on it opens nothing and is deleted.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
