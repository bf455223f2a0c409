using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Tickets;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Staff.DeskScene;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>Changes of contacts that a person decides, and accounts on hold.</summary>
public sealed class ReviewDeskTests : IAsyncLifetime
{
    private DeskScene _scene = null!;

    private ReviewDesk Desk => _scene.Desks.Reviews;

    public async ValueTask InitializeAsync() => _scene = await DeskScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task What_is_in_review_stands_oldest_first_with_the_reason_and_masked_contacts_and_only_in_its_office()
    {
        var (first, _) = (await Asks("c1", NewMobile), await Asks("c2", "+919899123451", minutes: 5));
        await Asks("c1", "+919899123452", account: South, minutes: -5);
        var list = (await Desk.List(_scene.Ritu, Stop))!;
        Assert.Equal([(South, ReviewReason.JustChanged), (North, ReviewReason.Rival), (North, ReviewReason.Rival)], list.Select(item => (item.Account, item.Why)));
        Assert.Equal(("…3450", "…0011", first), (list[1].NewMasked, list[1].OldMasked, list[1].Id));
        Assert.Equal([North, North], (await Desk.List(_scene.OfNorth, Stop))!.Select(item => item.Account));
        Assert.Null(await Desk.List(_scene.Lineman, Stop));
    }

    [Fact]
    public async Task Who_approves_puts_it_on_record_ends_its_rivals_tells_all_sides_and_stands_in_the_audit_without_a_number()
    {
        var (mine, rival) = (await Asks("c1", NewMobile), await Asks("c2", "+919899123451"));
        await _scene.Add(Ticket("c1"));
        Assert.Equal(StaffResult.Done, await Desk.Approve(_scene.Ritu, mine, "bill seen, call 9899123450 or a@b.in", Stop));

        Assert.Equal([ChangeState.Applied, ChangeState.Superseded], [(await Row(mine)).State, (await Row(rival)).State]);
        Assert.Equal(["ChangeOvertaken +919899000002", "ChangeDone +919899000001", $"ChangeApplied {OldMobile}"], (await _scene.Notices()).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(_scene.Now.AddDays(7), (await Row(mine)).UndoUntil);
        Assert.NotNull(await _scene.Read(db => db.Tickets.Select(t => t.ClosedAt).SingleAsync(Stop)));
        Assert.Equal((AuditAction.ContactApproved, North, $"change {mine}: bill seen, call … or …"), Assert.Single(await _scene.Audit()));
        Assert.Equal(1, await _scene.Read(db => db.WriteBacks.CountAsync(Stop)));
    }

    [Fact]
    public async Task An_old_contact_undoes_what_was_approved_by_the_code_of_its_notice_and_the_account_is_on_hold()
    {
        var change = await Asks("c1", NewMobile);
        await Desk.Approve(_scene.Ritu, change, "bill seen", Stop);
        var text = await _scene.NoticeText(nameof(NoticeKind.ChangeApplied));
        var code = text[(text.IndexOf("/u/", StringComparison.Ordinal) + 3)..][..ChangeDesk.UndoCodeLength];
        Assert.Equal(UndoResult.Undone, await _scene.Contacts.Undo.Answer(code, NoticeAnswer.Stop, _scene.Now, Stop));
        var held = Assert.Single((await Desk.List(_scene.Ritu, Stop))!);
        Assert.Equal((ReviewReason.Undone, North), (held.Why, held.Account));
    }

    [Fact]
    public async Task Who_rejects_ends_it_and_the_chat_that_asked_hears_of_it()
    {
        var change = await Asks("c1", NewMobile);
        Assert.Equal(StaffResult.Done, await Desk.Reject(_scene.Ritu, change, "photo is of another house", Stop));
        Assert.Equal((ChangeState.Rejected, null), ((await Row(change)).State, (await Row(change)).Value));
        Assert.Equal(["ChangeRejected +919899000001"], await _scene.Notices());
        Assert.Contains("could not accept", await _scene.NoticeText(nameof(NoticeKind.ChangeRejected)), StringComparison.Ordinal);
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Approve(_scene.Nadeem, change, "bill seen", Stop));
    }

