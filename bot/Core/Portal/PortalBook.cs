using BijliMitra.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Portal;

/// <summary>Which events of the portal were taken, whatever they are about.</summary>
internal static class PortalBook
{
    /// <summary>Taking an event is a job to itself: the portal may send it again while the first is still being written.</summary>
    public const string Job = "portal-events";

    /// <summary>True for an event that was taken before.</summary>
    public static Task<bool> Has(BotDbContext db, string id, CancellationToken stop) => db.PortalEvents.AnyAsync(e => e.Id == id, stop);

    /// <summary>Notes that it was taken. <paramref name="account"/>: null where it names none.</summary>
    public static void Add(BotDbContext db, string id, string type, string? account, DateTimeOffset occurred, DateTimeOffset now) => db.Add(new PortalEvent
    {
        Id = id,
        Type = type,
        AccountNumber = account ?? "",
        OccurredAt = occurred,
        ReceivedAt = now,
    });
}
