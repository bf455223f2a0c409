using BijliMitra.Core.Texts;

namespace BijliMitra.Core.Contacts;

/// <summary>
/// What signs make of a contact. A failure counts by the days on which it was seen, so that a phone that is off for an evening, or a code asked for again
/// and again, is one failure; and only as long as nothing arrived in between. A suspect contact gets no code and opens nothing, but is still told of
/// changes; a dead one gets nothing and comes back by a code only, as its number is given to somebody else.
/// </summary>
public static class EvidenceRules
{
    private const int Never = int.MaxValue;

    /// <summary>How long an operator keeps a number back before it is another person's.</summary>
    public static readonly TimeSpan NotReassignedFor = TimeSpan.FromDays(90);

    /// <summary>How far back failures of this kind count.</summary>
    public static TimeSpan Within(ContactSign sign) => sign == ContactSign.Unreachable ? TimeSpan.FromDays(14) : NotReassignedFor;

    /// <summary>
    /// The state after a failure. <paramref name="seen"/>: the instants of this and the earlier failures of the kind that count.
    /// </summary>
    public static ContactState AfterFailure(ContactState before, ContactSign sign, IEnumerable<DateTimeOffset> seen)
    {
        var days = seen.Select(IndianTime.Day).Distinct().Count();
        var (suspect, dead) = DaysUntil(sign);
        return days >= dead ? ContactState.Dead : days >= suspect ? ContactState.Suspect : before;
    }

    /// <summary>
    /// True where a sign of life lifts the suspicion of a contact: only one that failures brought about, <paramref name="suspicion"/>, and only while
    /// nobody else can have the number. A number that may be a stranger's takes messages just as well.
    /// </summary>
    public static bool Lifts(Contact contact, ContactEvidence? suspicion, DateTimeOffset sign)
    {
        var known = contact.VerifiedAt > contact.LastDeliveredAt ? contact.VerifiedAt : contact.LastDeliveredAt ?? contact.VerifiedAt;
        return suspicion is { After: ContactState.Suspect } && !(contact.LastFailedAt >= sign) && sign - (known ?? suspicion.At) < NotReassignedFor;
    }

    // An address that does not exist will not do so tomorrow. Out of service is said of live numbers too, so once makes suspect and a second day dead. Who
    // is out of coverage may be on a journey: never dead by that alone.
    private static (int Suspect, int Dead) DaysUntil(ContactSign sign) => sign switch
    {
        ContactSign.NoSuchAddress => (1, 1),
        ContactSign.OutOfService => (1, 2),
        ContactSign.Unreachable => (3, Never),
        _ => (Never, Never),
    };
}
