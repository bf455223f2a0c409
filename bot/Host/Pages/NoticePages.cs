using System.Net;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Outages;
using BijliMitra.Core.Texts;

namespace BijliMitra.Pages;

/// <summary>
/// <c>/u/{code}</c>: the page that a notice leads to, for phones that cannot answer. GET shows, only the POST of a button acts, as programs that look at
/// links in messages must change nothing.
/// </summary>
internal static class NoticePages
{
    private const string Field = "answer";
    private const int LongestForm = 200;

    public static void MapNotices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/u/{code}", ShowAsync);
        routes.MapPost("/u/{code}", AnswerAsync).DisableAntiforgery();
    }

    private static async Task ShowAsync(HttpContext context, string code, UndoDesk undo, RestorationDesk restoration, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (await restoration.Show(code, now, context.RequestAborted) is { } asked)
        {
            await WriteAsync(context, true, asked.Language, asked.IsOpen
                ? PlainPage.Paragraph(TextOf(TextKey.PageSupplyQuestion, asked.Language)) + Buttons([NoticeAnswer.Back, NoticeAnswer.NotBack], asked.Language)
                : PlainPage.Paragraph(TextOf(TextKey.SupplyAskGone, asked.Language)));
            return;
        }
        var view = await undo.Show(code, now, context.RequestAborted);
        var language = view is { Hindi: false } ? Language.English : Language.Hindi;
        await WriteAsync(context, view is not null, language, view is { Answers.Count: > 0 }
            ? Question(view, language)
            : PlainPage.Paragraph(TextOf(view is { State: ChangeState.Stopped or ChangeState.Undone or ChangeState.Rejected } ? TextKey.UndoAlready : TextKey.UndoGone, language)));
    }

    private static async Task AnswerAsync(HttpContext context, string code, UndoDesk undo, RestorationDesk restoration, TimeProvider clock)
    {
        var request = context.Request;
        if (!request.HasFormContentType || request.ContentLength is null or > LongestForm)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var form = await request.ReadFormAsync(context.RequestAborted);
        // By name: the number of an answer is none.
        if (!Enum.TryParse<NoticeAnswer>(form[Field], out var answer) || answer.ToString() != form[Field])
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var now = clock.GetUtcNow();
        if (answer is NoticeAnswer.Back or NoticeAnswer.NotBack)
        {
            var asked = (await restoration.Show(code, now, context.RequestAborted))?.Language ?? Language.Hindi;
            var said = await restoration.Answer(code, answer == NoticeAnswer.Back, now, context.RequestAborted);
            await WriteAsync(context, said != RestorationResult.Gone, asked, PlainPage.Paragraph(TextOf(RestorationDesk.Words(said), asked)));
            return;
        }
        var language = await undo.Show(code, now, context.RequestAborted) is { Hindi: false } ? Language.English : Language.Hindi;
        var result = await undo.Answer(code, answer, now, context.RequestAborted);
        await WriteAsync(context, result != UndoResult.Gone, language, PlainPage.Paragraph(TextOf(UndoDesk.Words(result), language)));
    }

    private static Task WriteAsync(HttpContext context, bool found, Language language, string body) =>
        PlainPage.Write(context, found ? StatusCodes.Status200OK : StatusCodes.Status404NotFound, language, TextKey.PageTitle, body);

    private static string Question(UndoView view, Language language)
    {
        var day = IndianTime.Format(IndianTime.Day(view.RequestedAt), language);
        var asked = Catalogue.Text(TextKey.PageAsked, language, ("account", view.Account), ("day", day));
        var question = TextOf(view.Answers.Contains(NoticeAnswer.Allow) ? TextKey.PageQuestion : TextKey.PageIfNot, language);
        return $"{PlainPage.Paragraph(asked)}{PlainPage.Paragraph(question)}{Buttons(view.Answers, language)}";
    }

    private static string Buttons(IEnumerable<NoticeAnswer> answers, Language language) => "<form method=\"post\">" + string.Concat(answers.Select(answer =>
        $"<button name=\"{Field}\" value=\"{answer}\" class=\"{answer.ToString().ToLowerInvariant()}\">{WebUtility.HtmlEncode(TextOf(NoticeForm.LabelOf(answer), language))}</button>")) + "</form>";

    private static string TextOf(TextKey key, Language language) => Catalogue.Text(key, language);
}
