using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Tickets;

namespace BijliMitra.Core.Outages;

/// <summary>Everything of outages, put together.</summary>
public sealed class OutagesSetup
{
    internal OutagesSetup(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, Ids ids, AreaBook areas, NoticeDesk notices, OutagesOptions options, TimeProvider clock)
    {
        Outages = new OutageDesk(openDatabase, protection, areas, options);
        Restoration = new RestorationDesk(openDatabase, writer, protection, options);
        Grouper = new ReportGrouper(openDatabase, writer, areas, options);
        Asker = new RestorationAsker(openDatabase, writer, protection, notices, areas, ids, options, new RestoredQueue(new ChatLines(protection), protection, ids));
        Feed = new OutageFeed(writer, areas, clock);
        Hazards = new HazardDesk(new TicketDesk(openDatabase, ids), new PostFinder(areas), notices, areas);
    }

    /// <summary>Takes reports and tells what is known.</summary>
    public OutageDesk Outages { get; }

    /// <summary>Takes the answers to "is your supply back?".</summary>
    public RestorationDesk Restoration { get; }

    /// <summary>Opens emergency tickets.</summary>
    public HazardDesk Hazards { get; }

    internal ReportGrouper Grouper { get; }

    internal RestorationAsker Asker { get; }

    internal OutageFeed Feed { get; }
}
