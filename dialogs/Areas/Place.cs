using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;
using BijliMitra.Core.Texts;

namespace BijliMitra.Dialogs.Areas;

/// <summary>Where something is: an account number as typed, which proves nothing, or a locality, with the point that was shared, if one was.</summary>
internal sealed record Place(AccountNumber? Account, Locality? Locality, GeoPoint? Point);

/// <summary>How a place is asked for.</summary>
/// <param name="Ask">The words.</param>
internal sealed record PlaceQuestion(TextKey Ask)
{
    /// <summary>Localities to choose from, three at most, in place of the words.</summary>
    public IReadOnlyList<long> Offered { get; init; } = [];
}
