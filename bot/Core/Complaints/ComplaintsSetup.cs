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
        Book = book;
        Complaints = new ComplaintDesk(openDatabase, protection, ids, book, options);
        Records = new ComplaintRecords(openDatabase, protection);
        Rounds = new ComplaintRounds(writer, book, openDatabase);
        Updates = new ComplaintUpdates(writer, book, clock);
    }

    /// <summary>Files complaints.</summary>
    public ComplaintDesk Complaints { get; }

    /// <summary>Tells of them.</summary>
    public ComplaintRecords Records { get; }

    internal ComplaintBook Book { get; }

    internal ComplaintRounds Rounds { get; }

    internal ComplaintUpdates Updates { get; }
}
