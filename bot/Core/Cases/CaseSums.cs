using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Cases;

/// <summary>Adds cases up. <paramref name="takers"/>: who took which of them; <paramref name="within"/>: the promise to answer, kept where it took exactly so long.</summary>
internal sealed class CaseSums(IReadOnlyList<CaseFact> cases, ILookup<long, long> takers, TimeSpan within, DateTimeOffset now)
{
    private const int HoursOfDay = 24;

    /// <summary>Everybody who took, wrote or ended one of the cases.</summary>
    public IReadOnlyCollection<long> People =>
        [.. takers.Select(one => one.Key).Concat(cases.SelectMany(one => new[] { one.AgentId, one.FirstBy }).OfType<long>()).Distinct()];

    /// <summary>Of all cases.</summary>
    public CaseFigures All() => Of(cases.Count(one => one.TakenAt is not null), cases, cases) with
    {
        Asked = cases.Count(one => one.WasWaited),
        Left = cases.Count(one => one.State == HandoffState.Left),
        Unanswered = cases.Count(one => one.State == HandoffState.Unanswered),
    };

    /// <summary>Of one member of staff. Nobody's are those who left or were not answered.</summary>
    public CaseFigures Of(long staff) => Of(
        takers[staff].Count(), [.. cases.Where(one => one.FirstReplyAt is not null && (one.FirstBy ?? one.AgentId) == staff)], [.. cases.Where(one => one.AgentId == staff)]);

    /// <summary>By the hour at which they began.</summary>
    public IReadOnlyList<HourOfDay> Hours()
    {
        var byHour = cases.Where(one => one.WasWaited).ToLookup(one => IndianTime.Local(one.AskedAt).Hour);
        return [.. Enumerable.Range(0, HoursOfDay).Select(hour => new HourOfDay(hour, byHour[hour].Count(), byHour[hour].Count(one => one.FirstReplyAt is not null)))];
    }

    private CaseFigures Of(int taken, IReadOnlyList<CaseFact> answered, IReadOnlyList<CaseFact> had) => new()
    {
        Taken = taken,
        FirstReply = Waits.Of(answered.Select(one => one.FirstReply).OfType<TimeSpan>()),
        ToResolve = Waits.Of(had.Where(one => one.State == HandoffState.Resolved).Select(one => one.EndedAt - one.AskedAt).OfType<TimeSpan>()),
        InTime = answered.Count(one => one.FirstReply <= within),
        Due = answered.Count(one => one.IsDue(within, now)),
        Helped = had.Count(one => one.Helped == true),
        NotHelped = had.Count(one => one.Helped == false),
        AskedWhether = had.Count(one => one.WasAsked || one.Helped is not null),
    };
}
