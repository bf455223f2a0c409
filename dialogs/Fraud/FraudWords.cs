using BijliMitra.Core.Fraud;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Root;
using BijliMitra.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BijliMitra.Dialogs.Fraud;

/// <summary>
/// Says what a doubtful message looks like, why, and what we never ask, and counts it. A fraud that was forwarded or pasted is answered in the middle of
/// anything, and what was asked is asked again.
/// </summary>
internal sealed class FraudWords(FraudReader reader, FraudDesk desk)
{
    private const int MostReasons = 4;
    private const int FewestWords = 6;
    private const int LongQuestion = 20;

    /// <summary>True where the message is dealt with.</summary>
    public async Task<bool> TakenAsync(DialogContext dc, Intent intent, CancellationToken stop)
    {
        var (context, asked) = (dc.Context, intent == Intent.CheckFraud);
        if (context.Tap() is not null || string.IsNullOrWhiteSpace(context.Activity.Text))
        {
            return asked && await AskAsync(dc, stop);
        }
        var waits = dc.ActiveDialog?.Id == nameof(FraudDialog);
        if (!asked && !waits && intent != Intent.Pay && !context.Turn().Message.Forwarded && !FraudReader.MayBePasted(context.Activity.Text))
        {
            return false;
        }
        var finding = reader.Read(context.Activity.Text);
        var known = await desk.Known(finding.Marks, finding.Signs, stop);
        var sent = IsSent(context, intent, finding, known) || (waits && IsMessage(context, finding));
        if (!sent && !asked)
        {
            return false;
        }
        if (!sent && known is null && finding is { OfVisitor: true, Verdict: FraudVerdict.Unknown })
        {
            await OpenQuestion.SayAndAskAgainAsync(dc, TextKey.FraudVisitor, stop);
            return true;
        }
        if (!sent && known is null && finding.Marks is FraudMarks.None or FraudMarks.Electricity && Normaliser.Tokens(context.Activity.Text).Length < LongQuestion)
        {
            return await AskAsync(dc, stop);
        }
        if (waits)
        {
            await dc.EndDialogAsync(null, stop);
        }
        await TellAsync(context, finding, known);
        await OpenQuestion.AskAgainAsync(dc, stop);
        return true;
    }

    /// <summary>Tells the verdict and counts a fraud. <paramref name="known"/>: what staff know goes before what the rules find.</summary>
    private Task TellAsync(ITurnContext context, FraudFinding finding, FraudVerdict? known)
    {
        var verdict = known ?? finding.Verdict;
        if (verdict == FraudVerdict.Scam)
        {
            desk.Report(context.Turn(), verdict, finding.Marks, finding.Signs);
        }
        return context.SayLinesAsync(Lines(context, finding, verdict, known is not null));
    }

    private static IEnumerable<string> Lines(ITurnContext context, FraudFinding finding, FraudVerdict verdict, bool isKnown)
    {
        yield return context.Text((verdict, isKnown) switch
        {
            (FraudVerdict.Scam, true) => TextKey.FraudKnown,
            (FraudVerdict.Scam, _) => TextKey.FraudScam,
            (FraudVerdict.LooksOurs, true) => TextKey.FraudKnownOurs,
            (FraudVerdict.LooksOurs, _) => TextKey.FraudOurs,
            _ => TextKey.FraudUnknown,
        });
        if (Reasons(context, finding, verdict) is { Length: > 0 } reasons && (verdict, isKnown) != (FraudVerdict.LooksOurs, true))
        {
            yield return context.Text(TextKey.FraudSigns, ("reasons", reasons));
        }
        yield return context.Text(TextKey.FraudNever);
        if (verdict != FraudVerdict.LooksOurs)
        {
            yield return context.Text(verdict == FraudVerdict.Scam ? TextKey.FraudHelp : TextKey.FraudSafe);
        }
    }

    // Against a fraud only what is against it; of anything else what speaks for it, too.
    private static string Reasons(ITurnContext context, FraudFinding finding, FraudVerdict verdict)
    {
        var shown = verdict == FraudVerdict.Scam ? finding.Marks & FraudRules.Against : finding.Marks;
        var reasons = Enum.GetValues<FraudMarks>().Where(mark => mark != FraudMarks.None && shown.HasFlag(mark)).Select(ReasonOf).OfType<TextKey>();
        return string.Join(", ", reasons.Take(MostReasons).Select(reason => context.Text(reason)));
    }

    private static TextKey? ReasonOf(FraudMarks mark) => Enum.TryParse<TextKey>($"Fraud{mark}", out var reason) ? reason : null;

    // A fraud that nobody asks about; or "shall I pay to this address?", which is a question about the address.
    private static bool IsSent(ITurnContext context, Intent intent, FraudFinding finding, FraudVerdict? known) =>
        ((known ?? finding.Verdict) == FraudVerdict.Scam && (finding.IsPasted || context.Turn().Message.Forwarded))
        || (intent == Intent.Pay && (finding.Marks & (FraudMarks.SmallPayment | FraudMarks.OtherLink)) != 0);

    private static bool IsMessage(ITurnContext context, FraudFinding finding) =>
        finding.Verdict != FraudVerdict.Unknown || context.Turn().Message.Forwarded || Normaliser.Tokens(context.Activity.Text).Length >= FewestWords;

    // "Is it genuine?", without what.
    private static async Task<bool> AskAsync(DialogContext dc, CancellationToken stop)
    {
        if (OpenQuestion.IsOpen(dc))
        {
            await OpenQuestion.SayAndAskAgainAsync(dc, TextKey.FraudPaste, stop);
            return true;
        }
        await dc.CancelAllDialogsAsync(stop);
        await dc.BeginDialogAsync(nameof(FraudDialog), null, stop);
        return true;
    }
}
