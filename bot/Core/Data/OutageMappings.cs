using BijliMitra.Core.Outages;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Data;

/// <summary>Tables of outages.</summary>
internal static class OutageMappings
{
    public static void Apply(ModelBuilder model)
    {
        model.Entity<Incident>(incident =>
        {
            incident.ToTable("incidents");
            incident.Ignore(i => i.IsOpen).Ignore(i => i.AllReports);
            incident.HasIndex(i => i.ExternalId).IsUnique();
            incident.HasIndex(i => i.AreaId, "ix_incidents_open").HasFilter("state < 2");
        });
        model.Entity<OutageReport>(report =>
        {
            report.ToTable("outage_reports");
            report.HasIndex(r => new { r.InboundId, r.Effect }).IsUnique();
            report.HasIndex(r => new { r.ConversationId, r.ReportedAt });
            report.HasIndex(r => r.IncidentId);
            report.HasIndex(r => r.AnswerHash).HasFilter("answer_hash IS NOT NULL");
            report.HasIndex(r => new { r.AreaId, r.ReportedAt }, "ix_outage_reports_open").HasFilter("state = 0");
            report.HasIndex(r => r.ReportedAt, "ix_outage_reports_loose").HasFilter("state = 0 AND incident_id IS NULL");
            report.HasIndex(r => r.AskedAt, "ix_outage_reports_asked").HasFilter("state = 1");
        });
        model.Entity<PlannedOutage>(planned =>
        {
            planned.ToTable("planned_outages");
            planned.HasIndex(p => p.ExternalId).IsUnique();
            planned.HasIndex(p => new { p.AreaId, p.EndsAt });
        });
    }
}
