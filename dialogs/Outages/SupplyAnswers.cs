using BijliMitra.Core.Notifications;
using BijliMitra.Core.Outages;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Outages;

/// <summary>Reads the answer to "is your supply back?", by a button or in words.</summary>
internal sealed class SupplyAnswers(RestorationDesk restoration)
{
    // "Gayi" alone is gone; with "aa" it is back.
    private static readonly AnswerWords Answers = new(
        "yes yeah yep haan haa ha han hanji back on came come restored aa aayi aai aagayi aagai aagyi aaya aya chalu start started shuru thik theek ok okay ji "
        + "हाँ हां जी आ आई आयी आगई चालू शुरू ठीक बहाल",
        "no not nahi nahin nhi na still off abhi band bandh never nope नहीं नही ना अभी बंद",
        Intent.ReportOutage, Intent.None, Intent.Stop, Intent.Start, Intent.OutageStatus, Intent.Thanks, Intent.Goodbye);

    /// <summary>Whether a message says that the supply is back; null where it says neither, or surely wants something else.</summary>
    public static bool? Read(Reading reading, string? text) => Answers.Read(reading, text);

    /// <summary>
    /// True where the message answers the question and is dealt with. A word that otherwise ends or begins notices is an answer only where nothing came in
    /// between.
    /// </summary>
    public async Task<bool> AnsweredAsync(ITurnContext context, CancellationToken stop)
    {
        var (turn, reading) = (context.Turn(), context.Reading());
        if (context.Tap() is not null || Read(reading, context.Activity.Text) is not { } back || await restoration.AskedAt(turn, stop) is not { } asked
            || (reading.Intent is Intent.Stop or Intent.Start && context.Chat().LastAt > asked.ToUnixTimeSeconds()))
        {
            return false;
        }
        restoration.Answer(turn, back);
        await context.SayAsync(RestorationDesk.Words(back ? RestorationResult.Back : RestorationResult.NotBack));
        return true;
    }

    /// <summary>Carries the answer of a button out at the commit and says what came of it.</summary>
    public async Task AnswerAsync(ITurnContext context, NoticeTap tap, CancellationToken stop) =>
        await context.SayAsync(RestorationDesk.Words(await restoration.Answer(context.Turn(), tap.Code, tap.Answer == NoticeAnswer.Back, stop)));
}
