using System.Text.Json.Nodes;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>
/// The form in which WhatsApp takes a notice at any time (category utility; Twilio, "twilio/quick-reply"). Where it can be answered it has buttons, and they
/// stand for the link of the text.
/// </summary>
public static class NoticeTemplate
{
    /// <summary>Our name of it, such as <c>notice-change-applied</c>.</summary>
    public static string NameOf(NoticeKind kind) =>
        "notice" + string.Concat(kind.ToString().Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>The resource in this language. <paramref name="site"/>: the program's public address, which the link begins with.</summary>
    public static TemplateDefinition Definition(NoticeKind kind, Language language, string site)
    {
        var answers = Notice.AnswersOf(kind);
        var text = Catalogue.Pattern(Notice.KeyOf(kind), language)
            .Replace("{account}", "{{1}}", StringComparison.Ordinal)
            .Replace("{page}", Notice.Page(site, "{{2}}"), StringComparison.Ordinal);
        var body = new JsonObject { ["body"] = text };
        if (answers.Count > 0)
        {
            body["actions"] = new JsonArray([.. answers.Select(answer => (JsonNode)new JsonObject
            {
                ["type"] = "QUICK_REPLY",
                ["title"] = Catalogue.Text(Notice.LabelOf(answer), language),
                ["id"] = NoticeTap.IdOf(answer, "{{2}}"),
            })]);
        }
        string[] samples = answers.Count > 0 ? ["...0011", "abcdefghjkmn"] : ["...0011"];
        return new TemplateDefinition(NameOf(kind), language.Code(), answers.Count > 0 ? "twilio/quick-reply" : "twilio/text", body, samples, "UTILITY");
    }

    /// <summary>The values for this notice.</summary>
    public static string Fill(Notice notice) =>
        TemplateDefinition.Fill(Notice.AnswersOf(notice.Kind).Count > 0 ? [notice.Account, notice.Code] : [notice.Account]);
}
