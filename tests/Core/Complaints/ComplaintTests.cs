using BijliMitra.Core.Complaints;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Portal;
using Xunit;

namespace BijliMitra.Tests.Core.Complaints;

/// <summary>The life of a complaint: filed once, up by time, closed on the consumer's word only.</summary>
public sealed class ComplaintTests
{
    private const string Phone = "+919899000001";

    [Fact]
    public async Task The_same_complaint_of_a_chat_is_added_to_the_open_one_and_another_kind_is_not()
    {
        await using var scene = await ComplaintScene.Start();
        var first = await scene.Files("c1");
        var again = await scene.Files("c1");
        var other = await scene.Files("c1", ComplaintKind.Theft);

        Assert.Equal((FilingResult.Filed, FilingResult.Added, FilingResult.Filed), (first.Result, again.Result, other.Result));
        Assert.Equal(first.Complaint.Number, again.Complaint.Number);
        Assert.Equal([ComplaintHappening.Filed, ComplaintHappening.AddedTo], await scene.History(first.Complaint.Number));
        Assert.Equal(2, await scene.Count());
    }

    [Fact]
    public async Task Of_two_chats_to_which_one_account_is_proved_the_second_is_added_to_and_a_typed_account_tells_nothing()
    {
        await using var scene = await ComplaintScene.Start();
        var first = await scene.Files("c1", proof: AccountProof.Verified);
        var stranger = await scene.Files("c2", proof: AccountProof.Typed);
        Assert.Equal(FilingResult.Filed, stranger.Result);

        var family = await scene.Files("c2", ComplaintKind.BillDispute, AccountProof.OwnPhone);
        var same = await scene.Files("c1", ComplaintKind.BillDispute, AccountProof.Verified);
        Assert.Equal((FilingResult.Added, family.Complaint.Number), (same.Result, same.Complaint.Number));
        Assert.NotEqual(first.Complaint.Number, stranger.Complaint.Number);
    }

    [Fact]
    public async Task Of_two_chats_that_file_for_one_account_at_once_the_second_looks_again()
    {
        await using var scene = await ComplaintScene.Start();
        var (one, other) = (scene.Turn("c1"), scene.Turn("c2"));
        await scene.File(one, ComplaintKind.MeterFault, AccountProof.Verified, "1042210011");
        await scene.File(other, ComplaintKind.MeterFault, AccountProof.Verified, "1042210011");
        await scene.Commit(one);
        await Assert.ThrowsAsync<StaleTurnException>(() => scene.Commit(other));
        Assert.Equal(1, await scene.Count());
    }

    [Fact]
    public async Task Past_its_target_it_goes_up_level_by_level_to_the_Chief_Engineer_and_no_further()
    {
        await using var scene = await ComplaintScene.Start();
        var number = (await scene.Files("c1")).Complaint.Number;
        var levels = new List<PostLevel>();
        foreach (var hours in new[] { 71, 2, 24, 48, 48, 480 })
        {
            await scene.Pass(TimeSpan.FromHours(hours));
            levels.Add((await scene.Row(number)).Level);
        }
        Assert.Equal(
            [PostLevel.JuniorEngineer, PostLevel.SubDivisionalOfficer, PostLevel.ExecutiveEngineer, PostLevel.SuperintendingEngineer, PostLevel.ChiefEngineer, PostLevel.ChiefEngineer],
            levels);
        Assert.Null((await scene.Row(number)).DueAt);
        // Each step tells the officer, who here is the chief every time, and the consumer.
        Assert.Equal(4, (await scene.Notices()).Count(notice => notice == "ComplaintForOfficer +919810001500"));
        Assert.Equal(4, (await scene.Notices()).Count(notice => notice == $"ComplaintEscalated {Phone}"));
    }

    [Fact]
    public async Task What_goes_to_the_office_of_the_SE_begins_there_and_the_office_hears_of_it_at_once()
    {
        await using var scene = await ComplaintScene.Start();
        var filed = await scene.Files("c1", ComplaintKind.MoneyAsked);
        Assert.Equal(PostLevel.SuperintendingEngineer, filed.Complaint.Level);
        Assert.Equal(["ComplaintForOfficer +919810001500"], await scene.Notices());
    }

