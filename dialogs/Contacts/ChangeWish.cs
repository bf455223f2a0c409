using BijliMitra.Core.Contacts;

namespace BijliMitra.Dialogs.Contacts;

/// <summary>A change of contacts that a chat has begun: what is known of it so far. Kept apart from the place in the dialogs, so that another wish in between costs none of it.</summary>
public sealed record ChangeWish
{
    /// <summary>What is to be changed; none until it is known.</summary>
    public ContactKinds Kinds { get; init; }

    /// <summary>The new contact, sealed; null until it is known.</summary>
    public string? Contact { get; init; }

    /// <summary>True where it goes by the paper bill, as no contact on record is alive.</summary>
    public bool Paper { get; init; }

    /// <summary>What is to be changed after this, for the same accounts and on the same proof; null where that is all.</summary>
    public ChangeWish? Next { get; init; }

    /// <summary>True where a photo of the bill is with a person: nobody asks whether to go on.</summary>
    public bool InReview { get; init; }

    /// <summary>The account number typed along; null where none was.</summary>
    public string? Account { get; init; }

    /// <summary>Numbers of the accounts it is for, with spaces between; null until that is known. Whether the chat may is asked of the database.</summary>
    public string? Accounts { get; init; }

    /// <summary>The same, one by one.</summary>
    internal IReadOnlyList<string> Numbers() => Accounts?.Split(' ') ?? [];
}
