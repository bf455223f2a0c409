using System.Text.Json.Nodes;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;

namespace BijliMitra.Adapters.TwilioChannel;

/// <summary>
/// The only form in which WhatsApp takes a code at any time: its text is Meta's, the code the one variable (Twilio,
/// "whatsapp/authentication").
/// </summary>
public static class CodeTemplate
{
    /// <summary>Our name of it.</summary>
    public const string Name = "code";

    private const int LongestLife = 90;

    /// <summary>The resource in this language. <paramref name="life"/>: of a code; told in whole minutes from 1 to 90.</summary>
    public static TemplateDefinition Definition(Language language, TimeSpan life) => new(
        Name,
        language.Code(),
        "whatsapp/authentication",
        new JsonObject
        {
            ["add_security_recommendation"] = true,
            ["code_expiration_minutes"] = Math.Clamp((int)life.TotalMinutes, 1, LongestLife),
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "COPY_CODE",
                ["copy_code_text"] = Catalogue.Text(TextKey.CopyCode, language),
            }),
        },
        ["123456"],
        "AUTHENTICATION");

    /// <summary>The values for this code.</summary>
    public static string Fill(string code) => TemplateDefinition.Fill([code]);
}

/// <summary>Every resource we want to have at Twilio.</summary>
public static class TemplateDefinitions
{
    /// <summary>All of them. <paramref name="codeLife"/>: how long a code may be used; <paramref name="site"/>: the program's public address.</summary>
    public static IReadOnlyList<TemplateDefinition> All(TimeSpan codeLife, string site) =>
    [
        .. SessionShape.All.Select(shape => shape.Definition()),
        .. Enum.GetValues<Language>().Select(language => CodeTemplate.Definition(language, codeLife)),
        .. from kind in Enum.GetValues<NoticeKind>()
           from language in Enum.GetValues<Language>()
           select NoticeTemplate.Definition(kind, language, site),
    ];
}
