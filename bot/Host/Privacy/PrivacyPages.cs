using System.Globalization;
using System.Net;
using BijliMitra.Core.Accounts;
using BijliMitra.Core.Fraud;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Pictures;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Texts;
using BijliMitra.Pages;

namespace BijliMitra.Privacy;

/// <summary>
/// <c>/privacy</c>: what is kept, why and how long, what can be done about it, and whom to write to, in Hindi and English (DPDP Rules 2025, rule 3).
/// </summary>
internal static class PrivacyPages
{
    public static void MapPrivacy(this IEndpointRouteBuilder routes) => routes.MapGet("/privacy", (
        HttpContext context, PrivacyOptions privacy, SessionsOptions sessions, PicturesOptions pictures, HelpdeskOptions helpdesk, FraudOptions frauds) =>
        PlainPage.Write(context, StatusCodes.Status200OK, Language.Hindi, TextKey.PrivacyTitle, Body(privacy, sessions, pictures, helpdesk, frauds)));

    private static string Body(PrivacyOptions privacy, SessionsOptions sessions, PicturesOptions pictures, HelpdeskOptions helpdesk, FraudOptions frauds) => Text
        .Replace("{days}", Days(privacy.KeepMessages), StringComparison.Ordinal)
        .Replace("{pictures}", Days(pictures.KeepFor), StringComparison.Ordinal)
        .Replace("{attachments}", Days(helpdesk.AttachmentLife), StringComparison.Ordinal)
        .Replace("{frauds}", Days(frauds.KeepReports), StringComparison.Ordinal)
        .Replace("{idle}", Days(sessions.Idle), StringComparison.Ordinal)
        .Replace("{officer}", WebUtility.HtmlEncode(privacy.Officer), StringComparison.Ordinal)
        .Replace("{mail}", WebUtility.HtmlEncode(privacy.Mail), StringComparison.Ordinal)
        .Replace("{post}", privacy.Post.Length == 0 ? "" : $", {WebUtility.HtmlEncode(privacy.Post)}", StringComparison.Ordinal);

    private static string Days(TimeSpan span) => span.TotalDays.ToString("0.#", CultureInfo.InvariantCulture);

    private static readonly string Text = Read();

    private static string Read()
    {
        using var stream = typeof(PrivacyPages).Assembly.GetManifestResourceStream("privacy.html")
            ?? throw new InvalidOperationException("privacy.html is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
