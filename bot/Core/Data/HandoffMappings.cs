using BijliMitra.Core.Attachments;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Replies;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>Tables of chats that a person answers.</summary>
internal static class HandoffMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Handoff>(handoff =>
        {
            handoff.ToTable("handoffs");
            handoff.HasIndex(h => h.Number).IsUnique();
            handoff.HasIndex(h => h.ConversationId);
            handoff.HasIndex(h => h.ConversationId, "ix_handoffs_open").IsUnique().HasFilter("state < 2");
            handoff.HasIndex(h => h.AgentId, "ix_handoffs_agent").HasFilter("state < 2");
            handoff.HasIndex(h => h.AskedAt);
            handoff.HasMany(h => h.Events).WithOne().HasForeignKey(e => e.HandoffId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<HandoffEvent>().ToTable("handoff_events");
        model.Entity<StaffMessage>(message =>
        {
            message.ToTable("staff_messages");
            message.HasKey(m => m.OutboxId);
            message.Property(m => m.OutboxId).ValueGeneratedNever();
            message.HasIndex(m => m.Key).IsUnique();
            message.HasIndex(m => m.HandoffId);
        });
        model.Entity<Presence>(presence =>
        {
            presence.ToTable("presences");
            presence.HasKey(p => p.StaffId);
            presence.Property(p => p.StaffId).ValueGeneratedNever();
        });
        model.Entity<CaseNote>(note =>
        {
            note.ToTable("case_notes");
            note.HasIndex(n => n.HandoffId);
        });
        model.Entity<CaseTag>(tag =>
        {
            tag.ToTable("case_tags");
            tag.HasKey(t => new { t.HandoffId, t.Tag });
            tag.HasIndex(t => t.Tag);
        });
        model.Entity<Attachment>(file =>
        {
            file.ToTable("attachments");
            file.HasIndex(a => a.HandoffId);
            file.HasIndex(a => a.TokenHash).IsUnique();
            file.HasIndex(a => a.ExpiresAt);
        });
        model.Entity<CannedReply>(reply =>
        {
            reply.ToTable("canned_replies");
            reply.HasIndex(r => r.Shortcut).IsUnique();
        });
    }
}
