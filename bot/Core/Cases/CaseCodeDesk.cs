using BijliMitra.Core.Accounts;
using BijliMitra.Core.Data;
using BijliMitra.Core.Helpdesk;
using BijliMitra.Core.Messaging;
using Microsoft.EntityFrameworkCore;

namespace BijliMitra.Core.Cases;

/// <summary>The codes that staff had sent, as the turns of the chats see them.</summary>
public sealed class CaseCodeDesk
{
    // Six digits long after are no late code.
    private static readonly TimeSpan AnsweredAfter = TimeSpan.FromMinutes(30);
    private readonly Func<BotDbContext> _openDatabase;
    private readonly CaseCodeReader _reader;
    private readonly CodeDesk _codes;

    internal CaseCodeDesk(Func<BotDbContext> openDatabase, CaseCodeReader reader, CodeDesk codes) => (_openDatabase, _reader, _codes) = (openDatabase, reader, codes);

    /// <summary>The code that this chat is to type, or was to a moment ago; null where there is none.</summary>
    public async Task<CaseCode?> Awaited(Turn turn, CancellationToken stop)
    {
        var chat = turn.Message.ConversationId;
        await using var db = _openDatabase();
        var handoff = await db.Handoffs.AsNoTracking().SingleOrDefaultAsync(h => h.ConversationId == chat && h.State == HandoffState.Agent, stop);
        var code = handoff is null ? null : await _reader.Last(db, handoff, turn.Now, stop);
        return code is { Answer: null } && turn.Now - code.Until < AnsweredAfter ? code : null;
    }

    /// <summary>Sends another code in the place of <paramref name="code"/>.</summary>
    public void SendAgain(Turn turn, CaseCode code, AccountNumber account)
    {
        var pending = code.Contact is { } contact
            ? _codes.AskNew(turn, account, contact, code.Code.Recognised)
            : _codes.Ask(turn, account, code.Code.Purpose, code.Code.Recognised);
        Add(turn, code, CaseCodeReader.Line(pending, code.Contact, code.StaffId, turn.Now));
    }

    /// <summary>A wrong code was typed.</summary>
    public void Wrong(Turn turn, CaseCode code) => Add(turn, code, new HandoffEvent { At = turn.Now, Kind = HandoffEventKind.CodeWrong });

    /// <summary>The right code was typed. <paramref name="opened"/>: what it is for came of it.</summary>
    public void Right(Turn turn, CaseCode code, bool opened) => Add(turn, code, new HandoffEvent
    {
        At = turn.Now,
        Kind = HandoffEventKind.CodeRight,
        Detail = opened ? null : nameof(CaseCodeState.NotOpened),
    });

    private static void Add(Turn turn, CaseCode code, HandoffEvent line)
    {
        line.HandoffId = code.HandoffId;
        turn.Add(line);
    }
}
