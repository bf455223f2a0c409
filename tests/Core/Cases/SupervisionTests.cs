using BijliMitra.Core.Cases;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Texts;
using BijliMitra.Tests.Core.Helpdesk;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Cases;

/// <summary>What a supervisor sees: who works on what, and what the figures of a day are.</summary>
public sealed class SupervisionTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("", null, null)]
    [InlineData("7", 7.0, 7.0)]
    [InlineData("9 1 5", 5.0, 9.0)]
    [InlineData("1 2 3 4", 2.5, 4.0)]
    [InlineData("1 2 3 4 5 6 7 8 9 10", 5.5, 9.0)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11", 6.0, 10.0)]
    public void The_median_is_the_middle_and_nine_in_ten_do_not_exceed_the_ninetieth(string minutes, double? median, double? ninetieth)
    {
        var waits = Waits.Of(minutes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => TimeSpan.FromMinutes(int.Parse(one))));
        Assert.Equal((median, ninetieth), (waits.Median?.TotalMinutes, waits.Ninetieth?.TotalMinutes));
    }

    [Fact]
    public async Task An_answer_at_the_last_moment_is_in_time_and_who_left_before_it_counts_neither_way()
    {
        await using var scene = await Begin();
        var limit = TimeSpan.FromMinutes(5);
        await Was(scene, answered: limit);
        await Was(scene, answered: limit + TimeSpan.FromSeconds(1));
        await Was(scene, state: HandoffState.Left, ended: limit);
        await Was(scene, state: HandoffState.Left, ended: limit + TimeSpan.FromSeconds(1));
        await Was(scene, state: HandoffState.Unanswered, ended: TimeSpan.FromMinutes(20));
        // Of the same day, and it still waits: too long by the scene's clock or not.
        await Was(scene, asked: scene.Now - limit);
        await Was(scene, asked: scene.Now - limit - TimeSpan.FromSeconds(1));

        var all = (await Figures(scene)).All;

        Assert.Equal((7, 1, 5), (all.Asked, all.InTime, all.Due));
        Assert.Equal((2, 1), (all.Left, all.Unanswered));
        Assert.Equal((2, limit + TimeSpan.FromSeconds(0.5)), (all.FirstReply.Count, all.FirstReply.Median!.Value));
    }

    [Fact]
    public async Task A_case_belongs_to_the_day_in_India_on_which_it_began()
    {
        await using var scene = await Begin();
        var midnight = IndianTime.StartOf(Day);
        await Was(scene, asked: midnight.AddSeconds(-1), answered: TimeSpan.FromMinutes(2), ended: TimeSpan.FromMinutes(10), state: HandoffState.Resolved);
        await Was(scene, asked: midnight, answered: TimeSpan.FromMinutes(4));
        await Was(scene, asked: midnight.AddHours(23.99), answered: TimeSpan.FromMinutes(1));
        await Was(scene, asked: midnight.AddDays(1));

        var (day, before, week) = (await Figures(scene), await Figures(scene, Day.AddDays(-1)), await Figures(scene, Day, 7));

        Assert.Equal((2, 1, 3), (day.All.Asked, before.All.Asked, week.All.Asked));
        Assert.Equal((Day.AddDays(-6), Day), (week.From, week.To));
        Assert.Equal(TimeSpan.FromMinutes(10), before.All.ToResolve.Median);
        Assert.Equal([new HourOfDay(0, 1, 1), new HourOfDay(23, 1, 1)], day.Hours.Where(hour => hour.Asked > 0));
        Assert.Equal(24, day.Hours.Count);
        Assert.Equal(new HourOfDay(23, 2, 2), week.Hours[23]);
    }

    [Fact]
    public async Task The_first_words_are_whose_wrote_them_and_the_end_is_whose_had_the_case_last()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        scene.Now = scene.Now.AddMinutes(3);
        await scene.Take(Ritu, chat);
        await scene.Say(Ritu, chat, "hello", "k1");
        await scene.Write(async db =>
        {
            db.Add(new Presence { StaffId = Aman.Id, SeenAt = scene.Now, Available = true });
            await db.SaveChangesAsync(Stop);
            return await scene.Book.HandTo(db, Ritu, chat, Aman.Id, null, scene.Now, Stop);
        });
        scene.Now = scene.Now.AddMinutes(7);
        await scene.Say(Aman, chat, "done", "k2");
        await scene.Write(db => scene.Book.Resolve(db, Aman, chat, scene.Now, Stop));
        await scene.Write(db => db.Handoffs.ExecuteUpdateAsync(set => set.SetProperty(h => h.Helped, true), Stop));

        var figures = await Figures(scene);

        var (ritu, aman) = (figures.People.Single(one => one.Code == "agent1").Figures, figures.People.Single(one => one.Code == "agent2").Figures);
        Assert.Equal((1, 1, 0, 0), (ritu.Taken, ritu.FirstReply.Count, ritu.ToResolve.Count, ritu.Helped));
        Assert.Equal((1, 0, 1, 1), (aman.Taken, aman.FirstReply.Count, aman.ToResolve.Count, aman.Helped));
        Assert.Equal((1, 1, 1, 1, 1), (figures.All.Taken, figures.All.FirstReply.Count, figures.All.ToResolve.Count, figures.All.Helped, figures.All.AskedWhether));
        // It came a second after the scene's beginning.
        Assert.Equal(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1), aman.ToResolve.Median);
    }

    [Fact]
    public async Task Cases_are_counted_by_tag_the_most_frequent_first_and_each_for_all_it_is_about()
    {
        await using var scene = await Begin();
        var (first, second, older) = (await scene.Waits(), await scene.Waits(), await scene.Waits());
        foreach (var (id, tag) in new[] { (first, "billing"), (first, "meter"), (second, "meter"), (older, "billing") })
        {
            await scene.Take(Ritu, id);
            Assert.Equal(NoteResult.Done, await scene.Cases.Notes.Tag(Ritu, id, tag, true, Stop));
        }
        await scene.Write(db => db.Handoffs.Where(h => h.Id == older).ExecuteUpdateAsync(set => set.SetProperty(h => h.AskedAt, scene.Now.AddDays(-1)), Stop));

        Assert.Equal([new TaggedCases("meter", 2), new TaggedCases("billing", 1)], (await Figures(scene)).Tags);
        Assert.Equal([new TaggedCases("billing", 2), new TaggedCases("meter", 2)], (await Figures(scene, Day, 7)).Tags);
    }

    [Fact]
    public async Task What_staff_took_up_by_themselves_nobody_waited_for()
    {
        await using var scene = await Begin();
        await Was(scene, answered: TimeSpan.FromHours(1), ended: TimeSpan.FromHours(2), state: HandoffState.Resolved, reason: HandoffReason.Taken);
        var all = (await Figures(scene)).All;
        Assert.Equal((0, 0, 0, 1), (all.Asked, all.FirstReply.Count, all.Due, all.ToResolve.Count));
    }

    [Fact]
    public async Task The_board_shows_who_is_there_with_which_chats_and_what_stands_with_the_supervisor_first()
    {
        await using var scene = await Begin();
        var (urgent, late, mine) = (await scene.Waits(urgent: true), await scene.Waits(), await scene.Waits());
        await scene.Write(db => db.Handoffs.Where(h => h.Id == late).ExecuteUpdateAsync(set => set.SetProperty(h => h.Step, WaitStep.Supervisor), Stop));
        await scene.Take(Ritu, mine);
        await scene.Console.BeThere(Aman, false, Stop);

        var board = await scene.Cases.Supervision.Now(Neha, Language.English, Stop);

        Assert.Equal([late, urgent], board!.Waiting.Select(item => item.Id));
        Assert.Equal([("agent1", false, false, 1), ("agent2", true, false, 0)], board.People.Select(one => (one.Code, one.IsThere, one.IsAvailable, one.Chats.Count)));
        Assert.Equal(mine, Assert.Single(board.People[0].Chats).Id);
    }

    [Fact]
    public async Task Who_only_looks_is_there_and_takes_chats_as_before()
    {
        await using var scene = await Begin();
        foreach (var (available, expected) in new (bool?, bool)[] { (null, true), (false, false), (null, false), (true, true), (null, true), (false, false), (null, false) })
        {
            await scene.Console.BeThere(Aman, available, Stop);
            Assert.Equal((true, expected), (await scene.Cases.Supervision.Now(Neha, Language.English, Stop))!.People.Select(one => (one.IsThere, one.IsAvailable)).Single());
        }
    }

    [Fact]
    public async Task It_is_for_supervisors_and_one_of_an_office_sees_what_belongs_there()
    {
        await using var scene = await Begin();
        await scene.Waits(office: 'W');
        await scene.Waits(office: 'E');
        await scene.Waits();
        Assert.Null(await scene.Cases.Supervision.Now(Ritu, Language.English, Stop));
        Assert.Null(await scene.Cases.Supervision.Figures(Ritu, Day, 1, Language.English, Stop));
        Assert.Equal(3, (await Figures(scene)).All.Asked);

        await scene.Write(db => db.Staff.Where(s => s.Id == Neha.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.AreaId, 2), Stop));
        Assert.Equal(2, (await Figures(scene)).All.Asked);
    }

    private static async Task<SupervisionFigures> Figures(HandoffScene scene, DateOnly? last = null, int days = 1) =>
        (await scene.Cases.Supervision.Figures(Neha, last ?? Day, days, Language.English, Stop))!;

    private static async Task Was(
        HandoffScene scene, DateTimeOffset? asked = null, TimeSpan? answered = null, TimeSpan? ended = null, HandoffState state = HandoffState.Waiting, HandoffReason reason = HandoffReason.Asked)
    {
        var (id, at) = (await scene.Waits(), asked ?? scene.Now.AddHours(-1));
        await scene.Write(db => db.Handoffs.Where(h => h.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(h => h.AskedAt, at).SetProperty(h => h.FirstReplyAt, at + answered).SetProperty(h => h.EndedAt, at + ended)
                .SetProperty(h => h.State, state).SetProperty(h => h.Reason, reason), Stop));
    }

    private static async Task<HandoffScene> Begin()
    {
        var scene = await new HandoffScene(new HelpdeskOptions { Tags = { "billing", "meter" } }).Begin();
        await scene.Hires(Ritu, Aman, Neha);
        return scene;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
