using BijliMitra.Core.Complaints;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>A complaint that a chat has begun: what is known of it so far. Kept apart from the place in the dialogs, so that another wish in between costs none of it.</summary>
public sealed record ComplaintDraft
{
    /// <summary>The number it will have; photos that came already bear it.</summary>
    public string Number { get; init; } = "";

    /// <summary>What it is about; null until it is known.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>What was written, sealed; null where nothing was.</summary>
    public string? Text { get; init; }

    /// <summary>True once the question about the matter is answered.</summary>
    public bool Told { get; init; }

    /// <summary>True once it is settled which connection or place it is about.</summary>
    public bool Placed { get; init; }

    /// <summary>The place in words or as coordinates, sealed; null where none was told.</summary>
    public string? Place { get; init; }

    /// <summary>The part of the network there.</summary>
    public long? AreaId { get; init; }

    /// <summary>The account number, sealed; null where none was told.</summary>
    public string? Account { get; init; }

    /// <summary>What speaks for the account being the complainant's.</summary>
    public AccountProof Proof { get; init; }

    /// <summary>The complaint that it comes back to, where the person is asked first whether it is to be written.</summary>
    public string? After { get; init; }
}
