using BijliMitra.Core.Complaints;
using BijliMitra.Core.Notifications;
using BijliMitra.Core.Staff;
using BijliMitra.Core.Texts;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Staff.DeskScene;

namespace BijliMitra.Tests.Core.Staff;

/// <summary>The complaint desk.</summary>
public sealed class ComplaintWorkTests : IAsyncLifetime
{
    private DeskScene _scene = null!;

    private ComplaintWork Desk => _scene.Desks.Complaints;

    public async ValueTask InitializeAsync() => _scene = await DeskScene.Start();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task The_list_goes_by_the_nearest_target_and_by_what_is_asked_for()
    {
        await Files("C-1", ComplaintKind.MeterFault, _scene.NorthOffice, hours: 5);
        await Files("C-2", ComplaintKind.Supply, _scene.SouthOffice, hours: -1);
        await Files("C-3", ComplaintKind.MeterFault, _scene.SouthOffice, hours: 1, level: PostLevel.ChiefEngineer);
        await Files("C-4", ComplaintKind.MeterFault, null, hours: 2, state: ComplaintState.Closed);
        Assert.Equal(["C-2", "C-3", "C-1"], await List(_scene.Ritu, new()));
        Assert.Equal(["C-2"], await List(_scene.Ritu, new() { Overdue = true }));
        Assert.Equal(["C-3", "C-1"], await List(_scene.Ritu, new() { Kind = ComplaintKind.MeterFault }));
        Assert.Equal(["C-3"], await List(_scene.Ritu, new() { Level = PostLevel.ChiefEngineer }));
        Assert.Equal(["C-4"], await List(_scene.Ritu, new() { State = ComplaintState.Closed }));
        Assert.Equal(["C-2", "C-3"], await List(_scene.Ritu, new() { AreaId = _scene.SouthOffice }));
        Assert.Equal(["C-1"], await List(_scene.OfNorth, new()));
        Assert.Null(await _scene.Desks.ComplaintFiles.List(_scene.Lineman, new(), Stop));
    }

    // A sub-division does not read what may be about itself; the circle's office and those who work for all do.
    [Fact]
    public async Task What_may_be_about_an_office_is_not_seen_there_and_never_sent_below_its_first_level()
    {
        await Files("C-1", ComplaintKind.MoneyAsked, _scene.NorthOffice, level: PostLevel.SuperintendingEngineer);
        Assert.Empty(await List(_scene.OfNorth, new()));
        Assert.Null(await _scene.Desks.ComplaintFiles.Open(_scene.OfNorth, "C-1", Stop));
        Assert.Equal(StaffResult.NoSuch, await Desk.Solve(_scene.OfNorth, "C-1", "Nothing found.", Stop));
        Assert.NotNull(await _scene.Desks.ComplaintFiles.Open(_scene.Ritu, "C-1", Stop));
        Assert.Equal(StaffResult.BadValue, await Send("C-1", _scene.NorthOffice, PostLevel.JuniorEngineer));
        Assert.Equal(StaffResult.Done, await Send("C-1", _scene.NorthOffice, PostLevel.ChiefEngineer));
    }

