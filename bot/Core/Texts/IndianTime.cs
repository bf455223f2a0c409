using System.Globalization;

namespace BijliMitra.Core.Texts;

/// <summary>The company's clock: Asia/Kolkata, +05:30 the whole year, so no time zone data is needed.</summary>
public static class IndianTime
{
    private static readonly TimeSpan Offset = new(5, 30, 0);
    private static readonly string[] HindiMonths =
        ["जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"];

    private static readonly string[] HindiWeekdays = ["रविवार", "सोमवार", "मंगलवार", "बुधवार", "गुरुवार", "शुक्रवार", "शनिवार"];

    /// <summary><c>Monday</c> or <c>सोमवार</c>.</summary>
    public static string Weekday(DayOfWeek day, Language language) => language == Language.Hindi ? HindiWeekdays[(int)day] : day.ToString();

    /// <summary>The day it is in India at <paramref name="instant"/>.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>What clocks in India show at <paramref name="instant"/>.</summary>
    public static DateTime Local(DateTimeOffset instant) => instant.ToOffset(Offset).DateTime;

    /// <summary>The instant at which <paramref name="day"/> begins in India.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary><c>14:05</c>: the time of day it is in India at <paramref name="instant"/>.</summary>
    public static string Clock(DateTimeOffset instant) => instant.ToOffset(Offset).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>5 Dec 2026</c> or <c>5 दिसंबर 2026</c>.</summary>
    public static string Format(DateOnly day, Language language) => language == Language.Hindi
        ? $"{day.Day} {HindiMonths[day.Month - 1]} {day.Year}"
        : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>5 Dec</c> or <c>5 दिसंबर</c>.</summary>
    public static string ShortDay(DateOnly day, Language language) => language == Language.Hindi
        ? $"{day.Day} {HindiMonths[day.Month - 1]}"
        : day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary><c>November 2026</c> or <c>नवंबर 2026</c>.</summary>
    public static string Month(DateOnly day, Language language) => language == Language.Hindi
        ? $"{HindiMonths[day.Month - 1]} {day.Year}"
        : day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
