namespace BijliMitra.Core.Data;

/// <summary>Something to know about the database as a whole, such as that it holds sample data.</summary>
internal sealed class Fact
{
    public required string Key { get; set; }

    public required string Value { get; set; }
}
