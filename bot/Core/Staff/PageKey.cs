namespace BijliMitra.Core.Staff;

/// <summary>A key that signs the cookies and forms of pages. In the database, so that every node reads what another one wrote.</summary>
public sealed class PageKey
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>What the framework calls it.</summary>
    public required string Name { get; set; }

    /// <summary>The key itself, encrypted.</summary>
    public required byte[] Value { get; set; }
}
