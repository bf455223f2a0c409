using BijliMitra.Core.Cases;


namespace BijliMitra.StaffPages.Search;

/// <summary>What was looked for last while the console is open: who reads a case comes back to it. In no address, as a phone number may be in it.</summary>
public sealed class LastSearch
{
    /// <summary>What was looked for.</summary>
    public CaseFilter Filter { get; set; } = new(null, null, null, null, null);

    /// <summary>The case that the page begins after; null for the newest.</summary>
    public long? Before { get; set; }
}
