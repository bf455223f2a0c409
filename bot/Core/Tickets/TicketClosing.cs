using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Tickets;

/// <summary>Ends tickets.</summary>
internal static class TicketClosing
{
    /// <summary>Closes those that are open, and returns how many.</summary>
    public static Task<int> Close(this IQueryable<Ticket> tickets, DateTimeOffset now, CancellationToken stop) =>
        tickets.Where(t => t.ClosedAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.ClosedAt, now), stop);
}