    [Fact]
    public async Task Nobody_decides_what_he_entered_or_his_own_number_or_another_offices_or_without_a_reason()
    {
        var entered = await Asks("c1", NewMobile, enteredBy: _scene.Ritu.Id);
        var own = await Asks("c2", AgentMobile, account: South);
        Assert.Equal(StaffResult.OwnWork, await Desk.Approve(_scene.Ritu, entered, "bill seen", Stop));
        Assert.Equal(StaffResult.OwnWork, await Desk.Approve(_scene.Ritu, own, "bill seen", Stop));
        Assert.All((await Desk.List(_scene.Ritu, Stop))!, item => Assert.True(item.IsOwn));
        Assert.Equal(StaffResult.NoSuch, await Desk.Approve(_scene.OfNorth, own, "bill seen", Stop));
        Assert.Equal(StaffResult.NoSuch, await Desk.Approve(_scene.Nadeem, 999, "bill seen", Stop));
        Assert.Equal(StaffResult.ReasonMissing, await Desk.Approve(_scene.Nadeem, own, "  ", Stop));
        Assert.Empty(await _scene.Audit());
        Assert.Equal(StaffResult.NotAllowed, await Desk.Approve(_scene.Lineman, own, "bill seen", Stop));
        await _scene.Leaves(_scene.Nadeem);
        Assert.Equal(StaffResult.NotAllowed, await Desk.Approve(_scene.Nadeem, own, "bill seen", Stop));
        Assert.All(await _scene.Audit(), line => Assert.Equal((AuditAction.Refused, South), (line.Action, line.Subject)));
        Assert.Equal(ChangeState.InReview, (await Row(own)).State);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does_and_the_other_hears_it()
    {
        var change = await Asks("c1", NewMobile);
        var results = await Task.WhenAll(Desk.Approve(_scene.Ritu, change, "bill seen", Stop), Desk.Reject(_scene.Nadeem, change, "not convinced", Stop));
        Assert.Equal([StaffResult.Done, StaffResult.AlreadyDecided], results.Order());
        Assert.Single(await _scene.Audit());
    }

    [Theory]
    [InlineData(HoldDecision.OldStands, OldMobile, ChangeState.Rejected)]
    [InlineData(HoldDecision.NewStands, NewMobile, ChangeState.Applied)]
    public async Task The_end_of_a_hold_leaves_one_side_on_record_tells_both_and_cannot_be_undone_by_either(HoldDecision decision, string live, ChangeState state)
    {
        var change = await Held();
        Assert.Equal(StaffResult.Done, await Desk.EndHold(_scene.Ritu, North, decision, "spoke to both", Stop));

        Assert.False(await _scene.Read(db => db.Accounts.Where(a => a.Number == North).Select(a => a.OnHold).SingleAsync(Stop)));
        var contact = await _scene.Read(db => db.Contacts.SingleAsync(c => c.State == ContactState.Live && c.AccountId == Account(db, North), Stop));
        Assert.Equal((DeskScene.Protection.ContactHash(live), state), (contact.Hash, (await Row(change)).State));
        var notices = await _scene.Notices();
        Assert.Contains($"HoldEnded {OldMobile}", notices);
        Assert.Contains($"HoldEnded {NewMobile}", notices);
        Assert.Contains(decision == HoldDecision.NewStands ? "ChangeDone +919899000001" : "ChangeRejected +919899000001", notices);
        Assert.Equal(decision == HoldDecision.NewStands ? UndoResult.Gone : UndoResult.Already, await _scene.Contacts.Undo.Answer("abc", NoticeAnswer.Stop, _scene.Now, Stop));
        Assert.Equal((AuditAction.HoldEnded, North, $"{decision}: spoke to both"), Assert.Single(await _scene.Audit()));
        Assert.Equal(decision == HoldDecision.OldStands ? 1 : 0, await _scene.Read(db => db.WriteBacks.CountAsync(Stop)));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.EndHold(_scene.Nadeem, North, decision, "spoke to both", Stop));
    }

