using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>Opens emergency tickets.</summary>
public sealed class HazardDesk(TicketDesk tickets)
{
    /// <summary>Opens one and returns its number. <paramref name="place"/>: null where it is not known yet.</summary>
    public string Open(Turn turn, ReportedPlace? place) => tickets.Open(turn, TicketReason.Hazard, area: place?.AreaId);

    /// <summary>Says at the commit where it is.</summary>
    public void Place(Turn turn, string ticket, ReportedPlace place)
    {
        var (chat, area, point) = (turn.Message.ConversationId, place.AreaId, turn.Message.Location);
        turn.Change((db, stop) => db.Tickets.Where(t => t.Number == ticket && t.ConversationId == chat).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.AreaId, area).SetProperty(t => t.Latitude, point == null ? null : point.Value.Latitude)
                .SetProperty(t => t.Longitude, point == null ? null : point.Value.Longitude),
            stop));
    }
}