    [Fact]
    public async Task That_it_is_solved_asks_the_consumer_once_and_only_his_word_closes_it()
    {
        await Files("C-1");
        Assert.Equal(StaffResult.Done, await Desk.Solve(_scene.Ritu, "C-1", "The meter was\nreplaced.", Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Solve(_scene.Nadeem, "C-1", "Done.", Stop));
        Assert.Equal(["ComplaintResolved +919899000001"], await _scene.Notices());
        var file = (await _scene.Desks.ComplaintFiles.Open(_scene.Ritu, "C-1", Stop))!;
        Assert.Equal(ComplaintState.Resolved, file.Item.State);
        Assert.Equal([(ComplaintHappening.Resolved, "The meter was replaced."), (ComplaintHappening.Asked, null)], file.History.Select(step => (step.What, step.Text)));
        Assert.Equal((AuditAction.ComplaintChanged, "C-1", "solved"), Assert.Single(await _scene.Audit()));
        Assert.Equal(StaffResult.DecideFirst, await Send("C-1", _scene.SouthOffice, PostLevel.JuniorEngineer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Call me at 98100 00011")]
    [InlineData("See https://fraud.example")]
    [InlineData("Write to a@b.in")]
    public async Task Words_for_the_consumer_hold_no_number_address_or_link(string words)
    {
        await Files("C-1");
        Assert.Equal(StaffResult.BadWords, await Desk.Remark(_scene.Ritu, "C-1", words, Stop));
        Assert.Equal(StaffResult.BadWords, await Desk.Solve(_scene.Ritu, "C-1", words, Stop));
        Assert.Equal(StaffResult.BadWords, await Desk.Remark(_scene.Ritu, "C-1", new string('x', ComplaintWork.LongestRemarks + 1), Stop));
        Assert.Empty(await _scene.Audit());
    }

    [Fact]
    public async Task A_remark_and_the_number_of_1912_stand_in_the_history_and_the_consumers_words_show_no_number()
    {
        await Files("C-1");
        Assert.Equal(StaffResult.Done, await Desk.Remark(_scene.Ritu, "C-1", "A visit is planned for Monday.", Stop));
        Assert.Equal(StaffResult.Done, await Desk.Note1912(_scene.Ritu, "C-1", " pv-4711/26 ", Stop));
        Assert.Equal(StaffResult.AlreadyDecided, await Desk.Note1912(_scene.Ritu, "C-1", "PV-4711/26", Stop));
        Assert.Equal(StaffResult.BadValue, await Desk.Note1912(_scene.Ritu, "C-1", "?", Stop));
        var file = (await _scene.Desks.ComplaintFiles.Open(_scene.Ritu, "C-1", Stop))!;
        Assert.Equal(("PV-4711/26", "It is broken, call … please."), (file.Item.Number1912, file.Text));
        Assert.Equal([ComplaintHappening.Remarked, ComplaintHappening.Numbered], file.History.Select(step => step.What));
    }

    [Fact]
    public async Task Whoever_passes_it_round_gains_no_time_and_a_level_above_gets_its_own()
    {
        await Files("C-1", hours: 3);
        var due = (await Row("C-1")).DueAt;
        Assert.Equal(StaffResult.Done, await Send("C-1", _scene.SouthOffice, PostLevel.JuniorEngineer));
        Assert.Equal(StaffResult.AlreadyDecided, await Send("C-1", _scene.SouthOffice, PostLevel.JuniorEngineer));
        Assert.Equal((due, _scene.SouthOffice), ((await Row("C-1")).DueAt, (await Row("C-1")).AreaId));
        Assert.Equal(StaffResult.Done, await Send("C-1", _scene.SouthOffice, PostLevel.ExecutiveEngineer));
        Assert.True((await Row("C-1")).DueAt > due);
        Assert.Equal(StaffResult.Done, await Send("C-1", _scene.SouthOffice, PostLevel.ChiefEngineer));
        Assert.Null((await Row("C-1")).DueAt);
        Assert.Equal(StaffResult.BadValue, await Send("C-1", 999, PostLevel.ChiefEngineer));
        Assert.Equal(StaffResult.NoSuch, await Desk.Remark(_scene.OfNorth, "C-1", "Ours no more.", Stop));
    }

    private async Task<IEnumerable<string>> List(StaffActor actor, ComplaintFilter filter) => (await _scene.Desks.ComplaintFiles.List(actor, filter, Stop))!.Select(item => item.Number);

    private Task<StaffResult> Send(string number, long? area, PostLevel level) => Desk.SendOn(_scene.Ritu, number, area, CompanyFunction.Meter, level, "not ours", Stop);

    private Task<Complaint> Row(string number) => _scene.Read(db => db.Complaints.AsNoTracking().SingleAsync(c => c.Number == number, Stop));

    private Task Files(
        string number, ComplaintKind kind = ComplaintKind.MeterFault, long? area = null, int hours = 5, PostLevel level = PostLevel.JuniorEngineer,
        ComplaintState state = ComplaintState.Open) => _scene.Add(new Complaint
        {
            Number = number,
            Kind = kind,
            Function = CompanyFunction.Meter,
            AreaId = area,
            ConversationId = "c1",
            Language = Language.English,
            Text = Protection.Encrypt("It is broken, call 9810000011 please."),
            RegisteredAt = _scene.Now,
            TargetAt = _scene.Now.AddHours(hours),
            TargetSource = "",
            DueAt = state == ComplaintState.Closed ? null : _scene.Now.AddHours(hours),
            Level = level,
            State = state,
            InboundId = _scene.NextMessage(),
        });
}
