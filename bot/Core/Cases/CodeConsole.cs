using BijliMitra.Core.Accounts;
using BijliMitra.Core.Contacts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Staff;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>Codes in chats that staff have, as the console uses them: each call is one transaction, or one look.</summary>
public sealed class CodeConsole
{
    private readonly Writer _writer;
    private readonly Func<BotDbContext> _openDatabase;
    private readonly CaseCodeReader _reader;
    private readonly TimeProvider _clock;

    internal CodeConsole(
        Func<BotDbContext> openDatabase, Writer writer, Protection protection, CodeDesk codes, AccountDesk accounts, ContactDesk contacts, TimeProvider clock)
    {
        (_openDatabase, _writer, _clock) = (openDatabase, writer, clock);
        _reader = new CaseCodeReader(protection, codes);
        Book = new CaseCodeBook(codes, accounts, contacts, new ChatLines(protection), protection);
        Desk = new CaseCodeDesk(openDatabase, _reader, codes);
    }

    /// <summary>The same codes for the turns of the chats.</summary>
    public CaseCodeDesk Desk { get; }

    internal CaseCodeBook Book { get; }

    /// <summary>Has a code sent to a contact on record of the account that the consumer named: typed in the chat, it proves the account.</summary>
    public Task<CodeAskResult> StartVerify(StaffActor actor, long handoff, string? account, CancellationToken stop) =>
        _writer.Write(async (scope, token) => await Book.StartVerify(await scope.Db(token), actor, handoff, account, _clock.GetUtcNow(), token), stop);

    /// <summary>Has a code sent to a contact that the consumer told: typed in the chat, it puts the change on its way.</summary>
    public Task<CodeAskResult> StartChange(StaffActor actor, long handoff, ContactEntry entry, CancellationToken stop) =>
        _writer.Write(async (scope, token) => await Book.StartChange(await scope.Db(token), actor, handoff, entry, _clock.GetUtcNow(), token), stop);

    /// <summary>The last code of a chat that the actor has, or a supervisor looks at; null where there is none. Nothing of it tells the code.</summary>
    public async Task<CaseCode?> Last(StaffActor actor, long handoff, CancellationToken stop)
    {
        await using var db = _openDatabase();
        return await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.Id == handoff && h.State == HandoffState.Agent, stop) is { } own
            && (own.AgentId == actor.Id || actor.Role == StaffRole.Supervisor)
            ? await _reader.Last(db, own, _clock.GetUtcNow(), stop)
            : null;
    }
}
