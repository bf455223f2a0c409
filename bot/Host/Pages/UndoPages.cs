using System.Globalization;
using System.Net;
using System.Text;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Texts;

namespace BijliMitra.Pages;

/// <summary>
/// <c>/u/{code}</c>: the page that a notice leads to, for phones that cannot answer. GET shows, only the POST of a button acts, as programs that look at
/// links in messages must change nothing. Plain HTML without script, so that it works on any phone.
/// </summary>
internal static class UndoPages
{
    private const string Field = "answer";
    private const int LongestForm = 200;

    public static void MapUndo(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/u/{code}", ShowAsync);
        routes.MapPost("/u/{code}", AnswerAsync).DisableAntiforgery();
    }

    private static async Task ShowAsync(HttpContext context, string code, UndoDesk undo, TimeProvider clock)
    {
        var view = await undo.Show(code, clock.GetUtcNow(), context.RequestAborted);
        var language = view is { Hindi: false } ? Language.English : Language.Hindi;
        await WriteAsync(context, view is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, language, view is { Answers.Count: > 0 }
            ? Question(view, language)
            : Paragraph(TextOf(view is { State: ChangeState.Stopped or ChangeState.Undone } ? TextKey.UndoAlready : TextKey.UndoGone, language)));
    }

    private static async Task AnswerAsync(HttpContext context, string code, UndoDesk undo, TimeProvider clock)
    {
        var request = context.Request;
        if (!request.HasFormContentType || request.ContentLength is null or > LongestForm)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var form = await request.ReadFormAsync(context.RequestAborted);
        if (!Enum.TryParse<NoticeAnswer>(form[Field], out var answer) || !Enum.IsDefined(answer))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var now = clock.GetUtcNow();
        var language = await undo.Show(code, now, context.RequestAborted) is { Hindi: false } ? Language.English : Language.Hindi;
        var result = await undo.Answer(code, answer, now, context.RequestAborted);
        await WriteAsync(context, result == UndoResult.Gone ? StatusCodes.Status404NotFound : StatusCodes.Status200OK, language, Paragraph(TextOf(UndoDesk.Words(result), language)));
    }

    private static string Question(UndoView view, Language language)
    {
        var day = IndianTime.Format(IndianTime.Day(view.RequestedAt), language);
        var asked = Catalogue.Text(TextKey.PageAsked, language, ("account", view.Account), ("day", day));
        var buttons = string.Concat(view.Answers.Select(answer =>
            $"<button name=\"{Field}\" value=\"{answer}\" class=\"{answer.ToString().ToLowerInvariant()}\">{Encoded(TextOf(Notice.LabelOf(answer), language))}</button>"));
        var question = TextOf(view.Answers.Contains(NoticeAnswer.Allow) ? TextKey.PageQuestion : TextKey.PageIfNot, language);
        return $"{Paragraph(asked)}{Paragraph(question)}<form method=\"post\">{buttons}</form>";
    }

    private static Task WriteAsync(HttpContext context, int status, Language language, string body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
        var title = Encoded(TextOf(TextKey.PageTitle, language));
        return response.WriteAsync(
            string.Format(CultureInfo.InvariantCulture, Frame, language.Code(), title, body), Encoding.UTF8, context.RequestAborted);
    }

    private static string TextOf(TextKey key, Language language) => Catalogue.Text(key, language);

    private static string Paragraph(string text) => $"<p>{Encoded(text)}</p>";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static readonly CompositeFormat Frame = CompositeFormat.Parse(
        """
        <!doctype html>
        <html lang="{0}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{1}</title>
        <style>
        body {{ font: 1.125rem/1.6 system-ui, "Noto Sans", "Noto Sans Devanagari", sans-serif; margin: 0 auto; max-width: 32rem; padding: 1.5rem 1rem; color: #1b1f24; background: #fff; }}
        h1 {{ font-size: 1.25rem; color: #0b5c4b; }}
        button {{ display: block; width: 100%; margin: .75rem 0; padding: .9rem; font: inherit; font-weight: 600; border: 0; border-radius: .5rem; color: #fff; background: #0b5c4b; }}
        button.stop {{ background: #b3261e; }}
        button:focus-visible {{ outline: 3px solid #1b1f24; outline-offset: 2px; }}
        </style>
        </head>
        <body><h1>{1}</h1>{2}</body>
        </html>
        """);
}
