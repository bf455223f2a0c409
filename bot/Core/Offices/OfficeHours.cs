namespace BijliMitra.Core.Offices;

/// <summary>Whether an office is open at a moment, until when, or when it opens next.</summary>
/// <param name="IsOpen">Open now.</param>
/// <param name="Changes">When that changes, by India's clock; null where it does not within a fortnight.</param>
public sealed record OfficeState(bool IsOpen, DateTime? Changes)
{
    private const int MostDays = 14;

    /// <summary>The state of <paramref name="office"/> at <paramref name="now"/>, by India's clock. A lunch break is closed.</summary>
    public static OfficeState Of(Office office, DateTime now, Func<DateOnly, bool> isHoliday)
    {
        var today = DateOnly.FromDateTime(now);
        foreach (var day in Enumerable.Range(0, MostDays).Select(today.AddDays).Where(day => day.DayOfWeek != office.ClosedOn && !isHoliday(day)))
        {
            foreach (var (from, to) in Spans(office))
            {
                var (opens, closes) = (day.ToDateTime(from), day.ToDateTime(to));
                if (now < closes)
                {
                    return now >= opens ? new OfficeState(true, closes) : new OfficeState(false, opens);
                }
            }
        }
        return new OfficeState(false, null);
    }

    private static IEnumerable<(TimeOnly From, TimeOnly To)> Spans(Office office)
    {
        if (office is not { LunchFrom: { } lunch, LunchTo: { } after })
        {
            return [(office.OpensAt, office.ClosesAt)];
        }
        return [(office.OpensAt, lunch), (after, office.ClosesAt)];
    }
}
