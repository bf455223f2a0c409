using BijliMitra.Core.Areas;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;

namespace BijliMitra.Core.Complaints;

/// <summary>Everything about complaints, put together.</summary>
public sealed class ComplaintsSetup
{
    internal ComplaintsSetup(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, Ids ids, AreaBook areas, NoticeDesk notices, ComplaintsOptions options, TimeProvider clock)
    {
        var book = new ComplaintBook(protection, notices, new PostFinder(areas), options);
        Complaints = new ComplaintDesk(openDatabase, protection, ids, book, options);
        Rounds = new ComplaintRounds(writer, book, openDatabase);
        Updates = new ComplaintUpdates(writer, protection, book, clock);
    }

    /// <summary>Files complaints and tells of them.</summary>
    public ComplaintDesk Complaints { get; }

    internal ComplaintRounds Rounds { get; }

    internal ComplaintUpdates Updates { get; }
}
