using BijliMitra.Core.Areas;
using BijliMitra.Core.Complaints;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Tickets;

namespace BijliMitra.Core.Staff;

/// <summary>Everything that staff decide, put together.</summary>
public sealed class StaffDesks
{
    internal StaffDesks(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, Ids ids, AreaBook areas, ContactsSetup contacts, ComplaintsSetup complaints, OutagesSetup outages,
        TimeProvider clock)
    {
        var unit = new StaffUnit(writer, openDatabase, areas, clock);
        var notices = new ReviewNotices(protection, contacts.Notices, ids);
        Reviews = new ReviewDesk(unit, openDatabase, contacts.Book, new HoldBook(protection, contacts.Book, notices), notices);
        Papers = new PaperReview(unit, protection, contacts.Notices);
        Parked = new ParkedDesk(unit);
        Tickets = new TicketWork(unit);
        Pictures = new PictureViewer(unit, protection);
        Complaints = new ComplaintWork(unit, complaints.Book);
        ComplaintFiles = new ComplaintFiles(unit, protection);
        Outages = new OutageWork(unit, outages.Feed, ids);
        Frauds = new FraudWork(unit, protection);
    }

    /// <summary>Changes of contacts in review, and accounts on hold.</summary>
    public ReviewDesk Reviews { get; }

    /// <summary>Photos of bills.</summary>
    public PaperReview Papers { get; }

    /// <summary>Messages that were set aside.</summary>
    public ParkedDesk Parked { get; }

    /// <summary>Tickets.</summary>
    public TicketWork Tickets { get; }

    /// <summary>Pictures that consumers sent.</summary>
    public PictureViewer Pictures { get; }

    /// <summary>Decides on complaints.</summary>
    public ComplaintWork Complaints { get; }

    /// <summary>Shows complaints.</summary>
    public ComplaintFiles ComplaintFiles { get; }

    /// <summary>Outages and planned shutdowns.</summary>
    public OutageWork Outages { get; }

    /// <summary>Waves of frauds.</summary>
    public FraudWork Frauds { get; }
}
