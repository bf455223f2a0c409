using System.Globalization;
using System.Net;
using System.Text;
using BijliMitra.Core.Texts;

namespace BijliMitra.Pages;

/// <summary>A page for anybody: plain HTML without script, so that it works on any phone.</summary>
internal static class PlainPage
{
    /// <summary>Answers with a page of that title. <paramref name="body"/>: HTML.</summary>
    public static Task Write(HttpContext context, int status, Language language, TextKey title, string body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
        var name = WebUtility.HtmlEncode(Catalogue.Text(title, language));
        return response.WriteAsync(
            string.Format(CultureInfo.InvariantCulture, Frame, language.Code(), name, body), Encoding.UTF8, context.RequestAborted);
    }

    /// <summary>A paragraph of plain text.</summary>
    public static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";

    private static readonly CompositeFormat Frame = CompositeFormat.Parse(
        """
        <!doctype html>
        <html lang="{0}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{1}</title>
        <style>
        body {{ font: 1.125rem/1.6 system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; margin: 0 auto; max-width: 36rem; padding: 1.5rem 1rem; color: #1b1f24; background: #fff; }}
        h1 {{ font-size: 1.25rem; color: #0b5c4b; }}
        h2 {{ font-size: 1.125rem; margin-top: 2rem; }}
        a {{ color: #0b5c4b; }}
        table {{ border-collapse: collapse; width: 100%; font-size: 1rem; }}
        th, td {{ text-align: left; vertical-align: top; padding: .5rem .5rem .5rem 0; border-bottom: 1px solid #d0d7de; }}
        button {{ display: block; width: 100%; margin: .75rem 0; padding: .9rem; font: inherit; font-weight: 600; border: 0; border-radius: .5rem; color: #fff; background: #0b5c4b; }}
        button.stop {{ background: #b3261e; }}
        button:focus-visible {{ outline: 3px solid #1b1f24; outline-offset: 2px; }}
        </style>
        </head>
        <body><h1>{1}</h1>{2}</body>
        </html>
        """);
}
