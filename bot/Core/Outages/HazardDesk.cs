using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Data;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Outages;

/// <summary>Opens emergency tickets, and tells the junior engineer whose place it is.</summary>
public sealed class HazardDesk
{
    // A hundred people who see the same wire are one message to him.
    private static readonly TimeSpan SameDanger = TimeSpan.FromMinutes(30);
    private readonly TicketDesk _tickets;
    private readonly PostFinder _posts;
    private readonly NoticeDesk _notices;
    private readonly AreaBook _areas;

    internal HazardDesk(TicketDesk tickets, PostFinder posts, NoticeDesk notices, AreaBook areas) =>
        (_tickets, _posts, _notices, _areas) = (tickets, posts, notices, areas);

    /// <summary>Opens one and returns its number. <paramref name="place"/>: null where it is not known yet.</summary>
    public string Open(Turn turn, ReportedPlace? place)
    {
        var ticket = _tickets.Open(turn, TicketReason.Hazard, area: place?.AreaId);
        if (place is not null)
        {
            turn.Change((db, stop) => Tell(db, ticket, place, turn.Now, stop));
        }
        return ticket;
    }

    /// <summary>Says at the commit where it is.</summary>
    public void Place(Turn turn, string ticket, ReportedPlace place)
    {
        if (turn.Message.Location is { } point)
        {
            Pin(turn, ticket, point);
        }
        var (chat, area) = (turn.Message.ConversationId, place.AreaId);
        turn.Change(async (db, stop) =>
        {
            await db.Tickets.Where(t => t.Number == ticket && t.ConversationId == chat)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.AreaId, area), stop);
            await Tell(db, ticket, place, turn.Now, stop);
        });
    }

    /// <summary>Puts a shared location on the ticket at the commit, also where it lies near no place of the company's list.</summary>
    public void Pin(Turn turn, string ticket, GeoPoint point)
    {
        var chat = turn.Message.ConversationId;
        turn.Change((db, stop) => db.Tickets.Where(t => t.Number == ticket && t.ConversationId == chat).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.Latitude, point.Latitude).SetProperty(t => t.Longitude, point.Longitude), stop));
    }

    private async Task Tell(BotDbContext db, string ticket, ReportedPlace place, DateTimeOffset now, CancellationToken stop)
    {
        var (area, from) = (place.AreaId, now - SameDanger);
        if (await db.Tickets.AnyAsync(t => t.Reason == TicketReason.Hazard && t.AreaId == area && t.Number != ticket && t.OpenedAt >= from, stop)
            || await _posts.Find(db, CompanyFunction.Supply, area, PostLevel.JuniorEngineer, stop) is not { } engineer)
        {
            return;
        }
        var name = ReportPlaces.Name(await _areas.Map(stop), area, place.LocalityId, Language.English);
        db.Add(_notices.ToStaff(new Notice(NoticeKind.HazardForOfficer, Language.English, [name, ticket], ""), engineer.Mobile, now));
    }
}