    [Fact]
    public async Task A_change_is_not_approved_while_its_account_is_on_hold_and_an_old_contact_that_was_erased_does_not_come_back()
    {
        await Held();
        var waiting = await Asks("c2", "+919899123451");
        Assert.Equal(StaffResult.DecideFirst, await Desk.Approve(_scene.Ritu, waiting, "bill seen", Stop));
        await _scene.Write(db => db.Contacts.Where(c => c.State == ContactState.Replaced).ExecuteUpdateAsync(set => set.SetProperty(c => c.Value, Array.Empty<byte>()), Stop));
        Assert.Equal(StaffResult.Erased, await Desk.EndHold(_scene.Ritu, North, HoldDecision.OldStands, "spoke to both", Stop));
        Assert.Empty(await _scene.Audit());
    }

    [Fact]
    public async Task A_ticket_whose_change_waits_for_a_decision_is_not_closed_beside_it()
    {
        var change = await Asks("c1", NewMobile);
        await _scene.Add(Ticket("c1"));
        var number = await _scene.Read(db => db.Tickets.Select(t => t.Number).SingleAsync(Stop));
        Assert.Equal(StaffResult.DecideFirst, await _scene.Desks.Tickets.Close(_scene.Ritu, number, "done", Stop));
        await Desk.Reject(_scene.Ritu, change, "photo is of another house", Stop);
        Assert.Equal(StaffResult.AlreadyDecided, await _scene.Desks.Tickets.Close(_scene.Ritu, number, "done", Stop));
    }

    private static long Account(BotDbContext db, string number) => db.Accounts.Where(a => a.Number == number).Select(a => a.Id).Single();

    private static Ticket Ticket(string chat) => new() { Number = "T-1", Reason = TicketReason.ContactReview, ConversationId = chat, AccountNumber = North, OpenedAt = DateTimeOffset.UnixEpoch };

    private Task<ContactChange> Row(long id) => _scene.Read(db => db.ContactChanges.AsNoTracking().SingleAsync(c => c.Id == id, Stop));

    private Task<long> Asks(string chat, string mobile, string account = North, int minutes = 0, long? enteredBy = null) =>
        Make(chat, mobile, account, ChangeState.InReview, minutes, enteredBy);

    private async Task<long> Make(string chat, string mobile, string account, ChangeState state, int minutes, long? enteredBy)
    {
        var change = new ContactChange
        {
            AccountId = await _scene.Read(db => Task.FromResult(Account(db, account))),
            Kinds = ContactKinds.Mobile,
            Value = DeskScene.Protection.Encrypt(mobile),
            Hash = DeskScene.Protection.ContactHash(mobile),
            NewMasked = "…" + mobile[^4..],
            OldMasked = account == North ? "…0011" : "…0022",
            ConversationId = chat,
            State = state,
            RequestedAt = _scene.Now.AddMinutes(minutes),
            UndoHash = ChangeDesk.UndoHash(DeskScene.Protection, state == ChangeState.Undone ? "abc" : $"{chat}{mobile}"),
            InboundId = _scene.NextMessage(),
            EnteredBy = enteredBy,
        };
        await _scene.Add(change);
        return change.Id;
    }

    // The new number is on record, the old contact objected.
    private async Task<long> Held()
    {
        var change = await Make("c1", NewMobile, North, ChangeState.Undone, 0, null);
        await _scene.Write(async db =>
        {
            var account = await db.Accounts.Include(a => a.Contacts).SingleAsync(a => a.Number == North, Stop);
            (account.OnHold, account.Contacts[0].State) = (true, ContactState.Replaced);
            account.Contacts.Add(new Contact { Kind = ContactKind.Mobile, Value = DeskScene.Protection.Encrypt(NewMobile), Hash = DeskScene.Protection.ContactHash(NewMobile) });
        });
        return change;
    }
}
