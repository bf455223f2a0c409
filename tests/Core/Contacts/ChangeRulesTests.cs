using BijliMitra.Core.Contacts;
using Xunit;

namespace BijliMitra.Tests.Core.Contacts;

/// <summary>Which of several changes wins.</summary>
public sealed class ChangeRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(5.5));

    [Theory]
    [InlineData(ChangeRoute.Verified)]
    [InlineData(ChangeRoute.Visit)]
    [InlineData(ChangeRoute.Counter)]
    public void What_proves_more_than_paper_is_applied_at_once_and_ends_all_that_is_open(ChangeRoute route)
    {
        ContactChange[] others = [Change(ChangeRoute.Paper, ChangeState.Waiting, "b"), Change(ChangeRoute.Paper, ChangeState.InReview, "c")];
        var decision = ChangeRules.Decide(Change(route, default, "a"), others, [Contact(1)], Now);
        Assert.Equal(ChangeState.Applied, decision.State);
        Assert.Equal(others, decision.Supersedes);
        Assert.Empty(decision.ToReview);
    }

    [Fact]
    public void Paper_waits_where_nobody_reads_at_the_old_contacts()
    {
        Assert.Equal(ChangeState.Waiting, Decide([], Contact(91), Contact(1, ContactState.Dead), Contact(1, ContactState.Suspect), Contact(null)).State);
    }

    [Fact]
    public void Paper_is_never_applied_by_silence_where_an_old_contact_took_a_message_in_the_last_ninety_days() =>
        Assert.Equal(ChangeState.AsksOld, Decide([], Contact(90)).State);

    [Fact]
    public void Of_two_by_paper_from_one_chat_the_later_counts()
    {
        var before = Change(ChangeRoute.Paper, ChangeState.Waiting, "a");
        var decision = Decide([before]);
        Assert.Equal(ChangeState.Waiting, decision.State);
        Assert.Equal([before], decision.Supersedes);
    }

    [Fact]
    public void Of_two_by_paper_from_two_chats_a_person_decides()
    {
        var other = Change(ChangeRoute.Paper, ChangeState.Waiting, "b");
        var decision = Decide([other]);
        Assert.Equal(ChangeState.InReview, decision.State);
        Assert.Equal([other], decision.ToReview);
        Assert.Empty(decision.Supersedes);
    }

    [Fact]
    public void Paper_does_not_overrule_what_another_chat_just_had_applied()
    {
        var applied = Change(ChangeRoute.Verified, ChangeState.Applied, "b");
        applied.UndoUntil = Now.AddHours(1);
        Assert.Equal(ChangeState.InReview, Decide([applied]).State);
        applied.UndoUntil = Now.AddHours(-1);
        Assert.Equal(ChangeState.Waiting, Decide([applied]).State);
    }

    private static ChangeDecision Decide(ContactChange[] others, params Contact[] old) =>
        ChangeRules.Decide(Change(ChangeRoute.Paper, default, "a"), others, old, Now);

    private static ContactChange Change(ChangeRoute route, ChangeState state, string chat) => new()
    {
        Route = route,
        State = state,
        ConversationId = chat,
        Kinds = ContactKinds.Mobile,
        Hash = "h",
        NewMasked = "…3450",
        UndoHash = "u",
    };

    private static Contact Contact(int? daysAgo, ContactState state = ContactState.Live) =>
        new() { Value = [], Hash = "old", State = state, LastDeliveredAt = daysAgo is { } days ? Now.AddDays(-days) : null };
}
