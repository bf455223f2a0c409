namespace BijliMitra.Portal;

/// <summary>Section <c>Portal</c>.</summary>
public sealed class PortalOptions
{
    /// <summary>What the billing portal shows as <c>Authorization: Bearer</c>; from the environment only. Empty: no event is taken.</summary>
    public string Token { get; set; } = "";
}
