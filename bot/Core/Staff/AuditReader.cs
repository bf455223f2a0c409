using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Staff;

/// <summary>What somebody looks for in the audit; null is no condition.</summary>
/// <param name="Code">Who, by the company's code, in any case.</param>
/// <param name="Action">What.</param>
/// <param name="Subject">A part of what it was done to.</param>
/// <param name="From">First day, in India.</param>
/// <param name="To">Last day, in India.</param>
internal sealed record AuditFilter(string? Code, AuditAction? Action, string? Subject, DateOnly? From, DateOnly? To);

/// <summary>Reads the audit, newest lines first.</summary>
internal sealed class AuditReader(Func<BotDbContext> open, AreaBook areas)
{
    /// <summary>
    /// Up to <paramref name="count"/> lines older than the line <paramref name="before"/>, or the newest. One who works for one office sees what the people of
    /// that office did; those who work for all see everything.
    /// </summary>
    public async Task<List<AuditEntry>> Lines(StaffActor reader, AuditFilter filter, long? before, int count, CancellationToken stop)
    {
        await using var db = open();
        var lines = Where(db.Audit.AsNoTracking(), filter);
        if (reader.AreaId is { } office)
        {
            var offices = (await areas.Map(stop)).Below(office).Where(area => area.Kind <= AreaKind.SubDivision).Select(area => (long?)area.Id).ToList();
            lines = lines.Where(a => db.Staff.Any(s => s.Id == a.StaffId && offices.Contains(s.AreaId)));
        }
        return await lines.Where(a => before == null || a.Id < before).OrderByDescending(a => a.Id).Take(count).ToListAsync(stop);
    }

    private static IQueryable<AuditEntry> Where(IQueryable<AuditEntry> lines, AuditFilter filter)
    {
        if (filter.Code is { Length: > 0 } code)
        {
            string[] upper = [code.Trim().ToUpperInvariant()];
            lines = lines.Where(a => upper.Contains(a.Code.ToUpper()));
        }
        if (filter.Action is { } action)
        {
            lines = lines.Where(a => a.Action == action);
        }
        if (filter.Subject?.Trim() is { Length: > 0 } subject)
        {
            lines = lines.Where(a => a.Subject.Contains(subject));
        }
        if (filter.From is { } from)
        {
            var start = IndianTime.StartOf(from);
            lines = lines.Where(a => a.At >= start);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = IndianTime.StartOf(to.AddDays(1));
            lines = lines.Where(a => a.At < end);
        }
        return lines;
    }
}
