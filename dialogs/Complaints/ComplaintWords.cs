using BijliMitra.Core.Complaints;
using BijliMitra.Core.Texts;
using BijliMitra.Dialogs.Contacts;
using BijliMitra.Dialogs.Root;
using Microsoft.Bot.Builder;

namespace BijliMitra.Dialogs.Complaints;

/// <summary>How complaints are told of.</summary>
internal static class ComplaintWords
{
    private const int MostSteps = 4;

    /// <summary>The answer to a complaint that was filed. <paramref name="account"/>: as it may be named; null where it may not.</summary>
    public static TextKey TextOf(FiledComplaint filed, string? account) => filed switch
    {
        { Result: FilingResult.Added } => TextKey.ComplaintAdded,
        { Result: FilingResult.Reopened } => TextKey.ComplaintReopened,
        { Follows: not null } => TextKey.ComplaintFiledAgain,
        _ => account is null ? TextKey.ComplaintFiled : TextKey.ComplaintFiledFor,
    };

    /// <summary>The values of <see cref="TextOf"/>.</summary>
    public static (string Name, string Value)[] ValuesOf(ITurnContext context, FiledComplaint filed, string? account) =>
        [.. Values(context, filed.Complaint), ("before", filed.Follows ?? ""), ("account", account ?? "")];

    /// <summary>Where a complaint stands, in one line.</summary>
    public static string Line(ITurnContext context, ComplaintView complaint) => context.Text(
        complaint switch
        {
            { State: ComplaintState.Open } => TextKey.ComplaintStatusOpen,
            { State: ComplaintState.Resolved } => complaint.Mine ? TextKey.ComplaintStatusResolved : TextKey.ComplaintStatusReported,
            { Closing: ComplaintClosing.Confirmed } => TextKey.ComplaintStatusConfirmed,
            { Closing: ComplaintClosing.NoAnswer } => TextKey.ComplaintStatusNoAnswer,
            { Closing: ComplaintClosing.NotAsked } => TextKey.ComplaintStatusNotAsked,
            _ => TextKey.ComplaintStatusWithdrawn,
        },
        Values(context, complaint));

    /// <summary>The same with what happened so far, what staff say and its number at 1912.</summary>
    public static IEnumerable<string> Whole(ITurnContext context, ComplaintView complaint)
    {
        yield return Line(context, complaint);
        if (complaint.Number1912 is { } number)
        {
            yield return context.Text(TextKey.Complaint1912, ("complaint", number));
        }
        if (complaint.Remarks is { } remarks)
        {
            yield return context.Text(TextKey.ComplaintRemarks, ("remarks", remarks));
        }
        string[] steps = [.. complaint.History.Select(step => Step(context, step)).OfType<string>().TakeLast(MostSteps)];
        if (steps.Length > 1)
        {
            yield return context.Text(TextKey.ComplaintHistory, ("history", string.Join("; ", steps)));
        }
    }

    private static string? Step(ITurnContext context, ComplaintStep step)
    {
        TextKey? key = step.What switch
        {
            ComplaintHappening.Filed => TextKey.HappenedFiled,
            ComplaintHappening.AddedTo => TextKey.HappenedAdded,
            ComplaintHappening.Escalated => TextKey.HappenedUp,
            ComplaintHappening.Remarked => TextKey.HappenedRemarked,
            ComplaintHappening.Resolved => TextKey.HappenedResolved,
            ComplaintHappening.Confirmed => TextKey.HappenedConfirmed,
            ComplaintHappening.Reopened => TextKey.HappenedReopened,
            ComplaintHappening.ClosedUnconfirmed => TextKey.HappenedClosed,
            ComplaintHappening.SentOn => TextKey.HappenedSent,
            _ => null,
        };
        return key is { } text
            ? $"{IndianTime.Format(IndianTime.Day(step.At), context.Turn().Language)} {context.Text(text, ("level", ComplaintNames.Of(step.Level, context.Turn().Language)))}"
            : null;
    }

    private static (string Name, string Value)[] Values(ITurnContext context, ComplaintView complaint)
    {
        var language = context.Turn().Language;
        return
        [
            ("complaint", complaint.Number),
            ("kind", ComplaintNames.Of(complaint.Kind, language)),
            ("level", ComplaintNames.Of(complaint.Level, language)),
            ("time", ContactWords.Moment(context, complaint.TargetAt)),
            ("basis", ComplaintNames.Of(complaint.Basis, language)),
            ("day", complaint.ResolvedAt is { } resolved ? IndianTime.Format(IndianTime.Day(resolved), language) : ""),
        ];
    }
}
