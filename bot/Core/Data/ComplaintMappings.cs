using BijliMitra.Core.Complaints;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>Tables of complaints and of the posts they go to.</summary>
internal static class ComplaintMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Complaint>(complaint =>
        {
            complaint.ToTable("complaints");
            complaint.Ignore(c => c.IsProved);
            complaint.HasIndex(c => c.Number).IsUnique();
            complaint.HasIndex(c => c.Number1912);
            complaint.HasIndex(c => c.ConversationId);
            complaint.HasIndex(c => c.AccountNumber);
            complaint.HasIndex(c => new { c.InboundId, c.Effect }).IsUnique();
            complaint.HasIndex(c => c.DueAt, "ix_complaints_due").HasFilter("due_at IS NOT NULL");
        });
        model.Entity<ComplaintEvent>(happened =>
        {
            happened.ToTable("complaint_events");
            happened.HasIndex(e => e.ComplaintId);
        });
        model.Entity<Post>(post =>
        {
            post.ToTable("posts");
            post.HasIndex(p => p.AreaId);
            post.HasIndex(p => p.StaffId);
        });
    }
}
