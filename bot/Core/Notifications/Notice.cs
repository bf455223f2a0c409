using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Notifications;

/// <summary>What a notice is about. Its name is the name of its template.</summary>
public enum NoticeKind
{
    /// <summary>To an old contact: a change was made, and may be undone.</summary>
    ChangeApplied,

    /// <summary>To an old contact: a change will be made, and may be stopped.</summary>
    ChangeWaits,

    /// <summary>To an old contact: a change is made only if it says yes.</summary>
    ChangeAsks,

    /// <summary>To the chat that asked: the change is made.</summary>
    ChangeDone,

    /// <summary>To the chat that asked: an old contact stopped or undid it.</summary>
    ChangeStopped,

    /// <summary>To the chat that asked: another change took its place, or a person decides between them.</summary>
    ChangeOvertaken,

    /// <summary>To a junior engineer: danger at a place of his.</summary>
    HazardForOfficer,

    /// <summary>To who reported an outage that is over: is the supply back?</summary>
    SupplyAsk,

    /// <summary>To the chat that filed it: a complaint is past its target and went a level up.</summary>
    ComplaintEscalated,

    /// <summary>To the chat that filed it: staff say that a complaint is solved. Is it?</summary>
    ComplaintResolved,

    /// <summary>To an officer: a complaint came up to him.</summary>
    ComplaintForOfficer,

    /// <summary>To a chat that takes no free words any more: the helpdesk has an answer.</summary>
    HelpdeskWaits,

    /// <summary>To the chat that asked: staff looked at the change and decided against it.</summary>
    ChangeRejected,

    /// <summary>To the contacts of an account: staff have looked, and the hold is over.</summary>
    HoldEnded,

    /// <summary>To the chat that sent a photo: staff saw the bill on it.</summary>
    PaperConfirmed,

    /// <summary>To the chat that sent a photo: staff could not confirm by it.</summary>
    PaperRefused,
}

/// <summary>A notice before it is a message: which, in which language, and what it names.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Language">Its language.</param>
/// <param name="Values">What it names, in the order of <see cref="NoticeForm.Values"/>, without line breaks.</param>
/// <param name="Code">The code of the page <c>/u/{code}</c> and of the buttons; empty where there is nothing to answer.</param>
public sealed record Notice(NoticeKind Kind, Language Language, IReadOnlyList<string> Values, string Code)
{
    private const string PagePath = "/u/";
    private const string PageValue = "page";

    /// <summary>Begins what a button of a notice sends back.</summary>
    public const string TapPrefix = "u:";

    /// <summary>Where the page of a code stands. <paramref name="site"/>: the program's public address.</summary>
    public static string Page(string site, string code) => $"{site}{PagePath}{code}";

    /// <summary>The text on a channel. SMS that nobody asked for are of the closed list.</summary>
    public string Text(Channel channel, string site)
    {
        var form = NoticeForm.Of(Kind);
        return Catalogue.Text(
            channel == Channel.Sms ? form.Sms ?? form.Text : form.Text, Language, [.. form.Values.Zip(Values), (PageValue, Page(site, Code))]);
    }

    /// <summary>Subject of the mail.</summary>
    public string Subject => Catalogue.Text(NoticeForm.Of(Kind).Subject, Language, [.. NoticeForm.Of(Kind).Values.Zip(Values)]);

    /// <summary>Values and code as one text to store.</summary>
    public string ToStored() => string.Join('\n', [.. Values, Code]);

    /// <summary>Back from <see cref="ToStored"/>.</summary>
    public static Notice FromStored(NoticeKind kind, Language language, string stored)
    {
        var lines = stored.Split('\n');
        return new Notice(kind, language, lines[..^1], lines[^1]);
    }
}

/// <summary>A button of a notice: <c>u:Stop:abcdefghjkmn</c>.</summary>
public sealed record NoticeTap(NoticeAnswer Answer, string Code)
{
    /// <summary>What the button sends back. <paramref name="code"/>: of the notice, or what stands for it in a template.</summary>
    public static string IdOf(NoticeAnswer answer, string code) => $"{Notice.TapPrefix}{answer}:{code}";

    /// <summary>Reads it; null where it is none.</summary>
    public static NoticeTap? Read(string? id) =>
        id is not null && id.StartsWith(Notice.TapPrefix, StringComparison.Ordinal)
        && id[Notice.TapPrefix.Length..].Split(':') is [var answer, { Length: > 0 and < 40 } code] && Enum.TryParse<NoticeAnswer>(answer, out var read)
            ? new NoticeTap(read, code)
            : null;
}

/// <summary>What is said to a notice.</summary>
public enum NoticeAnswer
{
    /// <summary>It is not mine: stop or undo it.</summary>
    Stop,

    /// <summary>It is mine: go on.</summary>
    Allow,

    /// <summary>The supply is back.</summary>
    Back,

    /// <summary>The supply is not back.</summary>
    NotBack,

    /// <summary>The complaint is solved.</summary>
    Solved,

    /// <summary>The complaint is not solved.</summary>
    NotSolved,

    /// <summary>The helpdesk could help.</summary>
    Helped,

    /// <summary>The helpdesk could not help.</summary>
    NotHelped,
}
