using BijliMitra.Core.Messaging;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Helpdesk;

/// <summary>What a consumer is told about his case outside of a turn.</summary>
internal static class HandoffWords
{
    /// <summary>The last words of a case, with a question that is answered by one tap. An SMS has no buttons, so it only says that the case is closed.</summary>
    public static Reply Closing(Channel channel, Handoff handoff) => channel == Channel.Sms
        ? new Reply(Catalogue.Text(TextKey.HandoffClosedSms, handoff.Language, ("ticket", handoff.Number)))
        : new Reply(Catalogue.Text(TextKey.HandoffClosed, handoff.Language, ("ticket", handoff.Number)))
        {
            Choices = NoticeForm.Choices(handoff.Language, handoff.Number, NoticeAnswer.Helped, NoticeAnswer.NotHelped),
        };

    /// <summary>The chat is the bot's again.</summary>
    public static Reply Returned(Handoff handoff) => new(Catalogue.Text(TextKey.HandoffReturned, handoff.Language));
}
