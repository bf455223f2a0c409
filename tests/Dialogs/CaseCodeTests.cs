using BijliMitra.Core.Cases;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BijliMitra.Tests.Dialogs;

/// <summary>What is left on record of a contact that a member of staff entered.</summary>
public sealed class CaseCodeTests
{
    private const string Account = "1042210011";
    private static readonly ChannelAddress Chat = ChatHarness.Address("whatsapp", "+919899000001");

    [Fact]
    public async Task The_change_says_who_entered_it_and_he_does_not_decide_it()
    {
        await using var harness = await ChatHarness.Start();
        await Begin(harness);
        await harness.Say(Chat, await Ask(harness, (book, db, actor, id) => book.StartVerify(db, actor, id, Account, harness.Now, default)));
        harness.Now += TimeSpan.FromMinutes(1);
        await harness.Say(Chat, await Ask(harness, (book, db, actor, id) => book.StartChange(
            db, actor, id, new ContactEntry(Account, ContactKind.Mobile, "9876500001", "The phone is lost"), harness.Now, default)));

        await using var db = harness.Database();
        var change = await db.ContactChanges.SingleAsync(c => c.EnteredBy != null, Stop);
        var entered = await db.Staff.SingleAsync(s => s.Id == change.EnteredBy, Stop);
        Assert.Equal(("agent1", ChangeRoute.Verified, NewContactProof.Code, ChangeState.Applied), (entered.Code, change.Route, change.Proof, change.State));
        Assert.True(ReviewDesk.IsOwn(change, entered));
        Assert.False(ReviewDesk.IsOwn(change, await db.Staff.SingleAsync(s => s.Code == "agent2", Stop)));
        // The consumer waits for the person now, and has done so only since the bot was done.
        Assert.Equal(harness.Now, (await harness.Case(Chat))!.WaitingSince);
    }

    [Fact]
    public async Task A_typed_code_is_masked_and_a_wrong_one_lets_nobody_wait_for_the_person()
    {
        await using var harness = await ChatHarness.Start();
        await Begin(harness);
        var code = await Ask(harness, (book, db, actor, id) => book.StartVerify(db, actor, id, Account, harness.Now, default));

        await harness.Say(Chat, code == "123456" ? "123457" : "123456");

        Assert.True(harness.Last!.HoldsSecret);
        Assert.Null((await harness.Case(Chat))!.WaitingSince);
        await harness.Say(Chat, "one moment please");
        Assert.NotNull((await harness.Case(Chat))!.WaitingSince);
        Assert.Empty(harness.Last!.Replies);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task Begin(ChatHarness harness)
    {
        await harness.AtConsole("agent1", (_, db, actor) =>
        {
            db.Add(new Presence { StaffId = actor.Id, SeenAt = harness.Now, Available = true });
            return Task.FromResult(true);
        });
        await harness.Say(Chat, "I want to talk to a person");
        Assert.Equal(StaffResult.Done, (await harness.AtConsole("agent1", (desk, db, actor) => desk.Book.Next(db, actor, harness.Now, default))).Result);
    }

    private static async Task<string> Ask(ChatHarness harness, Func<CaseCodeBook, BotDbContext, StaffActor, long, Task<CodeAskResult>> ask)
    {
        var id = (await harness.Case(Chat))!.Id;
        var (result, codes) = await harness.AskForCode("agent1", (book, db, actor) => ask(book, db, actor, id));
        Assert.Equal(CodeAskResult.Asked, result);
        return Assert.Single(codes).Code;
    }
}
