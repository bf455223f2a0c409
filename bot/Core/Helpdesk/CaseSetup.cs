using BijliMitra.Core.Areas;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Data;
using BijliMitra.Core.Replies;
using BijliMitra.Core.Staff;

namespace BijliMitra.Core.Helpdesk;

/// <summary>What staff have beside the chats themselves, put together.</summary>
public sealed class CaseSetup
{
    internal CaseSetup(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, AreaBook areas, HandoffSetup handoffs, HelpdeskOptions options, TimeProvider clock)
    {
        var (unit, rights, transcripts) = (new StaffUnit(writer, openDatabase, areas, clock), handoffs.Rights, handoffs.Transcripts);
        Reveals = new RevealDesk(rights, writer, protection, options, clock);
        Notes = new CaseNotes(rights, writer, openDatabase, protection, options, clock);
        Replies = new CannedReplies(unit, new ReplyFiller(rights, openDatabase, areas));
        Search = new CaseSearch(unit, protection, transcripts, Notes);
        Supervision = new Supervision(unit, new QueueReader(openDatabase, transcripts, areas), options);
    }

    /// <summary>Contacts in full.</summary>
    public RevealDesk Reveals { get; }

    /// <summary>Private notes and tags.</summary>
    public CaseNotes Notes { get; }

    /// <summary>Replies that are ready to be sent.</summary>
    public CannedReplies Replies { get; }

    /// <summary>Finds cases and shows what was said in them.</summary>
    public CaseSearch Search { get; }

    /// <summary>Who works on what, and how the helpdesk did.</summary>
    public Supervision Supervision { get; }
}
