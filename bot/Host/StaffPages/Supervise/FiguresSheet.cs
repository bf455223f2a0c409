using System.Globalization;
using BijliMitra.Core.Cases;

namespace BijliMitra.StaffPages.Supervise;

/// <summary>Figures of the helpdesk as a CSV file: times in seconds, then the hours of the day, then what the cases were about.</summary>
internal static class FiguresSheet
{
    private static readonly string[] Head =
    [
        "code", "name", "asked", "taken", "first_reply_count", "first_reply_median", "first_reply_90th", "answered_in_time", "answer_due", "resolved", "resolve_median", "resolve_90th",
        "helped", "not_helped", "asked_whether", "left", "unanswered",
    ];

    /// <summary>The days, as part of a file's name.</summary>
    public static string Name(SupervisionFigures figures) => string.Create(CultureInfo.InvariantCulture, $"{figures.From:yyyy-MM-dd}-to-{figures.To:yyyy-MM-dd}");

    /// <summary>The file.</summary>
    public static byte[] Of(SupervisionFigures figures) => CsvFile.Of(
    [
        Head, Row("", "all", figures.All), .. figures.People.Select(one => Row(one.Code, one.Name, one.Figures)), [],
        ["hour", "asked", "answered"], .. figures.Hours.Select(hour => new[] { Text(hour.Hour), Text(hour.Asked), Text(hour.Answered) }), [],
        ["tag", "cases"], .. figures.Tags.Select(tag => new[] { tag.Tag, Text(tag.Cases) }),
    ]);

    private static string[] Row(string code, string name, CaseFigures one) =>
    [
        code, name, Text(one.Asked), Text(one.Taken), Text(one.FirstReply.Count), Text(one.FirstReply.Median), Text(one.FirstReply.Ninetieth), Text(one.InTime), Text(one.Due),
        Text(one.ToResolve.Count), Text(one.ToResolve.Median), Text(one.ToResolve.Ninetieth), Text(one.Helped), Text(one.NotHelped), Text(one.AskedWhether), Text(one.Left), Text(one.Unanswered),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(TimeSpan? time) => time is { } known ? known.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) : "";
}
