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
}

/// <summary>A notice before it is a message: which, in which language, and what it names.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Language">Its language.</param>
/// <param name="Account">The account, or accounts, by their last four digits, as a stranger may have the contact by now.</param>
/// <param name="Code">The code of the page <c>/u/{code}</c> and of the buttons; empty where there is nothing to answer.</param>
public sealed record Notice(NoticeKind Kind, Language Language, string Account, string Code)
{
    private const string PagePath = "/u/";

    /// <summary>Begins what a button of a notice sends back.</summary>
    public const string TapPrefix = "u:";

    /// <summary>The answers that a notice of this kind offers, in order.</summary>
    public static IReadOnlyList<NoticeAnswer> AnswersOf(NoticeKind kind) => kind switch
    {
        NoticeKind.ChangeApplied or NoticeKind.ChangeWaits => [NoticeAnswer.Stop],
        NoticeKind.ChangeAsks => [NoticeAnswer.Allow, NoticeAnswer.Stop],
        _ => [],
    };

    /// <summary>The words of an answer, on a button of the message and of the page.</summary>
    public static TextKey LabelOf(NoticeAnswer answer) => answer == NoticeAnswer.Stop ? TextKey.AnswerStop : TextKey.AnswerAllow;

    /// <summary>Where the page of a code stands. <paramref name="site"/>: the program's public address.</summary>
    public static string Page(string site, string code) => $"{site}{PagePath}{code}";

    /// <summary>The text on a channel. SMS that nobody asked for are of the closed list.</summary>
    public string Text(Channel channel, string site) => Catalogue.Text(
        KeyOn(channel), Language, ("account", Account), ("page", Page(site, Code)));

    /// <summary>Subject of the mail.</summary>
    public string Subject => Catalogue.Text(TextKey.MailChangeSubject, Language, ("account", Account));

    /// <summary>The text of a kind outside of SMS.</summary>
    public static TextKey KeyOf(NoticeKind kind) => kind switch
    {
        NoticeKind.ChangeApplied => TextKey.NoticeChangeApplied,
        NoticeKind.ChangeWaits => TextKey.NoticeChangeWaits,
        NoticeKind.ChangeAsks => TextKey.NoticeChangeAsks,
        NoticeKind.ChangeDone => TextKey.NoticeChangeDone,
        NoticeKind.ChangeStopped => TextKey.NoticeChangeStopped,
        _ => TextKey.NoticeChangeOvertaken,
    };

    private TextKey KeyOn(Channel channel) => (channel, Kind) switch
    {
        (Channel.Sms, NoticeKind.ChangeApplied) => TextKey.SmsChangeApplied,
        (Channel.Sms, NoticeKind.ChangeWaits) => TextKey.SmsChangeWaits,
        (Channel.Sms, NoticeKind.ChangeAsks) => TextKey.SmsChangeAsks,
        _ => KeyOf(Kind),
    };
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

/// <summary>What an old contact says to a change.</summary>
public enum NoticeAnswer
{
    /// <summary>It is not mine: stop or undo it.</summary>
    Stop,

    /// <summary>It is mine: go on.</summary>
    Allow,
}
