using BijliMitra.Core.Contacts;
using Xunit;

namespace BijliMitra.Tests.Core.Contacts;

/// <summary>What failures and signs of life make of a contact.</summary>
public sealed class EvidenceRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5));

    [Theory]
    [InlineData(ContactSign.Unreachable, ContactState.Live, 0)]
    [InlineData(ContactSign.Unreachable, ContactState.Live, 0, 1)]
    [InlineData(ContactSign.Unreachable, ContactState.Live, 0, 0, 0, 0)]
    [InlineData(ContactSign.Unreachable, ContactState.Suspect, 0, 1, 2)]
    [InlineData(ContactSign.Unreachable, ContactState.Suspect, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)]
    [InlineData(ContactSign.OutOfService, ContactState.Suspect, 0)]
    [InlineData(ContactSign.OutOfService, ContactState.Suspect, 0, 0, 0)]
    [InlineData(ContactSign.OutOfService, ContactState.Dead, 0, 1)]
    [InlineData(ContactSign.NoSuchAddress, ContactState.Dead, 0)]
    [InlineData(ContactSign.None, ContactState.Live, 0, 1, 2)]
    public void Failures_count_by_the_days_on_which_they_were_seen(ContactSign sign, ContactState after, params int[] daysAgo) =>
        Assert.Equal(after, EvidenceRules.AfterFailure(ContactState.Live, sign, daysAgo.Select(days => Now.AddDays(-days))));

    [Fact]
    public void A_failure_that_is_too_little_leaves_a_suspect_contact_suspect() =>
        Assert.Equal(ContactState.Suspect, EvidenceRules.AfterFailure(ContactState.Suspect, ContactSign.Unreachable, [Now]));

    [Fact]
    public void Days_are_Indian_ones()
    {
        var beforeMidnight = new DateTimeOffset(2026, 11, 24, 18, 29, 0, TimeSpan.Zero);
        Assert.Equal(ContactState.Dead, EvidenceRules.AfterFailure(ContactState.Live, ContactSign.OutOfService, [beforeMidnight, beforeMidnight.AddMinutes(2)]));
    }

    [Fact]
    public void A_sign_of_life_lifts_a_suspicion_that_failures_brought_about() =>
        Assert.True(EvidenceRules.Lifts(Contact(delivered: 30, failed: 10), Suspicion(daysAgo: 10), Now));

    [Fact]
    public void It_does_not_where_the_number_may_be_a_strangers()
    {
        Assert.False(EvidenceRules.Lifts(Contact(delivered: 30, failed: 10), null, Now));
        Assert.False(EvidenceRules.Lifts(Contact(delivered: 90, failed: 10), Suspicion(daysAgo: 10), Now));
        Assert.False(EvidenceRules.Lifts(Contact(failed: 1), Suspicion(daysAgo: 90), Now));
    }

    [Fact]
    public void A_code_that_proved_the_contact_counts_as_knowing_it() =>
        Assert.True(EvidenceRules.Lifts(Contact(delivered: 200, failed: 10, verified: 89), Suspicion(daysAgo: 10), Now));

    [Fact]
    public void It_does_not_where_it_is_older_than_the_last_failure() =>
        Assert.False(EvidenceRules.Lifts(Contact(delivered: 30, failed: 0), Suspicion(daysAgo: 10), Now.AddSeconds(-1)));

    private static Contact Contact(int? delivered = null, int? failed = null, int? verified = null) => new()
    {
        Value = [],
        Hash = "",
        State = ContactState.Suspect,
        LastDeliveredAt = Ago(delivered),
        LastFailedAt = Ago(failed),
        VerifiedAt = Ago(verified),
    };

    private static ContactEvidence Suspicion(int daysAgo) => new() { Before = ContactState.Live, After = ContactState.Suspect, At = Now.AddDays(-daysAgo) };

    private static DateTimeOffset? Ago(int? days) => days is { } some ? Now.AddDays(-some) : null;
}
