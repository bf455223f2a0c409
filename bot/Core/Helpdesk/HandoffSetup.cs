using BijliMitra.Core.Areas;
using BijliMitra.Core.Attachments;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;

namespace BijliMitra.Core.Helpdesk;

/// <summary>Everything about chats that a person answers, put together.</summary>
public sealed class HandoffSetup
{
    internal HandoffSetup(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, Ids ids, AreaBook areas, NoticeDesk notices, HelpdeskOptions options, Func<string> publicBase,
        TimeProvider clock)
    {
        var (waits, lines) = (new HandoffWaits(), new ChatLines(protection));
        Rights = new HandoffRights(areas, options);
        Handoffs = new HandoffDesk(openDatabase, waits, options);
        Book = new HandoffBook(areas, Rights, lines, options, ids);
        var files = new AttachmentBook(protection, ids, options, publicBase, clock);
        Transcripts = new TranscriptReader(openDatabase, protection, files);
        Words = new StaffWords(Rights, lines, notices, files);
        Attachments = new AttachmentDesk(openDatabase, writer, protection, Rights, files, options, clock);
        Rounds = new HandoffRounds(writer, lines, waits, options, openDatabase);
    }

    /// <summary>Hands chats from the bot to the helpdesk and back.</summary>
    public HandoffDesk Handoffs { get; }

    /// <summary>Files that staff send.</summary>
    public AttachmentDesk Attachments { get; }

    internal HandoffRights Rights { get; }

    internal TranscriptReader Transcripts { get; }

    internal HandoffBook Book { get; }

    internal StaffWords Words { get; }

    internal HandoffRounds Rounds { get; }
}
