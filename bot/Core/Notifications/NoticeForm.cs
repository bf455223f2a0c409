using BijliMitra.Core.Messaging;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Notifications;

/// <summary>What all notices of a kind have in common.</summary>
/// <param name="Text">The words outside of SMS.</param>
/// <param name="Sms">The words of the closed list of SMS; null where it goes to nobody who did not write by SMS himself.</param>
/// <param name="Subject">Subject where it goes by mail.</param>
/// <param name="Values">Names of the placeholders that it fills, in the order of the template's variables.</param>
/// <param name="Answers">What it can be answered, in the order of the buttons.</param>
public sealed record NoticeForm(TextKey Text, TextKey? Sms, TextKey Subject, IReadOnlyList<string> Values, IReadOnlyList<NoticeAnswer> Answers)
{
    private static readonly string[] Account = ["account"];

    private static readonly Dictionary<NoticeKind, NoticeForm> Forms = new()
    {
        [NoticeKind.ChangeApplied] = OfChange(TextKey.NoticeChangeApplied, TextKey.SmsChangeApplied, NoticeAnswer.Stop),
        [NoticeKind.ChangeWaits] = OfChange(TextKey.NoticeChangeWaits, TextKey.SmsChangeWaits, NoticeAnswer.Stop),
        [NoticeKind.ChangeAsks] = OfChange(TextKey.NoticeChangeAsks, TextKey.SmsChangeAsks, NoticeAnswer.Allow, NoticeAnswer.Stop),
        [NoticeKind.ComplaintEscalated] = OfComplaint(TextKey.NoticeComplaintEscalated, TextKey.SmsComplaintEscalated, ["number", "level"]),
        [NoticeKind.ComplaintResolved] = OfComplaint(
            TextKey.NoticeComplaintResolved, TextKey.SmsComplaintResolved, ["number"], NoticeAnswer.Solved, NoticeAnswer.NotSolved),
        [NoticeKind.ComplaintForOfficer] = OfComplaint(TextKey.SmsComplaintForOfficer, TextKey.SmsComplaintForOfficer, ["number", "kind"]),
        [NoticeKind.ChangeDone] = OfChange(TextKey.NoticeChangeDone, null),
        [NoticeKind.ChangeStopped] = OfChange(TextKey.NoticeChangeStopped, null),
        [NoticeKind.ChangeOvertaken] = OfChange(TextKey.NoticeChangeOvertaken, null),
        [NoticeKind.ChangeRejected] = OfChange(TextKey.NoticeChangeRejected, null),
        [NoticeKind.HoldEnded] = OfChange(TextKey.NoticeHoldEnded, TextKey.SmsHoldEnded),
        [NoticeKind.PaperConfirmed] = OfChange(TextKey.NoticePaperConfirmed, null),
        [NoticeKind.PaperRefused] = new(TextKey.NoticePaperRefused, null, TextKey.MailChangeSubject, ["ticket"], []),
        [NoticeKind.HazardForOfficer] = new(TextKey.SmsHazardForOfficer, TextKey.SmsHazardForOfficer, TextKey.MailSupplySubject, ["place", "ticket"], []),
        [NoticeKind.HelpdeskWaits] = new(TextKey.NoticeHelpdeskWaits, null, TextKey.MailComplaintSubject, ["ticket"], []),
        [NoticeKind.SupplyAsk] = new(
            TextKey.NoticeSupplyAsk, TextKey.SmsSupplyAsk, TextKey.MailSupplySubject, ["place"], [NoticeAnswer.Back, NoticeAnswer.NotBack]),
    };

    /// <summary>The form of a kind.</summary>
    public static NoticeForm Of(NoticeKind kind) => Forms[kind];

    /// <summary>The words of an answer, on a button of the message and of the page.</summary>
    public static TextKey LabelOf(NoticeAnswer answer) => answer switch
    {
        NoticeAnswer.Stop => TextKey.AnswerStop,
        NoticeAnswer.Back => TextKey.AnswerBack,
        NoticeAnswer.NotBack => TextKey.AnswerNotBack,
        NoticeAnswer.Solved => TextKey.AnswerSolved,
        NoticeAnswer.NotSolved => TextKey.AnswerNotSolved,
        NoticeAnswer.Helped => TextKey.AnswerHelped,
        NoticeAnswer.NotHelped => TextKey.AnswerNotHelped,
        _ => TextKey.AnswerAllow,
    };

    /// <summary>Buttons of a message of the chat that is answered as a notice is; <paramref name="code"/>: what it is about.</summary>
    public static IReadOnlyList<Choice> Choices(Language language, string code, params NoticeAnswer[] answers) =>
        [.. answers.Select(answer => new Choice(NoticeTap.IdOf(answer, code), Catalogue.Text(LabelOf(answer), language)))];

    private static NoticeForm OfComplaint(TextKey text, TextKey sms, IReadOnlyList<string> values, params NoticeAnswer[] answers) =>
        new(text, sms, TextKey.MailComplaintSubject, values, answers);

    private static NoticeForm OfChange(TextKey text, TextKey? sms, params NoticeAnswer[] answers) =>
        new(text, sms, TextKey.MailChangeSubject, Account, answers);
}
