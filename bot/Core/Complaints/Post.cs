namespace BijliMitra.Core.Complaints;

/// <summary>A post of the company: for which function, where, how high, and who holds it. Both trees are data and change (domain C2).</summary>
public sealed class Post
{
    /// <summary>Key.</summary>
    public long Id { get; set; }

    /// <summary>What it is for; null where it is for all of it.</summary>
    public CompanyFunction? Function { get; set; }

    /// <summary>The office it belongs to: it is responsible for everything below.</summary>
    public long AreaId { get; set; }

    /// <summary>How high it is.</summary>
    public PostLevel Level { get; set; }

    /// <summary>Who holds it.</summary>
    public long StaffId { get; set; }
}
