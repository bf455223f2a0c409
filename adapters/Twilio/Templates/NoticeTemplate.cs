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
    private static readonly string[] SampleCode = ["abcdefghjkmn"];

    // What Meta's reviewers see in place of a value; what is not here is an account.
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["place"] = "Sector 18",
        ["ticket"] = "T-48291376",
        ["number"] = "C-48291376",
        ["level"] = "Executive Engineer",
        ["kind"] = "Meter not working",
    };

    /// <summary>Our name of it, such as <c>notice-change-applied</c>.</summary>
    public static string NameOf(NoticeKind kind) =>
        "notice" + string.Concat(kind.ToString().Select(c => char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{c}"));

    /// <summary>The resource in this language. <paramref name="site"/>: the program's public address, which the link begins with.</summary>
    public static TemplateDefinition Definition(NoticeKind kind, Language language, string site)
    {
        var form = NoticeForm.Of(kind);
        var (answers, code) = (form.Answers, $"{{{{{form.Values.Count + 1}}}}}");
        var text = form.Values.Index().Aggregate(
            Catalogue.Pattern(form.Text, language).Replace("{page}", Notice.Page(site, code), StringComparison.Ordinal),
            (text, value) => text.Replace($"{{{value.Item}}}", $"{{{{{value.Index + 1}}}}}", StringComparison.Ordinal));
        var body = new JsonObject { ["body"] = text };
        if (answers.Count > 0)
        {
            body["actions"] = new JsonArray([.. answers.Select(answer => (JsonNode)new JsonObject
            {
                ["type"] = "QUICK_REPLY",
                ["title"] = Catalogue.Text(NoticeForm.LabelOf(answer), language),
                ["id"] = NoticeTap.IdOf(answer, code),
            })]);
        }
        string[] samples = [.. form.Values.Select(value => Samples.GetValueOrDefault(value, "...0011")), .. answers.Count > 0 ? SampleCode : []];
        return new TemplateDefinition(NameOf(kind), language.Code(), answers.Count > 0 ? "twilio/quick-reply" : "twilio/text", body, samples, "UTILITY");
    }

    /// <summary>The values for this notice.</summary>
    public static string Fill(Notice notice) =>
        TemplateDefinition.Fill(NoticeForm.Of(notice.Kind).Answers.Count > 0 ? [.. notice.Values, notice.Code] : [.. notice.Values]);
}
