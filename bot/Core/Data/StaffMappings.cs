using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>Tables of those who work for the company, and of what they did.</summary>
internal static class StaffMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<StaffMember>(staff =>
        {
            staff.ToTable("staff");
            staff.HasIndex(s => s.Code).IsUnique();
            staff.HasIndex(s => s.MobileHash);
        });
        model.Entity<PageKey>(key =>
        {
            key.ToTable("page_keys");
            key.HasIndex(k => k.Name).IsUnique();
        });
        model.Entity<AuditEntry>(audit =>
        {
            audit.ToTable("audit");
            audit.HasIndex(a => a.At);
            audit.HasIndex(a => new { a.StaffId, a.Action, a.At });
        });
    }
}
