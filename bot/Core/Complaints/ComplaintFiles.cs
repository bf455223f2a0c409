using BijliMitra.Core.Data;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>Shows complaints to staff.</summary>
public sealed class ComplaintFiles
{
    /// <summary>So many at a time.</summary>
    public const int Page = 50;

    private readonly StaffUnit _unit;
    private readonly Protection _protection;

    internal ComplaintFiles(StaffUnit unit, Protection protection) => (_unit, _protection) = (unit, protection);

    /// <summary>Those the actor sees, the nearest target first; null where the role sees none.</summary>
    public Task<IReadOnlyList<ComplaintItem>?> List(StaffActor actor, ComplaintFilter filter, CancellationToken stop) =>
        _unit.Look(actor, StaffWork.Complaints, (scope, token) => List(scope, filter, token), stop);

    /// <summary>One with its words and history; null where there is none, or the actor does not see it.</summary>
    public async Task<ComplaintFile?> Open(StaffActor actor, string number, CancellationToken stop)
    {
        var found = await _unit.Look<ComplaintFile?[]>(actor, StaffWork.Complaints, async (scope, token) => [await Open(scope, number, token)], stop);
        return found?[0];
    }

    private static async Task<IReadOnlyList<ComplaintItem>> List(StaffScope scope, ComplaintFilter filter, CancellationToken stop)
    {
        var (now, areas) = (scope.Now, scope.Areas);
        var hidden = Enum.GetValues<ComplaintKind>().Where(kind => ComplaintWork.IsOfConduct(kind) && scope.Actor.AreaId is { } own
            && !(scope.Map.Find(own)?.Kind <= ComplaintWork.OfficeOf(kind))).ToArray();
        var rows = scope.Db.Complaints.AsNoTracking().Where(c => !hidden.Contains(c.Kind));
        rows = areas is null ? rows : rows.Where(c => c.AreaId == null || areas.Contains(c.AreaId.Value));
        if (filter.AreaId is { } office)
        {
            long[] within = [.. scope.Map.Below(office).Select(node => node.Id)];
            rows = rows.Where(c => c.AreaId != null && within.Contains(c.AreaId.Value));
        }
        rows = filter.Kind is { } kind ? rows.Where(c => c.Kind == kind) : rows;
        rows = filter.Level is { } level ? rows.Where(c => c.Level == level) : rows;
        rows = filter.State is { } state ? rows.Where(c => c.State == state) : rows.Where(c => c.State != ComplaintState.Closed);
        rows = filter.Overdue ? rows.Where(c => c.TargetAt < now && c.State != ComplaintState.Closed) : rows;
        return (await rows.OrderBy(c => c.TargetAt).ThenBy(c => c.Id).Skip(Math.Max(0, filter.Skip)).Take(Page).ToListAsync(stop)).ConvertAll(row => Item(row, now));
    }

    private async Task<ComplaintFile?> Open(StaffScope scope, string number, CancellationToken stop)
    {
        var db = scope.Db;
        var row = await db.Complaints.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, stop);
        if (row is null || !ComplaintWork.Sees(scope, row))
        {
            return null;
        }
        var events = await db.ComplaintEvents.AsNoTracking().Where(e => e.ComplaintId == row.Id).OrderBy(e => e.Id)
            .Select(e => new { Event = e, Officer = db.Staff.Where(s => s.Id == e.StaffId).Select(s => s.Code).FirstOrDefault() }).ToListAsync(stop);
        return new ComplaintFile(
            Item(row, scope.Now), Plain(row.Text), Plain(row.Place), row.AccountNumber, row.Proof, row.TargetSource,
            events.ConvertAll(one => new ComplaintEntry(one.Event.What, one.Event.At, one.Event.Level, one.Officer, Plain(one.Event.Text))))
        {
            Closing = row.Closing,
            Follows = row.Follows,
            Pictures = await PictureViewer.Of(db, number, stop),
        };
    }

    private static ComplaintItem Item(Complaint row, DateTimeOffset now) => new(row.Number, row.Number1912, row.Kind, row.Function, row.Level, row.State, row.RegisteredAt, row.TargetAt)
    {
        IsOverdue = row.TargetAt < now && row.State != ComplaintState.Closed,
        AreaId = row.AreaId,
        Reopened = row.Reopened,
    };

    private string? Plain(byte[]? words) => words is { Length: > 0 } ? StaffText.Hide(_protection.DecryptText(words)) : null;
}
