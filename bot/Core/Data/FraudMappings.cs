using BijliMitra.Core.Fraud;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>Tables of what people show us as doubtful.</summary>
internal static class FraudMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<FraudReport>(report =>
        {
            report.ToTable("fraud_reports");
            report.HasIndex(r => new { r.InboundId, r.Effect }).IsUnique();
            report.HasIndex(r => r.At);
            report.HasIndex(r => r.ConversationId);
            report.HasMany(r => r.Signs).WithOne().HasForeignKey(s => s.ReportId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<FraudSign>(sign =>
        {
            sign.ToTable("fraud_signs");
            sign.HasIndex(s => s.Hash);
        });
        model.Entity<FraudWave>(wave =>
        {
            wave.ToTable("fraud_waves");
            wave.HasIndex(w => w.LastAt);
            wave.HasIndex(w => w.Sign);
            wave.HasIndex(w => w.Ticket);
        });
    }
}
