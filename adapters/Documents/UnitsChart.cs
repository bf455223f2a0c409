using System.Globalization;
using BijliMitra.Core.Billing;

namespace BijliMitra.Adapters.Documents;

/// <summary>Units by month as bars, the newest at the right and darker; at most twelve months, a dash where one has no bill.</summary>
internal static class UnitsChart
{
    private const int MostMonths = 12;
    private const int FewestPlaces = 6;
    private const string NoBill = "–";
    private const float Foot = 13;
    private const float Head = 12;
    private static readonly Ink Figures = new(7.5f);
    private static readonly Ink Months = new(7.5f, Quiet: true);

    public static void Draw(Sheet sheet, IReadOnlyList<MonthUnits> history, float x, float y, float width, float height)
    {
        var months = WithGaps(history);
        var most = Math.Max(1, months.Max(month => month.Units ?? 0));
        var place = width / Math.Max(FewestPlaces, months.Count);
        var (bottom, tallest) = (y + height - Foot, height - Foot - Head);
        foreach (var (at, month) in months.Index())
        {
            var (left, middle) = (x + (at * place), x + (at * place) + (place / 2));
            var bar = 0f;
            if (month.Units is { } units)
            {
                bar = Math.Max(0.8f, tallest * Math.Max(0, units) / most);
                sheet.Box(left + (place * 0.2f), bottom - bar, place * 0.6f, bar, at == months.Count - 1 ? Ink.Blue : Bars);
            }
            Centre(sheet, month.Units?.ToString(CultureInfo.InvariantCulture) ?? NoBill, middle, bottom - bar - 3, month.Units is null ? Months : Figures);
            Centre(sheet, month.Month.ToString(months.Count > FewestPlaces ? "MM" : "MM-yy", CultureInfo.InvariantCulture), middle, bottom + 10, Months);
        }
        sheet.Line(x, bottom, x + width, Ink.Grey);
    }

    // A month without a bill keeps its place, so that the distance between bars is time.
    private static List<(DateOnly Month, int? Units)> WithGaps(IReadOnlyList<MonthUnits> history)
    {
        var newest = history[^1].Month;
        var first = history.Select(month => month.Month).First(month => month > newest.AddMonths(-MostMonths));
        var count = ((newest.Year - first.Year) * 12) + newest.Month - first.Month + 1;
        return [.. Enumerable.Range(0, count).Select(first.AddMonths).Select(month => (month, history.FirstOrDefault(one => one.Month == month)?.Units))];
    }

    private static readonly SkiaSharp.SKColor Bars = new(0x9C, 0xAE, 0xC2);

    private static void Centre(Sheet sheet, string text, float middle, float y, Ink ink) =>
        sheet.Write(text, middle - (sheet.Measure(text, ink) / 2), y, ink);
}