    [Fact]
    public async Task Only_the_consumer_closes_it_and_a_no_opens_it_a_level_higher()
    {
        await using var scene = await ComplaintScene.Start();
        var number = (await scene.Files("c1")).Complaint.Number;
        await scene.Update(number, ComplaintStatus.Resolved);
        Assert.Equal(ComplaintState.Resolved, (await scene.Row(number)).State);
        Assert.Equal(ComplaintAnswer.Gone, await scene.Says("c2", number, solved: true));

        Assert.Equal(ComplaintAnswer.Reopened, await scene.Says("c1", number, solved: false));
        var open = await scene.Row(number);
        Assert.Equal((ComplaintState.Open, PostLevel.SubDivisionalOfficer, 1), (open.State, open.Level, open.Reopened));

        await scene.Update(number, ComplaintStatus.Resolved);
        Assert.Equal(ComplaintAnswer.Confirmed, await scene.Says("c1", number, solved: true));
        Assert.Equal((ComplaintState.Closed, ComplaintClosing.Confirmed), ((await scene.Row(number)).State, (await scene.Row(number)).Closing));
    }

    [Fact]
    public async Task After_seventy_two_hours_a_no_comes_too_late_and_a_new_complaint_refers_to_the_old_one()
    {
        await using var scene = await ComplaintScene.Start();
        var number = (await scene.Files("c1")).Complaint.Number;
        await scene.Update(number, ComplaintStatus.Resolved);
        await scene.Says("c1", number, solved: true);
        scene.Now += TimeSpan.FromHours(73);
        Assert.Equal(ComplaintAnswer.TooLate, await scene.Says("c1", number, solved: false));

        var next = await scene.Files("c1");
        Assert.Equal((FilingResult.Filed, number), (next.Result, next.Follows));
        Assert.Equal(number, (await scene.Row(next.Complaint.Number)).Follows);
    }

    [Fact]
    public async Task Who_does_not_answer_is_asked_once_more_and_then_it_is_closed_as_that()
    {
        await using var scene = await ComplaintScene.Start();
        var number = (await scene.Files("c1")).Complaint.Number;
        await scene.Update(number, ComplaintStatus.Resolved);
        await scene.Pass(TimeSpan.FromHours(25));
        Assert.Equal((ComplaintState.Resolved, 2), ((await scene.Row(number)).State, (await scene.Row(number)).Asked));
        await scene.Pass(TimeSpan.FromHours(48));
        Assert.Equal((ComplaintState.Closed, ComplaintClosing.NoAnswer), ((await scene.Row(number)).State, (await scene.Row(number)).Closing));
        Assert.Equal(2, (await scene.Notices()).Count(notice => notice == $"ComplaintResolved {Phone}"));
    }

    [Fact]
    public async Task Who_stopped_notices_is_not_asked_and_it_is_closed_as_that()
    {
        await using var scene = await ComplaintScene.Start();
        var number = (await scene.Files("c1")).Complaint.Number;
        await scene.Stops(Phone);
        await scene.Update(number, ComplaintStatus.Resolved);
        await scene.Pass(TimeSpan.FromHours(73));
        Assert.Equal((ComplaintState.Closed, ComplaintClosing.NotAsked), ((await scene.Row(number)).State, (await scene.Row(number)).Closing));
        Assert.Empty(await scene.Notices());
    }

    [Fact]
    public async Task An_event_that_comes_again_and_one_from_before_the_consumers_no_change_nothing()
    {
        await using var scene = await ComplaintScene.Start();
        var number = (await scene.Files("c1")).Complaint.Number;
        Assert.Equal(PortalResult.Taken, await scene.Update(number, ComplaintStatus.Registered, number1912: "PV0912240017"));
        Assert.Equal(PortalResult.Taken, await scene.Update("PV0912240017", ComplaintStatus.Resolved));
        Assert.Equal(PortalResult.Repeated, await scene.Update("PV0912240017", ComplaintStatus.Resolved, again: true));
        Assert.Equal(PortalResult.NoSuchComplaint, await scene.Update("C-00000000", ComplaintStatus.Resolved));

        scene.Now += TimeSpan.FromHours(1);
        await scene.Says("c1", number, solved: false);
        await scene.Update(number, ComplaintStatus.Resolved, at: scene.Now.AddMinutes(-30));
        Assert.Equal(ComplaintState.Open, (await scene.Row(number)).State);
        Assert.Single(await scene.Notices(), notice => notice.StartsWith("ComplaintResolved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_words_of_a_complaint_are_ciphertext_and_its_target_tells_what_it_rests_on()
    {
        await using var scene = await ComplaintScene.Start();
        var row = await scene.Row((await scene.Files("c1", ComplaintKind.Supply)).Complaint.Number);
        Assert.Equal("It is broken.", ComplaintScene.Protection.DecryptText(row.Text));
        Assert.DoesNotContain("broken", System.Text.Encoding.UTF8.GetString(row.Text), StringComparison.Ordinal);
        Assert.Equal((TargetBasis.Press, row.RegisteredAt.AddHours(24)), (row.Basis, row.TargetAt));
        Assert.EndsWith("2020-02-19", row.TargetSource, StringComparison.Ordinal);
    }
}
