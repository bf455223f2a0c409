using BijliMitra.Core.Cases;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using BijliMitra.Core.Staff;
using BijliMitra.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Tests.Dialogs;

/// <summary>
/// What a member of staff does in a chat file: <c>staff agent1 is there</c>, <c>staff agent1 goes</c>, <c>staff agent1 takes next</c>, <c>staff agent1 takes</c> (the chat at hand),
/// <c>staff agent1 says Good morning</c>, <c>staff agent1 calls</c> (by the template), <c>staff agent1 hands to agent2</c>, <c>staff agent1 hands to team Billing</c>,
/// <c>staff agent1 returns</c>, <c>staff agent1 resolves</c>, <c>staff agent1 tells all नमस्ते | Hello</c>, <c>staff agent1 asks for the code of 1042210011</c>,
/// <c>staff agent1 sees the bill on the photo</c>, <c>staff agent1 sees no bill on the photo</c>,
/// <c>staff agent1 enters Mobile of 1042210011 as 9876500001 because The consumer lost the phone</c> (or <c>Email</c>, <c>WhatsApp</c>; without <c>because</c>: no reason).
/// </summary>
internal sealed class StaffInChat(ChatHarness harness, string code)
{
    /// <summary>The codes that it had sent.</summary>
    public IReadOnlyList<ArrivedCode> Codes { get; private set; } = [];

    /// <summary>Does it and returns what the console says; null where it is done.</summary>
    public async Task<string?> Do(ChannelAddress chat, string[] does, string line) => does switch
    {
        ["asks", "for", "the", "code", "of", var account] => await Ask(chat, (book, db, actor, id) => book.StartVerify(db, actor, id, account, harness.Now, default)),
        ["enters", var kind, "of", var account, "as", var value, ..] => await Ask(chat, (book, db, actor, id) => book.StartChange(
            db, actor, id, new ContactEntry(account, Enum.Parse<ContactKind>(kind), value, line.Split(" because ").ElementAtOrDefault(1)), harness.Now, default)),
        _ => await Carry(chat, does, line) is var result and not StaffResult.Done ? $"{result}" : null,
    };

    private async Task<string?> Ask(ChannelAddress chat, Func<CaseCodeBook, BotDbContext, StaffActor, long, Task<CodeAskResult>> ask)
    {
        var id = (await harness.Case(chat))?.Id ?? 0;
        (var result, Codes) = await harness.AskForCode(code, (book, db, actor) => ask(book, db, actor, id));
        return result == CodeAskResult.Asked ? null : $"{result}";
    }

    private async Task<StaffResult> Carry(ChannelAddress chat, string[] does, string line)
    {
        var id = (await harness.Case(chat))?.Id ?? 0;
        return does switch
        {
            ["is", "there"] => await Be(true),
            ["goes"] => await Be(false),
            ["takes", "next"] => (await harness.AtConsole(code, (desk, db, actor) => desk.Book.Next(db, actor, harness.Now, default))).Result,
            ["takes"] when id != 0 => await harness.AtConsole(code, (desk, db, actor) => desk.Book.Take(db, actor, id, harness.Now, default)),
            ["takes"] => (await harness.AtConsole(code, (desk, db, actor) => desk.Book.TakeUp(db, actor, SampleDatabase.Protection.ConversationId(chat), null, harness.Now, default))).Result,
            ["says", ..] => await harness.AtConsole(code, (desk, db, actor) => desk.Words.Say(
                db, actor, id, line, line[(line.IndexOf(" says ", StringComparison.Ordinal) + " says ".Length)..], harness.Now, default)),
            ["calls"] => await harness.AtConsole(code, (desk, db, actor) => desk.Words.Call(db, actor, id, harness.Now, default)),
            ["hands", "to", "team", var team] => await harness.AtConsole(code, (desk, db, actor) => desk.Book.HandToTeam(db, actor, id, team, null, harness.Now, default)),
            ["hands", "to", var colleague] => await harness.AtConsole(code, async (desk, db, actor) => await desk.Book.HandTo(
                db, actor, id, await db.Staff.Where(s => s.Code == colleague).Select(s => s.Id).SingleAsync(), null, harness.Now, default)),
            ["returns"] => await harness.AtConsole(code, (desk, db, actor) => desk.Book.Return(db, actor, id, harness.Now, default)),
            ["resolves"] => await harness.AtConsole(code, (desk, db, actor) => desk.Book.Resolve(db, actor, id, harness.Now, default)),
            ["sees", "the", "bill", "on", "the", "photo"] => await harness.OnPhoto(chat, code, (paper, scope, ticket) => paper.Confirm(scope, ticket, default)),
            ["sees", "no", "bill", "on", "the", "photo"] => await harness.OnPhoto(chat, code, (paper, scope, ticket) => paper.Refuse(scope, ticket, default)),
            ["tells", "all", ..] => await TellAll(line[(line.IndexOf(" all ", StringComparison.Ordinal) + " all ".Length)..].Split(" | ")),
            _ => throw new FormatException($"A chat file does not know: {line}"),
        };
    }

    private Task<StaffResult> Be(bool there) => harness.AtConsole(code, async (_, db, actor) =>
    {
        await db.Presences.Where(p => p.StaffId == actor.Id).ExecuteDeleteAsync();
        if (there)
        {
            db.Add(new Presence { StaffId = actor.Id, SeenAt = harness.Now, Available = true });
        }
        return StaffResult.Done;
    });

    private Task<StaffResult> TellAll(string[] words) => harness.AtConsole(code, async (desk, db, actor) =>
    {
        var waiting = await db.Handoffs.Where(h => h.State == HandoffState.Waiting).Select(h => h.Id).ToListAsync();
        return await desk.Words.SayToMany(db, actor, waiting, words[0], words[0], words[1], harness.Now, default) > 0 ? StaffResult.Done : StaffResult.Nothing;
    });
}
