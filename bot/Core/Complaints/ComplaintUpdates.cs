using BijliMitra.Core.Data;
using BijliMitra.Core.Portal;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Complaints;

/// <summary>What staff or 1912 say of a complaint.</summary>
public enum ComplaintStatus
{
    /// <summary>It has a number there.</summary>
    Registered,

    /// <summary>Somebody works on it.</summary>
    InProgress,

    /// <summary>It is done; whether it is, the consumer says.</summary>
    Resolved,
}

/// <summary>The event <c>complaint-updated</c>, read and checked.</summary>
public sealed record ComplaintUpdate
{
    /// <summary>The portal's id of the event.</summary>
    public required string EventId { get; init; }

    /// <summary>When it happened there.</summary>
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>Our number or that of 1912.</summary>
    public required string Complaint { get; init; }

    /// <summary>What is said of it.</summary>
    public ComplaintStatus Status { get; init; }

    /// <summary>Its number at 1912; null where that stays.</summary>
    public string? Number1912 { get; init; }

    /// <summary>Words for the consumer; null where there are none.</summary>
    public string? Remarks { get; init; }
}

/// <summary>Carries out what staff and 1912 say of complaints. Nobody but the consumer closes one.</summary>
internal sealed class ComplaintUpdates(Writer writer, ComplaintBook book, TimeProvider clock)
{
    public Task<PortalResult> Take(ComplaintUpdate update, CancellationToken stop) =>
        writer.WriteAlone(PortalBook.Job, (db, token) => Take(db, update, clock.GetUtcNow(), token), stop);

    /// <summary>The same inside a unit of the caller's.</summary>
    internal async Task<PortalResult> Take(BotDbContext db, ComplaintUpdate update, DateTimeOffset now, CancellationToken stop)
    {
        if (await PortalBook.Has(db, update.EventId, stop))
        {
            return PortalResult.Repeated;
        }
        var id = await db.Complaints.Where(c => c.Number == update.Complaint || c.Number1912 == update.Complaint).OrderBy(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(stop);
        if (id is null)
        {
            return PortalResult.NoSuchComplaint;
        }
        var complaint = await ComplaintBook.Hold(db, id.Value, stop);
        PortalBook.Add(db, update.EventId, "complaint-updated", complaint.AccountNumber, update.OccurredAt, now);
        await Carry(db, complaint, update, now, stop);
        return PortalResult.Taken;
    }

    private async Task Carry(BotDbContext db, Complaint complaint, ComplaintUpdate update, DateTimeOffset now, CancellationToken stop)
    {
        if (update.Number1912 is { } number)
        {
            book.Number(db, complaint, number, now);
        }
        // What was done before the consumer said that it was not enough comes too late.
        var reopened = await db.ComplaintEvents.Where(e => e.ComplaintId == complaint.Id && e.What == ComplaintHappening.Reopened).MaxAsync(e => (DateTimeOffset?)e.At, stop);
        var late = reopened is { } at && update.OccurredAt < at;
        if (update.Status == ComplaintStatus.Resolved && complaint.State == ComplaintState.Open && !late)
        {
            await book.Resolve(db, complaint, update.Remarks, now, stop);
        }
        else if (update.Remarks is { } remarks && complaint.State != ComplaintState.Closed)
        {
            book.Remark(db, complaint, remarks, now);
        }
    }
}
