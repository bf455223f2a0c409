using BijliMitra.Core.Accounts;
using BijliMitra.Core.Cases;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Core.Helpdesk;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BijliMitra.Tests.Core.Helpdesk.HandoffScene;

namespace BijliMitra.Tests.Core.Cases;

/// <summary>Codes that staff have sent in chats, on the database itself.</summary>
public sealed class CaseCodeTests
{
    private const string Account = "1042210011";
    private static readonly ContactEntry Entry = new(Account, ContactKind.Mobile, "98999 12345", "The old phone is lost, call 9899912345");

    [Fact]
    public async Task It_is_no_message_of_the_consumers_and_a_turn_that_runs_meanwhile_looks_again()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await Taken(scene);
        await scene.Writes("c1", "the account is 1042210011");

        Assert.Equal(CodeAskResult.Asked, await scene.Codes.StartVerify(Ritu, chat, "1042 210 011", Stop));

        await using var db = scene.Open();
        var row = await db.Conversations.SingleAsync(Stop);
        // One more than after the chat was taken; who owns it is as before.
        Assert.Equal((ChatOwner.Agent, 3L, 1, scene.Now), (row.Owner, row.Sequence, row.Handovers, row.LastMessageAt));
        Assert.Single(await db.Inbox.ToListAsync(Stop));
        var request = await db.CodeRequests.SingleAsync(Stop);
        Assert.Equal((Account, "c1", CodePurpose.OpenAccount, CodeOutcome.Pending), (request.AccountNumber, request.ConversationId, request.Purpose, request.Outcome));
        Assert.Equal((null, null), ((await scene.Case(chat)).WaitingSince, (await scene.Case(chat)).DueAt));
        Assert.Equal((AuditAction.CodeSent, "T-00000001", Account), await db.Audit.Where(a => a.Action == AuditAction.CodeSent).Select(a => new ValueTuple<AuditAction, string, string>(a.Action, a.Subject, a.Detail!)).SingleAsync(Stop));
    }

    [Fact]
    public async Task The_console_sees_how_many_tries_are_left_until_when_and_whether_it_went_out()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await Taken(scene);
        Assert.Null(await scene.Codes.Last(Ritu, chat, Stop));
        await scene.Codes.StartVerify(Ritu, chat, Account, Stop);

        var code = await scene.Codes.Last(Ritu, chat, Stop);
        Assert.Equal((CaseCodeState.Waiting, 3, scene.Now.AddMinutes(5), CodeOutcome.Pending, Account), (code!.State(scene.Now), code.Code.TriesLeft, code.Until, code.Outcome, code.Code.AccountNumber));
        await Happens(scene, chat, HandoffEventKind.CodeWrong);
        Assert.Equal(2, (await scene.Codes.Last(Neha, chat, Stop))!.Code.TriesLeft);
        Assert.Null(await scene.Codes.Last(Aman, chat, Stop));
        Assert.Equal(CaseCodeState.Expired, code.State(scene.Now.AddMinutes(5)));
        await Happens(scene, chat, HandoffEventKind.CodeWrong, HandoffEventKind.CodeWrong);
        Assert.Equal(CaseCodeState.Spent, (await scene.Codes.Last(Ritu, chat, Stop))!.State(scene.Now));
    }

    [Fact]
    public async Task A_supervisor_who_takes_the_chat_finds_no_code_of_somebody_elses()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await Taken(scene);
        await scene.Codes.StartVerify(Ritu, chat, Account, Stop);
        Assert.Equal(CodeAskResult.SomebodyElse, await scene.Codes.StartVerify(Neha, chat, Account, Stop));

        await scene.Take(Neha, chat);

        Assert.Null(await scene.Codes.Last(Neha, chat, Stop));
        Assert.Equal(CodeAskResult.SomebodyElse, await scene.Codes.StartVerify(Ritu, chat, Account, Stop));
        await scene.Write(db => scene.Book.Resolve(db, Neha, chat, scene.Now, default));
        Assert.Equal(CodeAskResult.Gone, await scene.Codes.StartVerify(Neha, chat, Account, Stop));
    }

    [Fact]
    public async Task Where_WhatsApp_takes_no_words_no_code_is_sent()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await Taken(scene);
        scene.Passes(StaffWords.Window);
        Assert.Equal(CodeAskResult.WindowClosed, await scene.Codes.StartVerify(Ritu, chat, Account, Stop));
        await using var db = scene.Open();
        Assert.False(await db.CodeRequests.AnyAsync(Stop));
    }

    [Fact]
    public async Task A_new_contact_needs_a_reason_and_a_proof_of_the_last_ten_minutes_and_the_audit_has_it_masked()
    {
        await using var scene = await new HandoffScene().Begin();
        var chat = await Taken(scene);
        Assert.Equal(CodeAskResult.ReasonMissing, await scene.Codes.StartChange(Ritu, chat, Entry with { Reason = "  x " }, Stop));
        Assert.Equal(CodeAskResult.ProveFirst, await scene.Codes.StartChange(Ritu, chat, Entry, Stop));
        await scene.Proves("c1", "+919810000011");

        Assert.Equal(CodeAskResult.Asked, await scene.Codes.StartChange(Ritu, chat, Entry, Stop));

        await using var db = scene.Open();
        var line = await db.Audit.SingleAsync(a => a.Action == AuditAction.CodeSent, Stop);
        Assert.Equal((Account, "T-00000001: Mobile …2345: The old phone is lost, call …"), (line.Subject, line.Detail));
        Assert.Equal("+919899912345", (await scene.Codes.Last(Ritu, chat, Stop))!.Contact!.Value);
        // What stays of the case tells neither the number nor its hash.
        var hash = SampleDatabase.Protection.ContactHash("+919899912345");
        Assert.All((await scene.Case(chat)).Events, one => Assert.DoesNotContain(hash, one.Detail ?? "", StringComparison.Ordinal));
        scene.Passes(TimeSpan.FromMinutes(11));
        Assert.Equal(CodeAskResult.ProveFirst, await scene.Codes.StartChange(Ritu, chat, Entry, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<long> Taken(HandoffScene scene)
    {
        var chat = await scene.Waits();
        await scene.Take(Ritu, chat);
        return chat;
    }

    private static Task<bool> Happens(HandoffScene scene, long chat, params HandoffEventKind[] kinds) => scene.Write(db =>
    {
        db.AddRange(kinds.Select(kind => new HandoffEvent { HandoffId = chat, At = scene.Now, Kind = kind }));
        return Task.FromResult(true);
    });
}
