using BijliMitra.Core.Offices;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>The table of offices.</summary>
internal static class OfficeMappings
{
    public static void Apply(ModelBuilder model) => model.Entity<Office>(office =>
    {
        office.ToTable("offices");
        office.Ignore(o => o.Point);
        office.HasIndex(o => o.AreaId);
    });
}
