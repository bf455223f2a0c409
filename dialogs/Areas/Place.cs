using BijliMitra.Core.Accounts;
using BijliMitra.Core.Areas;

namespace BijliMitra.Dialogs.Areas;

/// <summary>Where something is: an account number as typed, which proves nothing, or a locality, with the point that was shared, if one was.</summary>
internal sealed record Place(AccountNumber? Account, Locality? Locality, GeoPoint? Point);
