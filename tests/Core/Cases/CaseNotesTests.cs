using BijliMitra.Core.Cases;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Privacy;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Core.Helpdesk;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Cases;

/// <summary>What staff note of a case for each other, and what they mark it with.</summary>
public sealed class CaseNotesTests
{
    [Fact]
    public async Task Who_has_the_case_and_a_supervisor_note_and_read_and_nobody_else_does()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        Assert.Equal(NoteResult.SomebodyElse, await scene.Cases.Notes.Add(Ritu, chat, "not mine yet", Stop));
        await scene.Take(Ritu, chat);

        Assert.Equal(NoteResult.Done, await scene.Cases.Notes.Add(Ritu, chat, " angry about the code 482913,\ncall 98100 00011 ", Stop));
        Assert.Equal(NoteResult.Done, await scene.Cases.Notes.Add(Neha, chat, "be kind", Stop));
        Assert.Equal(NoteResult.SomebodyElse, await scene.Cases.Notes.Add(Aman, chat, "curious", Stop));

        var file = await scene.Cases.Notes.Read(Ritu, chat, Stop);
        Assert.Equal([("agent1", "angry about the code ......,\ncall …"), ("supervisor1", "be kind")], file!.Notes.Select(note => (note.By, note.Words)));
        Assert.Equal(("T-00000001", scene.Now), (file.Notes[0].Number, file.Notes[0].At));
        Assert.NotNull(await scene.Cases.Notes.Read(Neha, chat, Stop));
        Assert.Null(await scene.Cases.Notes.Read(Aman, chat, Stop));
        Assert.Empty(await scene.Said());
        await using var db = scene.Open();
        Assert.Equal(["angry about the code ......,\ncall …", "be kind"], (await db.CaseNotes.OrderBy(n => n.Id).ToListAsync(Stop)).Select(n => SampleDatabase.Protection.DecryptText(n.Words)));
        var audit = await db.Audit.Where(a => a.Action == AuditAction.CaseNoted).ToListAsync(Stop);
        Assert.Equal([("agent1", "T-00000001", null), ("supervisor1", "T-00000001", null)], audit.Select(a => (a.Code, a.Subject, a.Detail)));
    }

    [Fact]
    public async Task Who_gets_a_later_case_of_the_chat_reads_the_notes_of_the_earlier_one_but_not_its_tags()
    {
        await using var scene = await Begin();
        var (first, other) = (await scene.Waits(), await scene.Waits());
        await scene.Take(Ritu, first);
        await scene.Take(Ritu, other);
        await scene.Cases.Notes.Add(Ritu, first, "asked twice already", Stop);
        await scene.Cases.Notes.Add(Ritu, other, "somebody else's", Stop);
        await scene.Cases.Notes.Tag(Ritu, first, "billing", true, Stop);
        await scene.Write(db => scene.Book.Resolve(db, Ritu, first, scene.Now, Stop));

        var later = await scene.Write(db => scene.Book.TakeUp(db, Aman, "c1", null, scene.Now, Stop));

        var file = await scene.Cases.Notes.Read(Aman, later.HandoffId!.Value, Stop);
        Assert.Equal(("T-00000001", "asked twice already"), (Assert.Single(file!.Notes).Number, file.Notes[0].Words));
        Assert.Empty(file.Tags);
        // She had it last; what she may not do any more is change it.
        Assert.NotNull(await scene.Cases.Notes.Read(Ritu, first, Stop));
        Assert.Equal(NoteResult.Gone, await scene.Cases.Notes.Add(Ritu, first, "too late", Stop));
    }

    [Fact]
    public async Task Too_much_and_too_many_are_refused()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        Assert.Equal(NoteResult.BadText, await scene.Cases.Notes.Add(Ritu, chat, " \n ", Stop));
        Assert.Equal(NoteResult.BadText, await scene.Cases.Notes.Add(Ritu, chat, new string('x', CaseNotes.LongestNote + 1), Stop));
        await scene.Write(async db =>
        {
            db.AddRange(Enumerable.Range(0, CaseNotes.MostNotes - 1).Select(_ => new CaseNote { HandoffId = chat, StaffId = Ritu.Id, At = scene.Now, Words = SampleDatabase.Protection.Encrypt("x") }));
            return await db.SaveChangesAsync(Stop);
        });
        Assert.Equal(NoteResult.Done, await scene.Cases.Notes.Add(Ritu, chat, new string('x', CaseNotes.LongestNote), Stop));
        Assert.Equal(NoteResult.TooMany, await scene.Cases.Notes.Add(Ritu, chat, "one more", Stop));
    }

    [Fact]
    public async Task Tags_are_those_of_the_company_and_each_change_is_audited_once()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        Assert.Equal(NoteResult.NoSuchTag, await scene.Cases.Notes.Tag(Ritu, chat, "Billing", true, Stop));
        foreach (var on in new[] { true, true, false, false, true })
            Assert.Equal(NoteResult.Done, await scene.Cases.Notes.Tag(Ritu, chat, "billing", on, Stop));
        Assert.Equal(NoteResult.SomebodyElse, await scene.Cases.Notes.Tag(Aman, chat, "outage", true, Stop));

        Assert.Equal(["billing"], (await scene.Cases.Notes.Read(Ritu, chat, Stop))!.Tags);
        await using var db = scene.Open();
        Assert.Equal(["+ billing", "- billing", "+ billing"], await db.Audit.Where(a => a.Action == AuditAction.CaseNoted).OrderBy(a => a.Id).Select(a => a.Detail).ToListAsync(Stop));
    }

    [Fact]
    public async Task A_chat_that_is_forgotten_takes_its_notes_with_it_and_no_ended_case_is_tied_to_it_any_more()
    {
        await using var scene = await Begin();
        var (gone, stays) = (await scene.Waits(), await scene.Waits());
        foreach (var chat in new[] { gone, stays })
        {
            await scene.Take(Ritu, chat);
            await scene.Cases.Notes.Add(Ritu, chat, "a note", Stop);
            await scene.Cases.Notes.Tag(Ritu, chat, "billing", true, Stop);
        }
        await scene.Console.BeThere(Aman, true, Stop);
        await scene.Write(db => scene.Book.HandTo(db, Ritu, gone, Aman.Id, "please call him", scene.Now, Stop));
        await scene.Write(db => scene.Book.Resolve(db, Aman, gone, scene.Now, Stop));

        await scene.Write(async db =>
        {
            await CaseEraser.Forget(db, "c1", Stop);
            return 0;
        });

        await using var after = scene.Open();
        Assert.Equal(stays, (await after.CaseNotes.SingleAsync(Stop)).HandoffId);
        Assert.Equal(["", "c2"], await after.Handoffs.OrderBy(h => h.Id).Select(h => h.ConversationId).ToListAsync(Stop));
        Assert.False(await after.HandoffEvents.AnyAsync(e => e.Detail == "please call him", Stop));
        Assert.Equal(2, await after.CaseTags.CountAsync(Stop));
    }

    [Fact]
    public async Task Notes_are_kept_no_longer_than_messages()
    {
        await using var scene = await Begin();
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        await scene.Cases.Notes.Add(Ritu, chat, "a note", Stop);

        Assert.Equal(0, await scene.Write(db => CaseEraser.EraseOld(db, scene.Now, 10, Stop)));
        Assert.Equal(1, await scene.Write(db => CaseEraser.EraseOld(db, scene.Now.AddSeconds(1), 10, Stop)));
        Assert.Empty((await scene.Cases.Notes.Read(Ritu, chat, Stop))!.Notes);
    }

    private static async Task<HandoffScene> Begin()
    {
        var scene = await new HandoffScene(new HelpdeskOptions { Tags = { "billing", "outage" } }).Begin();
        await scene.Hires(Ritu, Aman, Neha);
        return scene;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
