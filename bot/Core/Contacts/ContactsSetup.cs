using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;

namespace BijliMitra.Core.Contacts;

/// <summary>Everything that changes and shows contacts, put together.</summary>
public sealed class ContactsSetup
{
    internal ContactsSetup(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, Ids ids, AccountDesk accounts, ContactsOptions options, Func<string> site)
    {
        Notices = new NoticeDesk(protection, site);
        Book = new ChangeBook(protection, Notices, ids, options);
        Contacts = new ContactDesk(openDatabase, protection, options);
        Paper = new PaperDesk(openDatabase);
        Changes = new ChangeDesk(openDatabase, protection, ids, accounts, Paper, Contacts, Book, Notices, options);
        Undo = new UndoDesk(openDatabase, writer, protection, Book);
        Settler = new ChangeSettler(writer, Book, openDatabase);
        Consents = new ConsentDesk(openDatabase, writer, protection);
    }

    /// <summary>Shows and judges contacts.</summary>
    public ContactDesk Contacts { get; }

    /// <summary>Checks the paper bill.</summary>
    public PaperDesk Paper { get; }

    /// <summary>Makes changes.</summary>
    public ChangeDesk Changes { get; }

    /// <summary>Takes the answers of old contacts.</summary>
    public UndoDesk Undo { get; }

    /// <summary>Keeps who wants notices.</summary>
    public ConsentDesk Consents { get; }

    internal NoticeDesk Notices { get; }

    internal ChangeBook Book { get; }

    internal ChangeSettler Settler { get; }
}
